#!/usr/bin/env bash
# Tests the SQLite door: through Python's sqlite3, and through the sqlite3 shell against a transcript; the latter under
# valgrind too, where that is installed.
#
# usage: SQLite/test.sh [PYTHON]
#
# FENCI_LIBRARY is the library (default .build/library/libfenci.so). Needs sqlite3 and a Python whose sqlite3 loads
# extensions; Debian's /usr/bin/python3 does.
set -euo pipefail
cd "$(dirname "$0")/tests"
python=${1:-/usr/bin/python3}
export FENCI_LIBRARY=${FENCI_LIBRARY:-$(realpath ../../.build/library/libfenci.so)}
script=$(mktemp)
trap 'rm -f "$script"' EXIT
sed "s|@LIBRARY@|${FENCI_LIBRARY%.so}|" shell.sql > "$script"

"$python" -m unittest --quiet

# The script has mistakes in it, so the shell does not succeed. Shells of other versions say the same errors with other
# words in front, and show the line below.
{ sqlite3 -batch :memory: < "$script" 2>&1 || true; } \
  | sed -E 's/^.*error near line [0-9]+: /error: /; /^  /d' | diff shell.expected -
echo "The shell's transcript is as expected."

if command -v valgrind > /dev/null; then
  status=0
  valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite,indirect --show-leak-kinds=definite,indirect \
    --error-exitcode=9 sqlite3 -batch :memory: < "$script" > "$script.log" 2>&1 || status=$?
  [ "$status" -ne 9 ] || { cat "$script.log"; exit 1; }
  rm "$script.log"
  echo "valgrind has found no leak and no bad read."
fi
