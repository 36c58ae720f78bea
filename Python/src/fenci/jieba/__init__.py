"""jieba 0.42.1's names over Fenci: changed imports are the whole migration.

    import fenci.jieba as jieba
    import fenci.jieba.posseg as pseg
    import fenci.jieba.analyse

Who cannot change them calls `fenci.jieba.install()` before, and `import jieba` gives this module.

The functions take what jieba's take and give back what jieba's give; the words are Fenci's own, not jieba's. Who needs
jieba's very words has the program's `--compat jieba` (Guides/JiebaParity.md). Guides/Python.md has a table of calls.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Dict, Optional, Union

from .. import __version__ as __version__
from . import analyse as analyse
from . import posseg as posseg
from ._default import dt as dt
from ._install import install as install
from ._tokenizer import Tokenizer as Tokenizer
from ._tokenizer import warn_of_paddle

__all__ = [
  "Tokenizer", "add_word", "analyse", "cut", "cut_for_search", "default_logger", "del_word", "disable_parallel", "dt",
  "enable_paddle", "enable_parallel", "get_FREQ", "initialize", "install", "lcut", "lcut_for_search", "load_userdict",
  "posseg", "set_dictionary", "setLogLevel", "suggest_freq", "tokenize", "user_word_tag_tab",
]

default_logger = logging.getLogger(__name__)

add_word = dt.add_word
cut = dt.cut
cut_for_search = dt.cut_for_search
del_word = dt.del_word
get_FREQ = dt.get_FREQ
initialize = dt.initialize
lcut = dt.lcut
lcut_for_search = dt.lcut_for_search
load_userdict = dt.load_userdict
set_dictionary = dt.set_dictionary
suggest_freq = dt.suggest_freq
tokenize = dt.tokenize


def setLogLevel(log_level: Union[int, str]) -> None:
  """Sets the level of `default_logger`, which has nothing to say: opening takes a millisecond."""
  default_logger.setLevel(log_level)


def enable_parallel(processnum: Optional[int] = None) -> None:
  """Segments the lines of a text on so many threads, or on one for each core; the result is the same."""
  dt._threads = processnum or os.cpu_count() or 1


def disable_parallel() -> None:
  """Takes `enable_parallel` back."""
  dt._threads = 1


def enable_paddle() -> None:
  """Warns that there is no such mode; the words are those without."""
  warn_of_paddle()


if TYPE_CHECKING:
  user_word_tag_tab: Dict[str, str]
else:

  def __getattr__(name):
    if name == "user_word_tag_tab":
      return dt.user_word_tag_tab
    raise AttributeError(f"fenci.jieba has no {name!r}; what it has of jieba's is listed in Guides/Python.md")
