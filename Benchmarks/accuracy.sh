#!/usr/bin/env bash
# Scores fenci on the development sets of ../shared, which are not part of the project.
#
# usage: Benchmarks/accuracy.sh FENCI
set -euo pipefail
cd "$(dirname "$0")/.."
fenci=$1
shared=${FENCI_SHARED:-../shared}
if [ ! -d "$shared/data" ]; then
  echo "no development sets at $shared: nothing to score" >&2
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "segmentation: F1, X = gold words crossed per 1,000, BF = F1 of boundaries"
for gold in "$shared"/data/segmentation/*-dev*.txt; do
  name=$(basename "$gold" .txt)
  # The gold's words joined are the text; jieba's 0.42.1 scores stand in README.md.
  sed 's/[[:space:]]//g' "$gold" >"$work/$name.in"
  "$fenci" segment "$work/$name.in" >"$work/$name.out"
  python3 "$shared/eval/segmentation_score.py" "$gold" "$work/$name.out" \
    | awk -v name="$name" '$1 == "F" { f = 100 * $2 } $1 == "X" { x = $2 } $1 == "BF" { b = 100 * $2 }
        END { printf "%-22s F1 %5.1f  X %5.2f  BF %5.1f\n", name, f, x, b }'
done

echo "keywords"
for gold in "$shared"/data/keywords/*_dev.jsonl; do
  "$fenci" keywords --field text --format jsonl -n 50 "$gold" >"$work/$(basename "$gold")"
  python3 - "$work/$(basename "$gold")" <<'PYTHON'
# The scorer reads plain strings.
import json, sys
rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
with open(sys.argv[1], "w", encoding="utf-8") as out:
  for row in rows:
    row["keywords"] = [k["text"] for k in row["keywords"]]
    out.write(json.dumps(row, ensure_ascii=False) + "\n")
PYTHON
  python3 "$shared/eval/keyword_score.py" "$gold" "$work/$(basename "$gold")"
done
