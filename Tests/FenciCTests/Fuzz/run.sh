#!/usr/bin/env bash
# Fuzzes libfenci through its C functions.
#
# Usage: Tests/FenciCTests/Fuzz/run.sh [SECONDS [SEED [FOLDER]]]      the folder with libfenci.so (default .build/library)
set -euo pipefail
cd "$(dirname "$0")/../../.."
library=$(realpath "${3:-.build/library}")
program=$(mktemp -d)
trap 'rm -r "$program"' EXIT
cc -std=gnu11 -Wall -Wextra -O1 -g -I"$library" Tests/FenciCTests/Fuzz/fuzz.c -o "$program/fuzz" \
  -L"$library" -lfenci -Wl,-rpath,"$library"
SWIFT_BACKTRACE=enable=no "$program/fuzz" "${1:-10}" "${2:-1}"
