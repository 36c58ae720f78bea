"""A hidden Markov model over a character's place in a word: B(egin), M(iddle), E(nd), S(ingle)."""

import collections
import math

STATES = "BMES"
STEPS = {"B": "ME", "M": "ME", "E": "BS", "S": "BS"}
# Weight of a character's overall frequency in each state's emissions.
SMOOTHING = 0.5


def labels(words):
  """The states of a run of words, one a character."""
  return "".join("S" if len(w) == 1 else "B" + "M" * (len(w) - 2) + "E" for w in words)


class HiddenMarkovModel:
  def __init__(self):
    self.start, self.transition, self.emission = {}, {}, {}

  @classmethod
  def estimate(cls, runs):
    """Relative frequencies over (words, weight) pairs, emissions smoothed by the overall ones."""
    start, step = collections.Counter(), collections.Counter()
    emission = {state: collections.Counter() for state in STATES}
    for words, weight in runs:
      states = labels(words)
      start[states[0]] += weight
      for pair in zip(states, states[1:]):
        step[pair] += weight
      for state, character in zip(states, "".join(words)):
        emission[state][character] += weight
    model = cls()
    model.start = {s: math.log(start[s] / sum(start.values())) for s in "BS"}
    for state in STATES:
      total = sum(step[state, after] for after in STEPS[state])
      for after in STEPS[state]:
        model.transition[state, after] = math.log(max(step[state, after], 0.5) / total)
    overall = sum(emission.values(), collections.Counter())
    everything = sum(overall.values())
    for state in STATES:
      total, share = sum(emission[state].values()), SMOOTHING * 4 / everything
      # Each character gets a share of its overall count, as if it had been so often in any place.
      smoothed = {c: emission[state][c] + n * share for c, n in overall.items()}
      norm = sum(smoothed.values())
      model.emission[state] = {c: math.log(n / norm) for c, n in smoothed.items() if n > 0}
    return model

  def demand(self, margin):
    """Lowers every step into a word of several characters, in nats.

    A word is then joined only where that beats single characters by so much: it trades a little
    recall for far fewer words that cross others.
    """
    self.start["B"] -= margin
    for state in "ES":
      self.transition[state, "B"] -= margin

  def word_ends(self, run, offset):
    """The ends of the words on the likeliest path through the run."""
    column = {s: self.start[s] + self.emission[s].get(run[0], -14) for s in "BS"}
    back = []
    for character in run[1:]:
      origin, after = {}, {}
      for state in STATES:
        before = [s for s in column if state in STEPS[s]]
        if before:
          best = max(before, key=lambda s: column[s] + self.transition[s, state])
          origin[state] = best
          after[state] = (
            column[best] + self.transition[best, state] + self.emission[state].get(character, -14))
      back.append(origin)
      column = after
    state = max((s for s in "ES" if s in column), key=column.get)
    ends, at = [], offset + len(run)
    for origin in reversed(back):
      if state in "ES":
        ends.append(at)
      state, at = origin[state], at - 1
    if state in "ES":
      ends.append(at)
    return ends[::-1]

  def rows(self):
    """The rows of dictionaries/hidden-markov-model.tsv."""
    yield from (("start", s, f"{self.start[s]:.4f}") for s in "BS")
    for state in STATES:
      for after in STEPS[state]:
        yield "transition", state, after, f"{self.transition[state, after]:.4f}"
    for state in STATES:
      for character, value in sorted(self.emission[state].items()):
        yield "emission", state, character, f"{value:.3f}"
