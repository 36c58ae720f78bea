#!/usr/bin/env bash
# Prints instructions per character of the engine and of the program, by stage; they repeat on any machine.
#
# usage: Benchmarks/instructions.sh [TEXT]
#
# TEXT is UTF-8; without one, the articles of corpus/.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
text=${1:-$work/corpus.txt}
[ $# -gt 0 ] || cat corpus/articles/*.txt >"$text"
release=(-c release --static-swift-stdlib -Xswiftc -use-ld=lld)
swift build "${release[@]}" --package-path Benchmarks --product fenci-bench >"$work/log" 2>&1 \
  && swift build "${release[@]}" --product fenci >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
python3 Benchmarks/instructions.py Benchmarks/.build/release/fenci-bench .build/release/fenci "$text"
