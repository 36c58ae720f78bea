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

# The scorer reads plain strings.
plain() { # JSONL OF FENCI
  python3 -c '
import json, sys
for line in sys.stdin:
  row = json.loads(line)
  row["keywords"] = [k["text"] for k in row["keywords"]]
  print(json.dumps(row, ensure_ascii=False))'
}

for title in "" title; do
  echo
  echo "keywords, $([ "$title" ] && echo "with the title" || echo "text only")"
  for gold in "$shared"/data/keywords/*_dev.jsonl; do
    found=$work/$(basename "$gold")
    "$fenci" keywords --field text ${title:+--title-field title} --format jsonl -n 50 "$gold" | plain >"$found"
    python3 "$shared/eval/keyword_score.py" "$gold" "$found"
  done
done

echo
echo "candidates: how many of the keywords that stand in title or text are among them, however they rank"
for gold in "$shared"/data/keywords/*_dev.jsonl; do
  "$fenci" keywords --field text --title-field title --no-merge --format jsonl -n 100000 "$gold" | plain \
    | python3 -c '
import json, sys
sys.path.insert(0, sys.argv[2] + "/eval")
from keyword_score import norm, uniq
found = {row["id"]: set(map(norm, row["keywords"])) for row in map(json.loads, sys.stdin)}
present = reached = 0
for row in map(json.loads, open(sys.argv[1], encoding="utf-8")):
  text = norm(row["title"] + "\n" + row["text"])
  keywords = [k for k in uniq(row["keywords"]) if k in text]
  present += len(keywords)
  reached += sum(k in found[row["id"]] for k in keywords)
print(f"{sys.argv[3]:<22} {100 * reached / present:5.1f} % of {present}")' "$gold" "$shared" "$(basename "$gold" .jsonl)"
done
