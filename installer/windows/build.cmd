@echo off
rem The program and its installer on Windows 10 or later: needs Python 3.11 (python.org, with the py launcher) and
rem NSIS 3. Run it in a checkout; the installer goes into dist. Without a network put the wheels into build\wheels
rem first (docs\install.md).
setlocal
chcp 65001 >nul
cd /d "%~dp0..\.."
if exist build\wheels set PIP_NO_INDEX=1
if exist build\wheels set PIP_FIND_LINKS=%CD%\build\wheels
for /f %%t in ('git log -1 --format^=%%ct 2^>nul') do set SOURCE_DATE_EPOCH=%%t
if not defined SOURCE_DATE_EPOCH set SOURCE_DATE_EPOCH=1700000000
set VENV=build\package-venv
set RUN=%VENV%\Scripts\python.exe
py -3.11 -m venv --clear %VENV% || goto failed
%RUN% -m pip install --quiet --require-hashes -r requirements\run.lock -r requirements\package.lock || goto failed
%RUN% -m pip install --quiet --no-deps --no-index --no-build-isolation . || goto failed
%RUN% -m installer.package --program || goto failed
build\package\dist\shouyue\shouyue-cli.exe selfcheck || goto failed
%RUN% -m installer.make_windows build\package\dist\shouyue || goto failed
exit /b 0
:failed
echo 构建没有完成，见上。
exit /b 1
