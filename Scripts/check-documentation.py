#!/usr/bin/env python3
"""Compiles the code of the DocC catalog: every step of the tutorials, every Swift block of the articles.

usage: Scripts/check-documentation.py MODULES          (what `swift build --show-bin-path` prints, in any package
                                                        that has built Fenci)

- A code file in Resources/ is compiled as a program of its own (a manifest as a manifest), and some step shows it.
- The last step of each program is the example of that name in Examples/Sources, byte for byte, so it is also run.
- A ```swift block of an article is the body of a function that has `analyzer` and `text`, or with an #if a part of a
  file. Errors are reported with the article's line.

Standard library only.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOG = ROOT / "Sources/Fenci/Fenci.docc"
CODE = re.compile(r'@Code\(name: "([^"]+)", file: "([^"]+)"\)')


def compiler_flags(modules):
  """What the compiler needs to find the modules of a build."""
  flags = ["-swift-version", "6", "-I", str(modules / "Modules")]
  for module_map in sorted(modules.glob("*.build/module.modulemap")):
    flags += ["-Xcc", f"-fmodule-map-file={module_map}"]
  return flags


def compile_file(path, flags):
  """Compiles one file to nothing; returns what the compiler says, or an empty string."""
  with tempfile.TemporaryDirectory() as folder:
    command = ["swiftc", "-c", "-suppress-warnings", "-parse-as-library", *flags, str(path),
               "-o", str(Path(folder) / "object.o")]
    done = subprocess.run(command, capture_output=True, text=True)
  return "" if done.returncode == 0 else done.stdout + done.stderr


def compile_manifest(path):
  """Reads a file as a package's manifest; returns what is wrong with it, or an empty string."""
  with tempfile.TemporaryDirectory() as folder:
    (Path(folder) / "Package.swift").write_bytes(path.read_bytes())
    command = ["swift", "package", "--package-path", folder, "dump-package"]
    done = subprocess.run(command, capture_output=True, text=True)
  return "" if done.returncode == 0 else done.stderr


def tutorial_problems(flags):
  """Steps without a file, files without a step, steps that do not compile, programs that are no example."""
  resources = CATALOG / "Resources"
  last_step = {}
  for tutorial in sorted(CATALOG.glob("Tutorials/*.tutorial")):
    for name, file in CODE.findall(tutorial.read_text()):
      last_step[tutorial.stem, name] = file
      if not (resources / file).exists():
        yield f"{tutorial}: {file} is not in Resources"
  shown = {file for tutorial in CATALOG.glob("Tutorials/*.tutorial") for _, file in CODE.findall(tutorial.read_text())}
  for path in sorted(resources.glob("*.swift")):
    if path.name not in shown:
      yield f"{path}: no step shows it"
    is_manifest = path.read_text().startswith("// swift-tools-version")
    said = compile_manifest(path) if is_manifest else compile_file(path, flags)
    if said:
      yield f"{path}: does not compile\n{said}"
  for (tutorial, name), file in last_step.items():
    example = ROOT / "Examples/Sources" / Path(name).stem / name
    if name != "Package.swift" and example.read_bytes() != (resources / file).read_bytes():
      yield f"{tutorial}: the last step, Resources/{file}, differs from {example}"


def blocks(path):
  """Pairs of the first line's number and the text of each Swift block of an article."""
  start, lines = None, []
  for number, line in enumerate(path.read_text().splitlines(), 1):
    if start is None and line == "```swift":
      start, lines = number + 1, []
    elif start is not None and line == "```":
      yield start, "\n".join(lines)
      start = None
    elif start is not None:
      lines.append(line)


def article_problems(flags):
  """Blocks of the articles that do not compile, all in one file."""
  functions = ["import Fenci"]
  with tempfile.TemporaryDirectory() as folder:
    for path in sorted([*CATALOG.glob("*.md"), *CATALOG.glob("Articles/*.md")]):
      for number, block in blocks(path):
        located = f'#sourceLocation(file: "{path}", line: {number})\n{block}\n#sourceLocation()'
        if "#if" in block:
          functions.append(located)
        else:
          body = re.sub(r"^import .*$", "", located, flags=re.MULTILINE)
          functions.append(f"func block{len(functions)}(analyzer: Analyzer, text: String) async throws {{\n{body}\n}}")
    file = Path(folder) / "Blocks.swift"
    file.write_text("\n".join(functions) + "\n")
    if said := compile_file(file, flags):
      yield f"blocks of the articles do not compile\n{said}"


def main():
  if len(sys.argv) != 2:
    sys.exit(__doc__)
  modules = Path(sys.argv[1])
  if not (modules / "Modules/Fenci.swiftmodule").exists():
    sys.exit(f"{modules}: expected Modules/Fenci.swiftmodule; build Fenci first, and pass what "
             "`swift build --show-bin-path` prints")
  flags = compiler_flags(modules)
  problems = [*tutorial_problems(flags), *article_problems(flags)]
  for problem in problems:
    print(problem, file=sys.stderr)
  sys.exit(1 if problems else 0)


if __name__ == "__main__":
  main()
