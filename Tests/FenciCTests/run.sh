#!/usr/bin/env bash
# Compiles the tests of libfenci as a C user would, links them, runs them, and runs them under valgrind.
#
# Usage: Tests/FenciCTests/run.sh [FOLDER]      the folder with libfenci.so and fenci.h (default .build/library)
set -euo pipefail
cd "$(dirname "$0")/../.."
library=$(realpath "${1:-.build/library}")
program=$(mktemp -d)
trap 'rm -r "$program"' EXIT

cc -std=c11 -Wall -Wextra -Werror -pedantic -O1 -g -D_POSIX_C_SOURCE=200809L -I"$library" \
  Tests/FenciCTests/*.c -o "$program/tests" -L"$library" -lfenci -Wl,-rpath,"$library" -pthread
# The header serves C++ as well.
echo '#include "fenci.h"' | c++ -std=c++17 -Wall -Werror -fsyntax-only -I"$library" -x c++ -

"$program/tests"
valgrind --quiet --leak-check=full --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect \
  --error-exitcode=1 "$program/tests"
