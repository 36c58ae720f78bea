#!/usr/bin/env bash
# Times fenci against rjieba (jieba-rs, from PyPI) and ICU's word breaks on the same lines.
#
# usage: Benchmarks/run.sh FENCI [TEXT]
#
# TEXT is any UTF-8 file; without one, the articles of corpus/ are repeated to about 20 MB. Every round runs
# each tool once, in turn, as a whole process, so that a drift of the machine hits all alike; what counts is
# the ratio, not the MB/s.
set -euo pipefail
cd "$(dirname "$0")/.."
fenci=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
text=${2:-}
if [ -z "$text" ]; then
  text=$work/corpus.txt
  cat corpus/articles/*.txt >"$work/once.txt"
  for _ in $(seq $((20000000 / $(stat -c %s "$work/once.txt")))); do cat "$work/once.txt"; done >"$text"
fi
venv=.venv
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import rjieba' 2>/dev/null || "$venv/bin/pip" install --quiet rjieba==0.2.2
exec "$venv/bin/python" Benchmarks/compare.py "$fenci" "$text"
