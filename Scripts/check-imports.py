#!/usr/bin/env python3
"""Checks that each target imports only what Package.swift says it depends on.

The compiler rejects what is unreachable but lets a target import one that another brings in; that would
let a stage skip its neighbour unseen. Standard library only.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

IMPORT = re.compile(r"^\s*(?:@\w+\s+)*(?:public |package |internal |private )?import (?:struct |enum |class |func )?(\w+)")
OUTSIDE = {"Glibc", "Testing", "Swift", "Foundation", "FoundationEssentials", "Synchronization", "Dispatch"}


def dependencies(target):
  names = set()
  for dependency in target["dependencies"]:
    for kind in ("byName", "target", "product"):
      if kind in dependency:
        names.add(dependency[kind][0])
  return names


def main():
  root = Path(__file__).resolve().parent.parent
  package = json.loads(subprocess.check_output(["swift", "package", "dump-package"], cwd=root))
  problems = 0
  for target in package["targets"]:
    kind = "Tests" if target["type"] == "test" else "Sources"
    folder = root / (target.get("path") or f"{kind}/{target['name']}")
    allowed = dependencies(target) | OUTSIDE
    # What a documentation catalog shows is compiled by Scripts/check-documentation.py, as its reader's.
    for source in sorted(path for path in folder.rglob("*.swift") if ".docc/" not in path.as_posix()):
      for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1):
        match = IMPORT.match(line)
        if match and match.group(1) not in allowed:
          print(f"{source.relative_to(root)}:{number}: {target['name']} does not depend on {match.group(1)}")
          problems += 1
  print(f"imports: {len(package['targets'])} targets, {problems} problems")
  sys.exit(1 if problems else 0)


if __name__ == "__main__":
  main()
