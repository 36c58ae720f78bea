"""What `import jieba` gives to code whose imports cannot be changed."""

from __future__ import annotations

import sys
from importlib import import_module

# By jieba's names; of `analyse`, what its two modules define lies in one here.
_MODULES = {
  "jieba": "", "jieba.posseg": ".posseg", "jieba.analyse": ".analyse", "jieba.analyse.tfidf": ".analyse",
  "jieba.analyse.textrank": ".analyse"}


def install() -> None:
  """Has `import jieba`, `jieba.posseg` and `jieba.analyse` give `fenci.jieba` and its modules, in this process.

  To be called before anything imports jieba; whether that is installed makes no difference. Calling it again changes
  nothing. Child processes that are not forks need a call of their own.

  Raises `ImportError` when the real jieba was imported already, for some module would go on with it.
  """
  package = __name__.rpartition(".")[0]
  for name, module in list(sys.modules.items()):
    if name.partition(".")[0] == "jieba" and getattr(module, "__name__", "").partition(".")[0] != "fenci":
      raise ImportError(
        f"{name} was imported already, from {getattr(module, '__file__', None)}; "
        "call fenci.jieba.install() before anything that imports it", name="jieba")
  for name, place in _MODULES.items():
    sys.modules[name] = import_module(package + place)
