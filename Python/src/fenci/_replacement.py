"""Files that appear only when they are complete."""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import contextmanager, suppress
from typing import IO, Iterator


@contextmanager
def replacing(path: "str | os.PathLike[str]") -> Iterator[IO[bytes]]:
  """Opens a file that takes the place of `path` when the body ends; when it raises, `path` stays as it was.

  It is written under a name beside the final one: another process may be reading the old file or have it mapped, and
  would be killed if that shrank. A link is followed, permissions stay. Devices and pipes cannot be replaced and are written directly.

  Raises `OSError`.
  """
  target = os.path.realpath(path)
  try:
    mode = os.stat(path).st_mode
  except FileNotFoundError:
    mode = stat.S_IFREG
  if not stat.S_ISREG(mode):
    with open(path, "wb") as file:
      yield file
    return
  partial = f"{target}.{secrets.token_hex(4)}.partial"
  with open(partial, "xb") as file:
    try:
      if stat.S_IMODE(mode):
        os.chmod(partial, stat.S_IMODE(mode))
      yield file
      file.close()
      os.replace(partial, target)
    except BaseException:
      with suppress(FileNotFoundError):
        os.remove(partial)
      raise
