#!/usr/bin/env python3
"""Calls the package and the library at random for some minutes, to find what crashes or breaks a law.

usage: fuzz_calls.py [--minutes N] [--seed N]

Half of the calls go through the public classes with random options, texts, values of wrong types and closed handles:
they must give back what their documentation says or raise what it names. The other half go through ctypes with bytes
that are no UTF-8, null pointers, ends that descend, numbers that no enumeration has, and options that are none: they
must report a status, with outputs of nothing, and never more than they were given. A crash ends the process; the seed
and the number of the call are in the file that is named at the beginning, so that it can be repeated.

Prints how many calls of each kind were made, and how many of them failed as they should.
"""

import argparse
import collections
import os
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import conftest  # noqa: E402, F401  (names the library that `make library` built)

from fuzz_library import LibraryCalls  # noqa: E402
from fuzz_public import PublicCalls  # noqa: E402

# Calls that one seed makes: few, so that what one of them did can be found.
CALLS_OF_SEED = 300


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("--minutes", type=float, default=1)
  parser.add_argument("--seed", type=int, default=1)
  arguments = parser.parse_args()
  trace = Path(tempfile.gettempdir()) / f"fuzz-calls-{os.getpid()}"
  print("the call under way:", trace)
  end, number = time.monotonic() + 60 * arguments.minutes, 0
  made, refused = collections.Counter(), collections.Counter()
  with open(trace, "wb", buffering=0) as file:
    while time.monotonic() < end:
      # A generator of its own for each stretch of calls, so that any of them can be repeated.
      seed = arguments.seed * 1_000_003 + number
      file.seek(0)
      file.write(f"{seed:20d}\n".encode())
      dice = random.Random(seed)
      public, raw = PublicCalls(dice), LibraryCalls(dice)
      for _ in range(CALLS_OF_SEED):
        (public.call if dice.random() < 0.5 else raw.call)()
      for calls in (public, raw):
        made += calls.made
        refused += calls.refused
      for handles in raw.handles:
        raw.close(*handles)
      number += 1
  trace.unlink()
  for name in sorted(made):
    print(f"{name:22s} {made[name]:9,} calls {refused[name]:9,} refused")
  print(f"{sum(made.values()):,} calls in {arguments.minutes:g} minutes, seed {arguments.seed}: nothing wrong")


if __name__ == "__main__":
  main()
