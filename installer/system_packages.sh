#!/bin/sh
# Installs the Debian packages that the window needs, those only that are missing. Idempotent.
# With "tests" also what the tests read workbooks, letters and reports back with, and a message bus for them.
# On a system without dpkg nothing is done: its own packages are expected to be there.
set -eu

QT="libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0"
X11="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 libx11-xcb1"
FONTS="fonts-noto-cjk"
TESTS=""
[ "${1:-}" != tests ] || TESTS="libreoffice-calc libreoffice-writer poppler-utils dbus-daemon"

command -v dpkg-query >/dev/null 2>&1 || exit 0

missing=""
for package in $QT $X11 $FONTS $TESTS; do
    # Later releases carry some of these under a t64 name.
    if ! dpkg-query -W -f '${db:Status-Status}\n' "$package" "${package}t64" 2>/dev/null | grep -qx installed; then
        missing="$missing $package"
    fi
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "缺少系统软件包：$missing" >&2
    echo "请以管理员身份运行：apt-get install --no-install-recommends$missing" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update
# shellcheck disable=SC2086 # the list is meant to be split into words
exec apt-get install --yes --no-install-recommends $missing
