#!/usr/bin/env bash
# Writes ICU's data without what the library never asks for (languages, time zones, currencies, converters): 5 MB instead
# of 31. What stays: rules and dictionaries of word and sentence breaks, NFKC with and without case folding, emoji.
#
# Usage: Scripts/reduce-icu-data.sh OBJECT      writes an object file that takes the place of libicudata.a
set -euo pipefail
object=$(realpath -m "$1")
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cd "$work"

ar x "$(pkg-config --variable=libdir icu-uc)/libicudata.a"
data=$(ls icudt*_dat.o)
symbol=$(nm "$data" | awk '{print $3}')
package=${data%_dat.o}.dat
objcopy -O binary -j .rodata "$data" "$package"
icupkg -l "$package" \
  | grep -vE '^(brkitr/.*|nfkc(_cf)?\.nrm|uemoji\.icu|ulayout\.icu|root\.res|res_index\.res|pool\.res)$' > removed.txt
# ICU looks items up under the name of the package, which icupkg takes from the name of the file.
mkdir reduced
icupkg -r removed.txt "$package" "reduced/$package"
cat > data.S <<ASSEMBLY
.section .rodata
.balign 16
.globl $symbol
.hidden $symbol
$symbol:
.incbin "reduced/$package"
.section .note.GNU-stack,"",@progbits
ASSEMBLY
cc -c data.S -o "$object"
