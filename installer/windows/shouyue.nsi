; The Windows installer: per user, no administrator, in the user's own programs folder.
; makensis -DVERSION=0.1.0 -DOUT=file -DLISTS=folder shouyue.nsi; installer/make_windows.py calls it.
; install.nsh and uninstall.nsh in LISTS name every file: the uninstaller removes what was installed and nothing
; else, and never touches contract files, backups or settings.

Unicode true
!include "LogicLib.nsh"
!include "MUI2.nsh"

Name "守约"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Shouyue"
InstallDirRegKey HKCU "Software\Shouyue" "Folder"
SetCompressor /SOLID lzma
BrandingText "守约 ${VERSION}"
ManifestDPIAware true

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "守约"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileDescription" "守约安装程序"
VIAddVersionKey /LANG=2052 "LegalCopyright" "部件的许可见 NOTICES.txt"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Shouyue"
!define PROGRAM_ID "Shouyue.Contract"

!define MUI_ICON "shouyue.ico"
!define MUI_UNICON "shouyue.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\shouyue.exe"
!define MUI_FINISHPAGE_RUN_TEXT "现在打开守约"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

; Windows does not let go of the files of a program that runs: nothing is touched then.
!macro REFUSE_WHILE_RUNNING
  ${If} ${FileExists} "$INSTDIR\shouyue.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\shouyue.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "守约正在运行，什么都没有改动。请先关闭它的全部窗口，再重新开始。" /SD IDOK
      SetErrorLevel 2
      Abort "守约正在运行"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section
  SetShellVarContext current
  !insertmacro REFUSE_WHILE_RUNNING
  ; Files of the version before that this one does not have would stay: its own uninstaller takes them away.
  IfFileExists "$INSTDIR\uninstall.exe" 0 fresh
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  fresh:
  !include "${LISTS}/install.nsh"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\守约.lnk" "$INSTDIR\shouyue.exe"

  WriteRegStr HKCU "Software\Shouyue" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.shouyue" "" "${PROGRAM_ID}"
  WriteRegStr HKCU "Software\Classes\${PROGRAM_ID}" "" "守约合同文件"
  WriteRegStr HKCU "Software\Classes\${PROGRAM_ID}\DefaultIcon" "" "$INSTDIR\shouyue.exe,0"
  WriteRegStr HKCU "Software\Classes\${PROGRAM_ID}\shell\open\command" "" '"$INSTDIR\shouyue.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "守约"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\shouyue.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro REFUSE_WHILE_RUNNING
  !include "${LISTS}/uninstall.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\守约.lnk"
  DeleteRegKey HKCU "Software\Classes\${PROGRAM_ID}"
  DeleteRegKey HKCU "Software\Classes\.shouyue"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Shouyue"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
