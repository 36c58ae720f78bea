#!/usr/bin/env bash
# Builds libfenci.so with fenci.h beside it: the Swift runtime, ICU and the dictionaries are within, so that it needs
# nothing but libc, libm and libgcc_s.
#
# Usage: Scripts/build-library.sh [FOLDER]      (default .build/library)
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-.build/library}

# SwiftPM would link the Swift runtime and ICU dynamically into a library of its own, so it only compiles.
# With the flags of `make build`, so that both share what they compile.
swift build -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld --product FenciLibrary
mkdir -p "$folder"
abi=$(sed -n 's/^#define FENCI_ABI_VERSION //p' Sources/CFenci/include/fenci.h)

# What the world may call is what the header declares; everything else stays inside.
{
  echo '{ global:'
  grep -oE '\bfenci_[a-z0-9_]+\(' Sources/CFenci/include/fenci.h | tr -d '(' | sort -u | sed 's/$/;/'
  echo 'sqlite3_fenci_init; local: *; };'
} > "$folder/exports.map"

# What only the shared library has.
for source in time_zone newer_libc; do
  clang -O2 -fPIC -DFENCI_SHARED_LIBRARY -c "Sources/CFenci/$source.c" -o "$folder/$source.o"
done

Scripts/reduce-icu-data.sh "$folder/icu_data.o"

# The tokenizer for SQLite, which finds SQLite's functions through a table that it is given: nothing is linked.
mkdir -p "$folder/sqlite"
for source in SQLite/*.c; do
  clang -std=gnu11 -O2 -fPIC -fvisibility=hidden -Wall -Wextra -Werror -I Sources/CFenci/include \
    -c "$source" -o "$folder/sqlite/$(basename "$source" .c).o"
done

# A folder with nothing but the archive of the C++ library, so that it is taken: ICU reaches its thread-local variables
# in a way that the loader refuses when the program has used a shared one before, as Python with pyarrow has.
mkdir -p "$folder/static"
ln -sf "$(clang -print-file-name=libstdc++.a)" "$folder/static/libstdc++.a"

# The objects are taken one by one, not from the archive, of which the linker would take what something calls. Never
# unloaded: SQLite lets go of an extension with each connection, and the Swift runtime cannot be taken out again.
swiftc -emit-library -static-stdlib -use-ld=lld -o "$folder/libfenci.so.new" \
  @.build/release/FenciLibrary.product/Objects.LinkFileList \
  "$folder"/{time_zone,newer_libc,icu_data}.o "$folder"/sqlite/*.o \
  -Xlinker --undefined-version -Xlinker --version-script="$folder/exports.map" -Xlinker -soname="libfenci.so.$abi" \
  -Xlinker -z -Xlinker nodelete -L "$folder/static" -Xlinker -l:libicuuc.a
strip --strip-unneeded "$folder/libfenci.so.new"
mv "$folder/libfenci.so.new" "$folder/libfenci.so"
# Programs ask for the version of the interface that they were linked with.
ln -sf libfenci.so "$folder/libfenci.so.$abi"
cp Sources/CFenci/include/fenci.h "$folder/"
rm -r "$folder"/*.o "$folder/exports.map" "$folder/static" "$folder/sqlite"
