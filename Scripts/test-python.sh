#!/usr/bin/env bash
# Tests the Python package: its types, its tests with the examples, for some seconds the fuzzer, the wheel where neither
# Swift nor ICU can be seen, and the quick starts of the READMEs.
#
# Usage: Scripts/test-python.sh [LIBRARY]      (default .build/library/libfenci.so; FENCI_PROGRAM names fenci, so that
#                                              its files are compared, too)
set -euo pipefail
cd "$(dirname "$0")/.."
FENCI_LIBRARY=$(realpath "${1:-.build/library/libfenci.so}")
export FENCI_LIBRARY
environment=.build/python
python=$environment/bin/python

[ -x "$python" ] || python3 -m venv "$environment"
"$python" -m pip install --quiet --requirement Python/requirements-test.txt
"$python" -m mypy --config-file Python/pyproject.toml Python/src/fenci
"$python" -m pytest --quiet Python
PYTHONPATH=Python/src "$python" Python/tests/fuzz_calls.py --minutes 0.2
"$python" Scripts/build-wheel.py --no-isolation --library "$FENCI_LIBRARY" --output .build/wheel
wheel=$(ls -t .build/wheel/fenci-*.whl | sed -n 1p)
"$python" -m auditwheel show "$wheel" | grep consistent
Scripts/check-wheel.sh "$wheel"
python3 Scripts/check-quick-starts.py --library "$(dirname "$FENCI_LIBRARY")"
