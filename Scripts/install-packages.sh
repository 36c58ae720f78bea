#!/usr/bin/env bash
# Installs the Debian packages that building and testing need, when they are absent.
set -euo pipefail

missing=()
for package in libicu-dev icu-devtools pkg-config unicode-data bzip2 python3 valgrind binutils libsqlite3-dev sqlite3; do
  dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null \
    | grep -qx installed || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "installing ${missing[*]}" >&2
root=()
[ "$(id -u)" -eq 0 ] || root=(sudo)
"${root[@]}" apt-get update -qq
"${root[@]}" apt-get install -y -qq "${missing[@]}" >&2
