#!/bin/sh
# Installs 守约 for the user who runs it, without a network and without an administrator.
#   ./install.sh [--remove]      PYTHON=python3.12 ./install.sh
# Contract files, backups and settings are never touched, neither here nor by --remove.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$data/shouyue-program
start=$HOME/.local/bin/shouyue
entry=$data/applications/shouyue.desktop
mime=$data/mime/packages/shouyue.xml
icon=$data/icons/hicolor/scalable/apps/shouyue.svg
python=${PYTHON:-python3}

refresh() {
    ! command -v update-mime-database >/dev/null || update-mime-database "$data/mime" >/dev/null 2>&1 || true
    ! command -v update-desktop-database >/dev/null || update-desktop-database "$data/applications" >/dev/null 2>&1 || true
}

if [ "${1:-}" = --remove ]; then
    rm -rf "$home"
    rm -f "$start" "$entry" "$mime" "$icon"
    refresh
    echo "已卸载。合同文件、备份和设置都还在。"
    exit 0
fi

wanted=$(ls "$here/wheels" | sed -n 's/^numpy-.*-cp\(3\)\([0-9]*\)-cp.*/\1.\2/p')
if ! command -v "$python" >/dev/null; then
    echo "没有找到 $python。本安装包需要 Python $wanted；没有 Python 的电脑请用 .deb 或 .tar.zst。" >&2
    exit 2
fi
found=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
if [ "$found" != "$wanted" ]; then
    echo "本安装包需要 Python $wanted，$python 是 $found。可用 PYTHON=python$wanted ./install.sh 指定；没有时请用 .deb 或 .tar.zst。" >&2
    exit 2
fi

# Beside the program of before, which stays in use until this one is whole.
rm -rf "$home.new"
"$python" -m venv "$home.new"
"$home.new/bin/python" -m pip install --quiet --disable-pip-version-check --no-index --require-hashes \
    --find-links "$here/wheels" -r "$here/shouyue.lock"
cp "$here/NOTICES.txt" "$here/sbom.json" "$home.new/"
# Where Qt looks first: older desktops lack these.
qt=$(echo "$home.new"/lib/python*/site-packages/PySide6/Qt)
cp "$here"/lib/* "$qt/lib/"
missing=$(ldd "$qt/plugins/platforms/libqxcb.so" | sed -n 's/^[[:space:]]*\([^ ]*\) => not found$/\1/p' | sort -u)
rm -rf "$home"
mv "$home.new" "$home"

mkdir -p "${start%/*}" "${entry%/*}" "${mime%/*}" "${icon%/*}"
cat >"$start" <<START
#!/bin/sh
# Qt's wheel has no plugin for fcitx, which answers to IBus as well.
case \${QT_IM_MODULE:-} in fcitx*) export QT_IM_MODULE=ibus ;; esac
exec "$home/bin/python" -m desktop "\$@"
START
chmod 755 "$start"
shared=$(cd "$home" && echo lib/python*/site-packages/desktop/resources)
cp "$home/$shared/icons/app.svg" "$icon"
sed "s|^Exec=shouyue|Exec=\"$start\"|" "$here/shouyue.desktop" >"$entry"
cp "$here/shouyue.xml" "$mime"
refresh

"$start" selfcheck
if [ -n "$missing" ]; then
    echo "窗口还打不开，系统缺少这些库：" $missing >&2
    echo "请管理员安装含有它们的软件包；或者改用 .deb、.tar.zst。命令（如 shouyue status）现在就能用。" >&2
    exit 1
fi
echo "已安装。在开始菜单中打开“守约”，或运行 $start"
