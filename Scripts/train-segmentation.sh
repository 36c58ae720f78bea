#!/usr/bin/env bash
# Learns the scores of the standard lexicon from the teachers' votes, and measures them.
#
# usage: Scripts/train-segmentation.sh FENCI
#
# Needs what silver-votes.py, vary-names.py and construct-sentences.py left in .work/silver (dictionaries/README.md has the
# whole recipe). The same text gives the same bytes. FENCI is a build of this source; afterwards build it
# anew, for it embeds the scores. Takes about a minute.
set -euo pipefail
cd "$(dirname "$0")/.."
fenci=$1
silver=.work/silver
scores=dictionaries/standard.scores
development=()
for text in ../shared/data/segmentation/{gsdsimp,wtb,zx,sxu}-dev.txt; do
  [ -f "$text" ] && development+=(--dev "$text")
done

texts=("$silver/varied.txt" "$silver/votes.txt" "$silver/constructed.txt")
"$fenci" train "${texts[@]}" --base dictionaries/standard.lexicon \
  "${development[@]}" --epochs 4 --min-pairs 3 --prune 0.15 --crossing-cost 3 --output "$scores"
sources=$(sed -n 's/^# derived from //p' dictionaries/lexicon/words.tsv)
cat >"$scores.header" <<END
# fenci scores of the standard lexicon: an image, made by fenci train
# made by Scripts/train-segmentation.sh on $(date +%F)
# derived from pkuseg 0.0.25 (MIT), $sources
# rows $(cat "${texts[@]}" | wc -l)
END
python3 Scripts/build-manifest.py
touch Sources/FenciDictionaries/Embedded.c
ls -l "$scores"
