#!/usr/bin/env bash
# Measures what a call of libfenci costs.
#
# Usage: Benchmarks/Library/run.sh [FILE]      each line is a text (default: titles of ../shared, or the corpus)
set -euo pipefail
cd "$(dirname "$0")/../.."
library=$(realpath .build/library)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
file=${1:-}
if [ -z "$file" ]; then
  file=$work/texts
  if [ -f ../shared/data/text/titles-zhihu.txt.xz ]; then
    xz -dc ../shared/data/text/titles-zhihu.txt.xz | head -n 20000 > "$file" || true
  else
    cat corpus/articles/*.txt > "$file"
  fi
fi
cc -std=gnu11 -Wall -Wextra -O2 -I"$library" Benchmarks/Library/overhead.c -o "$work/overhead" \
  -L"$library" -lfenci -Wl,-rpath,"$library"
"$work/overhead" "$file"
