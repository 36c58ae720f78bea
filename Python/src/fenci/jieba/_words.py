"""The words that a program added, deleted and divided through jieba's functions, as one user dictionary."""

from __future__ import annotations

import re
from typing import IO, Dict, Iterator, Optional, Tuple, Union

from .._names import tag_names
from .._segmenter import Segmenter
from .._user_words import split_line, user_line
from ._division import parts_of_word

# A line of jieba's user dictionaries: a word that may hold spaces, a count, a tag.
_LINE = re.compile(r"^(.+?)( [0-9]+)?( [a-z]+)?$")

Entry = Tuple[str, Optional[int], Optional[str]]


class AddedWords:
  """What was added to the dictionaries, in the order in which it came; a word's last statement counts."""

  def __init__(self) -> None:
    # With the count, if one was given.
    self.counts: Dict[str, Optional[int]] = {}
    # The tags that were given, whether Fenci has such tags or not.
    self.tags: Dict[str, str] = {}
    # Those of added words that Fenci's set lacks, which only this module can give back.
    self.foreign_tags: Dict[str, str] = {}
    # The added words as lines of a user dictionary: to write 100,000 takes longer than to read them.
    self._lines: Dict[str, str] = {}
    self.splits: Dict[str, Tuple[str, ...]] = {}
    # Deleted, but not yet divided: that needs a segmenter, and one serves many words.
    self.deleted: Dict[str, None] = {}
    # Rises with each change.
    self.version = 0

  def add(self, word: str, count: Optional[int], tag: Optional[str]) -> None:
    """Raises `InvalidOptionError` for a word that no line can hold, `TypeError` for a tag that is no str."""
    if tag is not None and not isinstance(tag, str):
      raise TypeError(f"tag: expected a str, found {type(tag).__name__}")
    known_tag = given_tag = tag or self.tags.get(word)
    if given_tag and given_tag not in tag_names():
      known_tag = None
    line = user_line(word, count, known_tag, "word")
    self._forget(word)
    self.splits.pop(word, None)
    self.deleted.pop(word, None)
    self.counts[word], self._lines[word] = count, line
    if given_tag:
      self.tags[word] = given_tag
      if known_tag is None:
        self.foreign_tags[word] = given_tag
    self.version += 1

  def split(self, parts: Tuple[str, ...]) -> None:
    """Divides a text wherever the parts stand together. Raises `InvalidOptionError`."""
    split_line(parts)
    word = "".join(parts)
    self._forget(word)
    self.splits[word] = parts
    self.version += 1
    # Last: who sees that nothing is to be divided must see the new version, too.
    self.deleted.pop(word, None)

  def delete(self, word: str) -> None:
    """Takes back that a word was added, and has it divided by `divide`. Raises `InvalidOptionError`."""
    # One character has no parts, and white space is no word anyway.
    if len(word.strip()) > 1:
      split_line(word)
      self.deleted[word] = None
    if word in self.counts:
      self._forget(word)
      self.version += 1

  def divide(self, segmenter: Segmenter) -> None:
    """Divides what was deleted, with a segmenter of the words as they are without."""
    for word in list(self.deleted):
      self.split(parts_of_word(word, segmenter))

  def _forget(self, word: str) -> None:
    for of_word in (self.counts, self._lines, self.foreign_tags):
      of_word.pop(word, None)

  def dictionary(self) -> str:
    """The user dictionary of all of it."""
    return "\n".join([*self._lines.values(), *map(split_line, self.splits.values())])


def entries(file: Union[IO[str], IO[bytes]], name: str) -> Iterator[Entry]:
  """The entries of a dictionary in jieba's form, in text or bytes of UTF-8.

  Lines that are `#` or begin with `# ` are comments, as in Fenci's dictionaries. Raises `ValueError` as jieba does.
  """
  if not hasattr(file, "__iter__"):
    raise TypeError(f"load_userdict: expected a path or an open file, found {type(file).__name__}")
  for line in file:
    if isinstance(line, bytes):
      try:
        line = line.decode("utf-8")
      except UnicodeDecodeError:
        raise ValueError(f"dictionary file {name} must be utf-8") from None
    line = line.strip().lstrip("\ufeff")
    match = _LINE.match(line)
    if match is None or line == "#" or line.startswith("# "):
      continue
    word, count, tag = match.groups()
    yield word, int(count) if count else None, tag.strip() if tag else None
