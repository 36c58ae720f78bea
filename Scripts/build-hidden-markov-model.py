#!/usr/bin/env python3
"""Makes dictionaries/hidden-markov-model.tsv from what the model will see when it is used.

The engine asks the model only about runs of lone characters that the lexicon leaves. So the first
lexicon (build-lexicon.py) cuts the teacher's text, some of its rarer words hidden at random in each
source so that unknown words occur, and the model is estimated from the teacher's labels on exactly
those runs.
"""

import random

from data_file import read_data_file, write_data_file
from hidden_markov_model import HiddenMarkovModel
from pinned_packages import WORK, licence_of
from raw_text import SOURCES, origins
from silver_counts import han_runs, in_parallel, silver_sentences
from unigram_segmenter import UnigramSegmenter

# A word counted so often at most, in hundredths of an occurrence, is hidden with this probability.
HIDDEN = [(2_000, 0.5), (20_000, 0.1)]
SENTENCES = 40_000
# In nats; see dictionaries/README.md for what it is worth.
MARGIN = 1.5


def residual_runs(source):
  """(source, words, weight) for the runs the lexicon leaves in single characters."""
  chance = random.Random(source)
  counts = {}
  for word, count, _ in read_data_file(WORK / "first-lexicon.tsv"):
    hidden = next((p for limit, p in HIDDEN if int(count) <= limit), 0) if len(word) > 1 else 0
    if chance.random() >= hidden:
      counts[word] = int(count)
  segmenter = UnigramSegmenter(counts)
  found, tokens = [], 0
  for number, sentence in enumerate(silver_sentences(source)):
    if number == SENTENCES:
      break
    for run in han_runs(sentence):
      tokens += len(run)
      found += list(aligned_runs(run, segmenter))
  weight = SOURCES[source][1] / max(tokens, 1)
  return [(words, weight) for words in found]


def aligned_runs(teacher_words, segmenter):
  """Yields the teacher's words of each run of lone characters that lies on its boundaries."""
  text, starts, at = "".join(teacher_words), {}, 0
  for order, word in enumerate(teacher_words):
    starts[at] = order
    at += len(word)
  starts[at] = len(teacher_words)
  for start, end in segmenter.single_runs(text, segmenter.best_path(text)):
    if start in starts and end in starts:
      yield teacher_words[starts[start]:starts[end]]


def main():
  runs = [run for found in in_parallel(residual_runs, SOURCES) for run in found]
  print(f"{len(runs)} runs")
  model = HiddenMarkovModel.estimate(runs)
  model.demand(MARGIN)
  write_data_file(
    "hidden-markov-model.tsv",
    "fenci hidden Markov model 1: start|transition|emission, state(s), character, log probability",
    [licence_of("wapic"), licence_of("wapic-cws-model")] + origins(SOURCES),
    model.rows(), "build-hidden-markov-model.py",
    [f"steps into B are lowered by a margin of {MARGIN} nats, so they do not sum to 1"])


if __name__ == "__main__":
  main()
