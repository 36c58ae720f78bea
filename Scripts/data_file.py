"""Our data files: UTF-8 lines of tab-separated fields below a few `#` header lines."""

import datetime

from pinned_packages import ROOT

DICTIONARIES = ROOT / "dictionaries"


def write_data_file(path, title, sources, rows, script, extra_headers=()):
  """Writes `rows` (tuples, or plain strings) below a header that says what they are.

  The header names the format, the script, the sources with their licences, the date and the row
  count, so that a file still explains itself when it is met alone. The date is that of the first
  run that gave these rows: a run that gives them again leaves the file as it is, byte for byte.
  """
  rows = [row if isinstance(row, str) else "\t".join(map(str, row)) for row in rows]
  headers = [title, f"made by Scripts/{script} on {datetime.date.today()}"]
  headers += ["derived from " + ", ".join(sources), f"rows {len(rows)}", *extra_headers]
  path = DICTIONARIES / path
  path.parent.mkdir(parents=True, exist_ok=True)
  if path.exists():
    old = path.read_text(encoding="utf-8").split("\n")[1]
    undated = [header.partition(" on ")[0] for header in (old, headers[1])]
    if undated[0] == f"# {undated[1]}":
      new = [*(f"# {header}" for header in [headers[0], old[2:], *headers[2:]]), *rows, ""]
      if path.read_text(encoding="utf-8") == "\n".join(new):
        headers[1] = old[2:]
  with open(path, "w", encoding="utf-8", newline="\n") as file:
    file.writelines(f"# {header}\n" for header in headers)
    file.writelines(row + "\n" for row in rows)
  print(f"{path.relative_to(ROOT)}: {len(rows)} rows, {path.stat().st_size} bytes")


def read_data_file(path):
  """Yields the fields of every row, headers skipped."""
  with open(DICTIONARIES / path, encoding="utf-8") as file:
    for line in file:
      if not line.startswith("#"):
        yield line.rstrip("\n").split("\t")
