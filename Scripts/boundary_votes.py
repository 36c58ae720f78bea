"""Votes of several segmenters on the boundaries of one text.

A boundary is the number of characters before it; both ends of a text are left out. The common text
of a sentence is the sentence without its white space, where every voter is taken to divide.
"""


# How much a vote counts, by voter; chosen on the development sets.
WEIGHTS = {"lac": 0.7, "wapic": 1.3, "pkuseg": 0.9, "lexicon": 1.1}
# A place where the votes are even is divided; a word that voters have whole counts this much of a vote.
EVEN, WHOLE = 0.2, 0.5


class Ballot:
  """One text, the boundaries each voter has in it, and the names LAC sees in it.

  `votes` is voter -> set of boundaries. `names` are (start, end, tag) with LAC's tags as
  silver-entities.py writes them; nr is a person, ns a place, nt an organisation, nz any other name.
  """

  def __init__(self, text, votes, names=()):
    self.text, self.votes, self.names = text, votes, list(names)

  def votes_for(self, place):
    """How many voters divide at a place."""
    return sum(place in ends for ends in self.votes.values())

  def majority(self, least=2):
    """The places where so many voters divide at least."""
    return {p for p in range(1, len(self.text)) if self.votes_for(p) >= least}

  def best_path(self, weights=WEIGHTS):
    """The boundaries of the best path over words that some voter has.

    A path gains the weight of each vote for its boundaries and loses that of each vote against them,
    the reverse at the places inside its words, and gains for its words. A majority may put the
    beginning of one voter's word before the end of another's; a path cannot.
    """
    length = len(self.text)
    cost, words = [0.0] * (length + 1), {}
    for place in range(1, length):
      cost[place] = EVEN + sum(
        weights[voter] * (1 if place in ends else -1) for voter, ends in self.votes.items())
    for voter, ends in self.votes.items():
      for word in ranges(ends, length):
        words[word] = words.get(word, 0) + WHOLE * weights[voter]
    starting = {}
    for (start, end), gain in sorted(words.items()):
      gain += cost[end] - sum(cost[start + 1:end])
      starting.setdefault(start, []).append((end, gain))
    best, came = {0: 0.0}, {}
    for start in range(length):
      for end, gain in starting.get(start, []) if start in best else []:
        if end not in best or best[start] + gain > best[end]:
          best[end], came[end] = best[start] + gain, start
    ends, place = set(), came.get(length, 0)
    while place:
      ends.add(place)
      place = came[place]
    return ends


def squeezed(sentence):
  """(the sentence without white space, the places where white space stood)."""
  text, spaces = [], set()
  for character in sentence:
    if character.isspace():
      spaces.add(len(text))
    else:
      text.append(character)
  return "".join(text), spaces - {0, len(text)}


def boundaries(words):
  """The inner boundaries of a list of words."""
  ends, at = set(), 0
  for word in words:
    at += len(word)
    ends.add(at)
  return ends - {at}


def ranges(ends, length):
  """The ranges (start, end) of the words between boundaries, in order."""
  places = [0, *sorted(ends), length]
  return list(zip(places, places[1:]))


def words_at(text, ends):
  """The words of a text between boundaries."""
  return [text[start:end] for start, end in ranges(ends, len(text))]


def placed_tags(text, line):
  """[(start, end, tag)] over the common text, of a line `word/tag word/tag`.

  Such a line has `_` for white space inside a word. Raises `ValueError` for a line of another text.
  """
  spans, at = [], 0
  for pair in line.split(" "):
    word, _, tag = pair.rpartition("/")
    start = at
    for character in word:
      if at < len(text) and text[at] == character:
        at += 1
      elif character != "_":
        raise ValueError(f"tags of another text: {pair!r} at {at} of {text!r}")
    if at > start:
      spans.append((start, at, tag))
  if at != len(text):
    raise ValueError(f"tags end at {at} of {text!r}")
  return spans
