#!/usr/bin/env bash
# Builds the examples, runs them, and compares what they print with Examples/Expected.
#
# usage: Examples/check.sh [--record] [--only-fenci]
#
#   --record      writes what they print to Examples/Expected; look at the difference before you commit it
#   --only-fenci  leaves out FullTextSearch, which needs GRDB from the network and libsqlite3-dev
set -euo pipefail
cd "$(dirname "$0")"
record=false
packages=(. FullTextSearch)
for option in "$@"; do
  case $option in
  --record) record=true ;;
  --only-fenci) packages=(.) ;;
  *)
    sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "$0" >&2
    exit 64
    ;;
  esac
done

for package in "${packages[@]}"; do swift build --package-path "$package" --build-tests; done
printed=$(mktemp -d)
trap 'rm -rf "$printed"' EXIT
failed=0

# check FILE PACKAGE PROGRAM ARGUMENT...: runs a program and compares its output with a file in Expected.
check() {
  local file=$1 program
  program=$(swift build --package-path "$2" --show-bin-path)/$3
  shift 3
  "$program" "$@" > "$printed/$file"
  if $record; then
    cp "$printed/$file" "Expected/$file"
  elif diff -u "Expected/$file" "$printed/$file"; then
    echo "$file: as expected"
  else
    failed=1
  fi
}

check SegmentSentence.txt . SegmentSentence
check PortFromNLTokenizer.txt . PortFromNLTokenizer
check UserDictionary.txt . UserDictionary words.tsv
check UserDictionary-bad-line.txt . UserDictionary bad-line.tsv
check FolderKeywords.txt . FolderKeywords ../corpus/articles
if [ ${#packages[@]} -gt 1 ]; then
  # Words of two characters, a word inside words, a phrase, words apart, letters in any case, no word.
  check FullTextSearch.txt FullTextSearch FullTextSearch ../corpus/articles 芯片 大学 宋代漆器 "充电 屏幕" gpu 京大
  swift test --package-path FullTextSearch --skip-build
fi
exit $failed
