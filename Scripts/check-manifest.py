#!/usr/bin/env python3
"""Checks dictionaries/manifest.tsv against the files: rows, checksum, script; none may be missing.

Prints one line when all agree; otherwise `manifest.tsv:line: message` for each that does not, on
standard error, and exits with status 1. Needs the standard library only.
"""

import hashlib
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DICTIONARIES = ROOT / "dictionaries"
MANIFEST = DICTIONARIES / "manifest.tsv"
COLUMN_COUNT = 8


def problems():
  """Yields (line number, message)."""
  listed = set()
  for number, line in enumerate(MANIFEST.read_text(encoding="utf-8").splitlines(), 1):
    if line.startswith("#"):
      continue
    fields = line.split("\t")
    if len(fields) != COLUMN_COUNT:
      yield number, f"expected {COLUMN_COUNT} columns, found {len(fields)}"
      continue
    name, rows, checksum, script = *fields[:3], fields[7]
    path = DICTIONARIES / name
    if not path.is_file():
      yield number, f"{name}: missing"
      continue
    if not (ROOT / script).is_file():
      yield number, f"{name}: its script {script} is missing"
    if name not in listed:
      yield from ((number, message) for message in mismatches(path, rows, checksum))
    listed.add(name)
  for path in sorted(DICTIONARIES.rglob("*")):
    name = path.relative_to(DICTIONARIES).as_posix()
    if path.suffix == ".header":
      name = name.removesuffix(".header")
    elif path.suffix not in (".tsv", ".txt") or path == MANIFEST:
      continue
    if name not in listed:
      yield 1, f"{name}: not listed; run Scripts/build-manifest.py"


def mismatches(path, rows, checksum):
  content = path.read_bytes()
  found = sum(not line.startswith(b"# ") for line in content.splitlines())
  # The rows of an image are what it was trained on.
  if path.suffix in (".tsv", ".txt") and str(found) != rows:
    yield f"{path.name}: expected {rows} rows, found {found}"
  if hashlib.sha256(content).hexdigest() != checksum:
    yield f"{path.name}: its checksum differs"


def main():
  found = list(problems())
  for number, message in found:
    print(f"{MANIFEST.relative_to(ROOT)}:{number}: {message}", file=sys.stderr)
  if found:
    sys.exit(1)
  print("manifest: every data file is as its script made it")


if __name__ == "__main__":
  main()
