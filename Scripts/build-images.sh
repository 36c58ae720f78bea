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
# SwiftPM does not see an image appear where none was.
touch Sources/FenciDictionaries/Embedded.c
ls -l dictionaries/standard.*
