#!/usr/bin/env bash
# Builds libfenci.so with fenci.h beside it: the Swift runtime, ICU and the dictionaries are within, so that it needs
# nothing but libc, libm, libstdc++ and libgcc_s.
#
# Usage: Scripts/build-library.sh [FOLDER]      (default .build/library)
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-.build/library}

# SwiftPM would link the Swift runtime and ICU dynamically into a library of its own, so it only compiles.
swift build -c release --product FenciLibrary
mkdir -p "$folder"

# What the world may call is what the header declares; everything else stays inside.
{
  echo '{ global:'
  grep -oE '\bfenci_[a-z0-9_]+\(' Sources/CFenci/include/fenci.h | tr -d '(' | sort -u | sed 's/$/;/'
  echo 'sqlite3_fenci_init; local: *; };'
} > "$folder/exports.map"

# What only the shared library has.
clang -O2 -fPIC -DFENCI_SHARED_LIBRARY -c Sources/CFenci/time_zone.c -o "$folder/time_zone.o"

# The objects are taken one by one, not from the archive, of which the linker would take what something calls.
swiftc -emit-library -static-stdlib -use-ld=lld -o "$folder/libfenci.so" \
  @.build/release/FenciLibrary.product/Objects.LinkFileList "$folder/time_zone.o" \
  -Xlinker --undefined-version -Xlinker --version-script="$folder/exports.map" -Xlinker -soname=libfenci.so \
  -Xlinker -l:libicuuc.a -Xlinker -l:libicudata.a -lstdc++
strip --strip-unneeded "$folder/libfenci.so"
cp Sources/CFenci/include/fenci.h "$folder/"
rm "$folder"/*.o "$folder/exports.map"
