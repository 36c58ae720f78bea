#!/usr/bin/env bash
# Measures fenci against jieba, rjieba (jieba-rs), cppjieba and ICU's word breaks on the same lines.
#
# usage: Benchmarks/run.sh FENCI [--rounds N] [--text FILE] [--record-answers]
#
# The rivals come from PyPI into .venv, once. One that cannot be built is left out, and said so.
# Guides/Benchmarks.md says how to read the tables.
set -euo pipefail
cd "$(dirname "$0")/.."
fenci=$1
shift
bench=Benchmarks/.build/release/fenci-bench
rivals=.work/rivals
mkdir -p "$rivals"

swift build -c release --static-swift-stdlib -Xswiftc -use-ld=lld --package-path Benchmarks \
  --product fenci-bench >"$rivals/build.log" 2>&1 || { cat "$rivals/build.log" >&2; exit 1; }

python=.venv/bin/python
[ -x "$python" ] || python3 -m venv .venv
installed() { "$python" -c "from importlib.metadata import version as v; assert v('$1') == '$2'" 2>/dev/null; }
for pin in rjieba==0.2.2 jieba==0.42.1; do
  installed "${pin%==*}" "${pin#*==}" || .venv/bin/pip install --quiet "$pin"
done
# Its package carries the C++ headers, which is all that is used of it; building it needs these two.
if ! installed cppjieba 0.1.1; then
  { .venv/bin/pip install --quiet pybind11 'setuptools<80' wheel \
    && .venv/bin/pip install --quiet --no-build-isolation cppjieba==0.1.1; } \
    || echo "cppjieba cannot be installed and is left out" >&2
fi

compile() { # SOURCE PROGRAM OPTIONS...
  [ "$2" -nt "$1" ] && [ "$2" -nt Benchmarks/Rivals/Rival.h ] || g++ -O3 -std=c++17 "$1" -o "$2" "${@:3}"
}
compile Benchmarks/Rivals/Cost.cpp "$rivals/cost"
compile Benchmarks/Rivals/WordBreaks.cpp "$rivals/word-breaks" $(pkg-config --cflags --libs icu-uc)
if [ -d .venv/cppjieba ]; then
  # -w: the warnings are about its headers.
  compile Benchmarks/Rivals/CppJieba.cpp "$rivals/cppjieba" -w -I.venv/cppjieba/include -I.venv/cppjieba/deps
fi
export CPPJIEBA_DICTIONARIES
CPPJIEBA_DICTIONARIES=$(echo .venv/lib/python3*/site-packages/cppjieba/dict)

exec "$python" Benchmarks/compare.py "$fenci" "$bench" "$@"
