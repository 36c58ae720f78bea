#!/usr/bin/env bash
# Scores fenci on the development sets of ../shared, which are not part of the project.
#
# usage: Benchmarks/accuracy.sh FENCI [OPTION...]       (options of fenci that divide text, such as -u names.tsv)
set -euo pipefail
fenci=$(realpath "$1")
shift
cd "$(dirname "$0")/.."
shared=${FENCI_SHARED:-../shared}
if [ ! -d "$shared/data" ]; then
  echo "no development sets at $shared: nothing to score" >&2
  exit 0
fi

echo "segmentation (jieba's 0.42.1 scores stand in README.md); the twin in traditional characters last, by itself"
cd "$shared/data/segmentation"
"$fenci" evaluate segment "$@" *-dev.txt
"$fenci" evaluate segment "$@" *-dev-traditional.txt

cd ../keywords
for title in "" --no-title; do
  echo
  echo "keywords, $([ "$title" ] && echo "text only" || echo "with the title")"
  "$fenci" evaluate keywords $title "$@" *_dev.jsonl
done

echo
echo "candidates: \"ranked\" is the part of the keywords in title or text that is among them, however they rank"
"$fenci" evaluate keywords --present-only --no-merge -n 100000 "$@" *_dev.jsonl
