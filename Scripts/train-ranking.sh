#!/usr/bin/env bash
# Learns dictionaries/ranking/weights.tsv from the keyword development sets of ../shared, which are not part of the project.
#
# usage: Scripts/train-ranking.sh FENCI
set -euo pipefail
cd "$(dirname "$0")/.."
keywords=${FENCI_SHARED:-../shared}/data/keywords
exec "$1" ranking train --field text --title-field title --folds 5 --penalty 0.2 -j 1 \
  "$keywords/csl_dev.jsonl" "$keywords/fuyao_dev.jsonl" -o dictionaries/ranking/weights.tsv
