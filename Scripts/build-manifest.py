#!/usr/bin/env python3
"""Makes dictionaries/manifest.tsv from the headers of the data files.

One row for each file and source: file, rows, SHA-256, source, version, licence, date, script. An image
that is made from nothing in the repository has its header beside it, in a file of its name and
`.header`; its rows are those that the header says.
Scripts/check-manifest.py compares it with the files.
"""

import hashlib
import re

from data_file import DICTIONARIES

SOURCE = re.compile(r"(\S+) (\S+) \(([^()]+)\)")
COLUMNS = ("file", "rows", "sha256", "source", "version", "licence", "date", "script")


def headers(path):
  """The facts a data file states about itself."""
  facts = {"sources": []}
  with open(path, encoding="utf-8") as file:
    for line in file:
      if not line.startswith("# "):
        break
      if made := re.fullmatch(r"# made by (\S+) on (\S+)\n", line):
        facts["script"], facts["date"] = made.groups()
      elif line.startswith("# derived from "):
        facts["sources"] = SOURCE.findall(line) or [(line[15:].strip(), "-", "-")]
      elif line.startswith("# rows "):
        facts["rows"] = line[7:].strip()
  return facts


def earlier_rows():
  """file -> its rows in the manifest as it is."""
  rows = {}
  for line in (DICTIONARIES / "manifest.tsv").read_text(encoding="utf-8").splitlines():
    if not line.startswith("#"):
      rows.setdefault(line.split("\t")[0], []).append(line.split("\t"))
  return rows


def main():
  earlier = earlier_rows()
  lines = ["# " + "\t".join(COLUMNS)]
  for path in sorted([*DICTIONARIES.rglob("*.t[sx][vt]"), *DICTIONARIES.glob("*.header")]):
    if path.name == "manifest.tsv":
      continue
    facts = headers(path)
    if path.suffix == ".header":
      path = path.with_suffix("")
    checksum = hashlib.sha256(path.read_bytes()).hexdigest()
    name = path.relative_to(DICTIONARIES).as_posix()
    if not facts["sources"]:
      # A file that fenci wrote says what it learned from in words; its rows were written by hand.
      count = sum(not line.startswith("# ") for line in path.read_text(encoding="utf-8").splitlines())
      lines += ["\t".join([name, str(count), checksum, *row[3:]]) for row in earlier.get(name, [])]
    for source in facts["sources"]:
      lines.append(
        "\t".join([name, facts["rows"], checksum, *source, facts["date"], facts["script"]]))
  (DICTIONARIES / "manifest.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
  print(f"dictionaries/manifest.tsv: {len(lines) - 1} rows")


if __name__ == "__main__":
  main()
