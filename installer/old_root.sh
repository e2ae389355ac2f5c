#!/bin/sh
# Builds the packages in a root of Debian 11, so that they run on every system with a C library of 2.28 or later
# (UOS 20, Kylin V10 SP1, Debian 10 and all after them). Needs Debian or Ubuntu, an administrator, debootstrap and,
# until everything is fetched, the package sources; what was fetched stays in build/old-root for the next time.
#   installer/old_root.sh [COMMIT] [TARGET...]      twice: builds it twice and compares both whole
set -eu

cd "$(dirname "$0")/.."
commit=$(git rev-parse "${1:-HEAD}")
[ $# -eq 0 ] || shift
targets=${*:-package bundle}
work=$PWD/build/old-root
root=$work/root
python=3.11.2
mirror=${MIRROR:-http://deb.debian.org/debian}
mkdir -p "$work/wheels" "$work/source"

# The libraries that go into the program, and what compiles Python.
tools=gcc,make,libc6-dev,zlib1g-dev,libffi-dev,libbz2-dev,liblzma-dev,libssl-dev,binutils,zstd
qt=libglib2.0-0,libegl1,libgl1,libdbus-1-3,libfontconfig1,libxkbcommon0,libxkbcommon-x11-0,libx11-xcb1
x11=libxcb-cursor0,libxcb-icccm4,libxcb-image0,libxcb-keysyms1,libxcb-render-util0,libxcb-shape0,libxcb-xkb1
wayland=libwayland-client0,libwayland-cursor0,libwayland-egl1
[ -e "$root/etc/debian_version" ] ||
    debootstrap --variant=minbase "--include=$tools,$qt,$x11,$wayland" bullseye "$root" "$mirror"

# Debian's source of the Python that Debian 12 has.
if [ ! -e "$root/opt/python/bin/python3.11" ]; then
    (cd "$work/source" && apt-get source --download-only python3.11)
    mkdir -p "$root/build"
    tar -xzf "$work/source"/python3.11_$python.orig.tar.gz -C "$root/build"
    cp installer/old_symbols.h "$root/build/"
    cat >"$root/build/python.sh" <<BUILD
set -eu
cd /build/Python-$python
# sem_clockwait came with glibc 2.30; without it Python waits by sem_timedwait.
ac_cv_func_sem_clockwait=no ./configure -q --prefix=/opt/python --enable-shared --disable-test-modules \
    LDFLAGS=-Wl,-rpath,/opt/python/lib
make -s -j"\$(nproc)" CFLAGS_NODIST="-std=c11 -fvisibility=hidden -fwrapv -include /build/old_symbols.h"
make -s install
# What only a debugger reads; of the wheels' libraries nothing is taken away (installer/shouyue.spec).
find /opt/python/lib -type f -name '*.so*' -exec strip --strip-debug {} +
BUILD
    chroot "$root" sh /build/python.sh >"$work/python.log" 2>&1
fi

# Wheels for that Python and the C library of the oldest system, by their hashes; nothing is fetched inside.
python3 -m pip download -q --require-hashes --only-binary :all: --python-version 3.11 --implementation cp \
    --platform manylinux_2_28_x86_64 --platform manylinux_2_27_x86_64 --platform manylinux_2_26_x86_64 \
    --platform manylinux2014_x86_64 -d "$work/wheels" -r requirements/run.lock -r requirements/package.lock

rm -rf "$root/src"
mkdir -p "$root/src" "$root/wheels"
git archive --output="$root/tree.tar" "$commit"
tar -xf "$root/tree.tar" -C "$root/src"
cp "$work"/wheels/*.whl "$root/wheels/"
cat >"$root/src/build.sh" <<BUILD
set -eu
cd /src
export PIP_NO_INDEX=1 PIP_FIND_LINKS=/wheels PATH=/opt/python/bin:\$PATH
make $targets PYTHON=/opt/python/bin/python3.11 HIGHEST=2.28 TREE=/tree.tar \
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct "$commit")
BUILD
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
trap 'umount "$root/proc"' EXIT
chroot "$root" unshare --net sh /src/build.sh
mkdir -p dist build/package/dist
cp "$root"/src/dist/* dist/
rm -rf build/package/dist/shouyue
cp -a "$root/src/build/package/dist/shouyue" build/package/dist/
