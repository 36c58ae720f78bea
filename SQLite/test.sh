#!/usr/bin/env bash
# Tests the SQLite door: through Python's sqlite3, and through the sqlite3 shell against a transcript.
#
# usage: SQLite/test.sh [PYTHON]
#
# FENCI_LIBRARY is the library (default .build/library/libfenci.so). Needs sqlite3 and a Python whose sqlite3 loads
# extensions; Debian's /usr/bin/python3 does.
set -euo pipefail
cd "$(dirname "$0")/tests"
python=${1:-/usr/bin/python3}
export FENCI_LIBRARY=${FENCI_LIBRARY:-$(realpath ../../.build/library/libfenci.so)}

"$python" -m unittest --quiet
# Shells of other versions say the same errors with other words in front, and show the line below.
sed "s|@LIBRARY@|${FENCI_LIBRARY%.so}|" shell.sql | sqlite3 -batch :memory: 2>&1 \
  | sed -E 's/^.*error near line [0-9]+: /error: /; /^  /d' | diff shell.expected -
echo "The shell's transcript is as expected."
