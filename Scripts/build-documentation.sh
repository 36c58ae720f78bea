#!/usr/bin/env bash
# Builds the documentation of the library as a folder of static pages; a warning is an error.
#
# usage: Scripts/build-documentation.sh [FOLDER]        (default .build/documentation)
#
# Look at it with: python3 -m http.server --directory FOLDER, then http://localhost:8000/documentation/fenci
#
# The compiler's symbol graphs and docc are part of the toolchain, so this needs no plugin and no network. What the
# facade exports of its stages is documented as its own, in one archive.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-.build/documentation}

swift build --target Fenci
modules=$(swift build --show-bin-path)
graphs=$modules/Fenci.symbolgraphs
target=$(swift -print-target-info | sed -n 's/^ *"triple": "\(.*\)",$/\1/p')

# The stages, as Exports.swift names them.
stages=$(sed -n 's/^@_exported public import //p' Sources/Fenci/Exports.swift | paste -sd,)
module_maps=()
for map in "$modules"/*.build/module.modulemap; do
  module_maps+=(-Xcc "-fmodule-map-file=$map")
done

rm -rf "$graphs" "$folder"
mkdir -p "$graphs"
swift symbolgraph-extract -module-name Fenci -target "$target" -I "$modules/Modules" "${module_maps[@]}" \
  -minimum-access-level public -skip-synthesized-members -emit-extension-block-symbols \
  "-experimental-allowed-reexported-modules=$stages" -output-dir "$graphs"
docc convert Sources/Fenci/Fenci.docc --additional-symbol-graph-dir "$graphs" --output-dir "$folder" \
  --fallback-display-name Fenci --fallback-bundle-identifier fenci \
  --fallback-default-module-kind Library --warnings-as-errors
echo "$folder/documentation/fenci/index.html"
