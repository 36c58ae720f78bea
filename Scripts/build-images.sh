#!/usr/bin/env bash
# Compiles the text dictionaries into the images that the program embeds.
#
# usage: Scripts/build-images.sh FENCI
#
# The same text gives the same bytes, which a test checks; run it whenever a file in dictionaries/ changes,
# and commit the images with the text.
set -euo pipefail
cd "$(dirname "$0")/.."
fenci=$1

"$fenci" dict build dictionaries/lexicon/words.tsv \
  --folding dictionaries/folding/characters.tsv \
  --model dictionaries/hidden-markov-model.tsv \
  --fact name=standard \
  --output dictionaries/standard.lexicon
"$fenci" idf compile dictionaries/frequencies/document-frequencies.tsv \
  --output dictionaries/standard.frequencies
ls -l dictionaries/standard.*
