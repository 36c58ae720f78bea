#!/usr/bin/env bash
# From the raw text to the scores of the standard lexicon: everything that dictionaries/README.md lists, in order.
#
# usage: Scripts/build-scores.sh FENCI
#
# Three teachers label the text (half an hour on two fast cores; each goes on where it stopped), they vote, names
# are varied, sentences constructed, scores learned. Needs ../shared/data/text and PyPI. The same text and
# packages give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
fenci=$(realpath "$1")
sentences=400000

# Installs the packages once, before two processes would.
Scripts/silver-segmentation.py
Scripts/silver-entities.py --sentences "$sentences" &
entities=$!
Scripts/silver-pkuseg.py --sentences "$sentences"
wait "$entities"

Scripts/silver-votes.py
Scripts/vary-names.py
Scripts/construct-sentences.py
Scripts/train-segmentation.sh "$fenci"
