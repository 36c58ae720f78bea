"""What segmentation gives back."""

from __future__ import annotations

from typing import Callable, Iterable, NamedTuple, Optional

from ._structures import OFFSET_UNITS


class Token(NamedTuple):
  """A stretch of a text: `text[token.start:token.end] == token.text`, with offsets in scalars."""

  text: str
  # Half open; in the unit that was asked for.
  start: int
  end: int
  # "word", "number", "url", "punctuation" and so on; see `kinds()`.
  kind: str
  # "lexicon", "user", "pattern" and so on: where the edges came from; see `origins()`.
  origin: str
  # A part of speech such as "n", or None unless tags were asked for; see `tag_names()`.
  tag: Optional[str]


class TaggedWord(NamedTuple):
  """A word and its part of speech in jieba's tag set."""

  text: str
  tag: str


class Entity(NamedTuple):
  """The name of a person, place or organisation, or a time: `text[entity.start:entity.end] == entity.text`."""

  text: str
  start: int
  end: int
  # "person", "place", "organization", "time".
  kind: str


KIND_OF_TAG = {
  "nr": "person", "nrfg": "person", "nrt": "person", "ns": "place", "nt": "organization", "t": "time"}


def entities_of(text: str, tokens: Iterable[tuple[int, int, Optional[str], bool]]) -> list[Entity]:
  """The entities among tagged tokens: start, end, tag, and whether the token goes on with the entity before it.

  White space is left out of the tokens; between two tokens of one entity it belongs to the entity.
  """
  found: list[Entity] = []
  open_kind: Optional[str] = None
  for start, end, tag, continues in tokens:
    kind = KIND_OF_TAG.get(tag or "")
    if kind is not None:
      if continues and kind == open_kind:
        start = found.pop().start
      found.append(Entity(text[start:end], start, end, kind))
    open_kind = kind
  return found


def cutter(text: str, offsets: str) -> Callable[[int, int], str]:
  """Cuts a stretch out of a text by offsets of a unit."""
  unit = OFFSET_UNITS[offsets]
  if unit == OFFSET_UNITS["scalar"]:
    return lambda start, end: text[start:end]
  if unit == OFFSET_UNITS["byte"]:
    data = text.encode()
    return lambda start, end: data[start:end].decode()
  units = text.encode("utf-16-le")
  return lambda start, end: units[2 * start:2 * end].decode("utf-16-le")
