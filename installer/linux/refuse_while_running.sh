#!/bin/sh
# Before the package is installed over another or removed. A program that runs reads its own files as it goes
# on: with others in their place it would fail in the middle of somebody's work. Nothing is changed then.
set -e
case $0:$1 in *prerm:upgrade) exit 0 ;; esac # The new package asks by itself.
for each in /proc/[0-9]*/exe; do
    if [ "$(readlink "$each" 2>/dev/null)" = /usr/lib/shouyue/shouyue ]; then
        echo "守约正在运行，什么都没有改动。请先关闭它的全部窗口，再安装、升级或卸载。" >&2
        exit 1
    fi
done
