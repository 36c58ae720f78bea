"""Where and with what figures were made; the folder of their records."""

import datetime
import importlib.metadata
import json
import os
import platform
import subprocess

from texts import ROOT

RECORDS = ROOT / "Benchmarks/records"


def output(*command):
  """The first line that a command prints; empty when it fails."""
  try:
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT)
  except OSError:
    return ""
  return run.stdout.strip().split("\n")[0] if run.returncode == 0 else ""


def processor():
  """The processor's name, as Linux has it."""
  with open("/proc/cpuinfo", encoding="utf-8") as lines:
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
  return names[0] if names else platform.machine()


def version(package):
  """The version of an installed Python package; empty when there is none."""
  try:
    return importlib.metadata.version(package)
  except importlib.metadata.PackageNotFoundError:
    return ""


def description(fenci):
  """The machine, the commit, the versions; the load says how quiet the machine was."""
  return {
    "machine": {
      "processor": processor(), "cores": os.cpu_count(), "system": platform.platform(),
      "load": round(os.getloadavg()[1], 2)},
    "commit": output("git", "describe", "--always", "--dirty", "--exclude=*"),
    "versions": {
      "fenci": output(fenci, "--version"), "swift": output("swift", "--version"),
      "python": platform.python_version(), "rjieba": version("rjieba"), "jieba": version("jieba"),
      "cppjieba": version("cppjieba"), "icu": output("pkg-config", "--modversion", "icu-uc")},
  }


def write(record):
  """Writes a record under its date; the path, from the top folder."""
  RECORDS.mkdir(exist_ok=True)
  stamp = datetime.datetime.fromisoformat(record["date"]).strftime("%Y-%m-%d-%H%M")
  path = RECORDS / f"{stamp}.json"
  path.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
  return path.relative_to(ROOT)
