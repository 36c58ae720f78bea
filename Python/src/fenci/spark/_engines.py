"""One opened engine for each process that Spark runs Python in.

What Spark ships to executors is pickled, and a handle of the library cannot be. So functions carry options, and the
process that meets them first opens the engine; Spark keeps its Python workers, so the next task finds it open.
"""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Tuple

from pyspark import SparkFiles

from .._keywords import Keywords
from .._segmenter import Segmenter

Options = Mapping[str, Any]

_engines: Dict[Tuple[str, str], Any] = {}


def segmenter(options: Options) -> Segmenter:
  """The segmenter of these options. Raises as `Segmenter` does."""
  return _opened("segmenter", options, lambda: Segmenter(**options))


def ranker(options: Options, shipped_table: Optional[str] = None) -> Keywords:
  """What ranks by these options, and by a table of document frequencies that Spark shipped under a name."""
  if shipped_table is not None:
    options = {**options, "idf": SparkFiles.get(shipped_table)}
  return _opened("keywords", options, lambda: Keywords(**options))


def _opened(kind: str, options: Options, make: Any) -> Any:
  key = kind, repr(sorted(options.items()))
  if key not in _engines:
    _engines[key] = make()
  return _engines[key]
