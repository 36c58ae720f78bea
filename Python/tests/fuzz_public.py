"""Random calls of the public classes: they keep their laws, or raise what their documentation names."""

import collections
import pickle

from random_texts import random_text

import fenci
import fenci.jieba as jieba


class PublicCalls:
  """Dice, what is open, and what was counted."""

  def __init__(self, dice):
    self.dice = dice
    self.made, self.refused = collections.Counter(), collections.Counter()
    self.segmenters = []

  def text(self):
    generator = self.dice
    text = random_text(generator, generator.choice([2, 12, 12, 60, 400]))
    if generator.random() < 0.05:
      text += chr(generator.randint(0xD800, 0xDFFF))
    if generator.random() < 0.02:
      text *= generator.choice([50, 700])
    return text

  def usually(self, values, others):
    """Mostly one of the values."""
    return self.dice.choice(values if self.dice.random() < 0.95 else others)

  def anything(self):
    """Mostly a text."""
    if self.dice.random() < 0.96:
      return self.text()
    return self.dice.choice([b"bytes", None, 7, 1.5, [], {}, object(), True])

  def options(self):
    generator = self.dice
    choices = {
      "model": ["learned", "unigram", "/no/such", __file__, "", 3], "granularity": ["fine", "standard", "coarse", "x"],
      "dates": ["whole", "compound", "parts", "separate", "\0"], "new_words": [True, False, "yes", "maybe"],
      "tagger": ["context", "lexicon", "/dev/null"], "stopwords": ["none", __file__, "/"],
      "user_dict": [__file__, "/no/such", [], ["/dev/null"]], "standard": ["pku", self.text()],
      "user_words": [
        [self.text() for _ in range(3)], self.text(), f"split\t{self.text()}|{self.text()}",
        [(self.text()[:5] or "词", generator.choice(["force", None, 3, 10**30, -1]), generator.choice(["n", "?"]))],
        f"context\t{self.text()}/n|{self.text()}"],
      "idf": ["/dev/null", __file__], "weights": [__file__], "colour": ["red"], self.text() or "x": ["1"]}
    names = [name for name in choices if generator.random() < 0.12]
    return {name: generator.choice(choices[name]) for name in names}

  def call(self):
    """One call of a random method."""
    dice = self.dice
    if not self.segmenters or dice.random() < 0.02:
      opened = self.expecting("Segmenter", lambda: fenci.Segmenter(**self.options()))
      self.segmenters.append(opened or fenci.Segmenter())
      if len(self.segmenters) > 6:
        self.segmenters.pop(dice.randrange(6))
    segmenter = dice.choice(self.segmenters)
    if dice.random() < 0.005:
      segmenter.close()
      self.segmenters.remove(segmenter)
    text, flag = self.anything(), dice.random() < 0.5
    mode = self.usually(["precise", "precise", "search", "full"], ["快", None])
    offsets = self.usually(["scalar", "byte", "utf16", "scalars", "bytes"], ["graphemes", 1])
    calls = {
      "words": lambda: self.covers(text, segmenter.words(text, mode, whitespace=True), mode),
      "tokens": lambda: self.stands(
        text, segmenter.tokens(text, mode, offsets, whitespace=flag, tags=dice.random() < 0.3), offsets),
      "tags": lambda: segmenter.tags(text),
      "entities": lambda: segmenter.entities(text),
      "fold": lambda: segmenter.fold(text),
      "words_batch": lambda: self.agrees(segmenter, [self.anything() for _ in range(dice.randrange(9))], mode),
      "batch": lambda: segmenter.batch([self.text() for _ in range(dice.randrange(9))], mode, offsets, tags=flag),
      "keywords": lambda: self.keywords(segmenter, text),
      "counter": lambda: self.counts(segmenter),
      "pickle": lambda: pickle.loads(pickle.dumps(segmenter)).words(text),
      "jieba": lambda: self.jieba(text),
    }
    weights = [8, 8, 4, 4, 2, 6, 6, 3, 1, 0.3, 1]
    name = dice.choices(list(calls), weights)[0]
    self.expecting(name, calls[name])

  def expecting(self, name, call):
    """What a call gives back; None when it raises what it may."""
    self.made[name] += 1
    try:
      return call()
    except (fenci.FenciError, TypeError) as error:
      if isinstance(error, TypeError) and not isinstance(error, fenci.FenciError) and "expected" not in str(error):
        raise
      self.refused[name] += 1

  def covers(self, text, words, mode):
    assert mode != "precise" or "".join(words) == text, text

  def stands(self, text, tokens, offsets):
    data = {"scalar": text, "byte": text.encode(), "utf16": text.encode("utf-16-le")}[offsets.removesuffix("s")]
    width = 2 if offsets == "utf16" else 1
    for token in tokens:
      found = data[width * token.start:width * token.end]
      found = found if isinstance(found, str) else found.decode("utf-8" if width == 1 else "utf-16-le")
      assert found == token.text and found, text

  def agrees(self, segmenter, texts, mode):
    found = segmenter.words_batch(texts, mode, threads=self.dice.choice([1, 1, 2, 0]))
    assert found == [segmenter.words(text, mode) for text in texts], texts

  def keywords(self, segmenter, text):
    dice = self.dice
    ranking = fenci.Keywords(
      self.usually(["learned", "combined", "tfidf", "textrank"], ["best"]), dice.choice(["with", "none", "only"]),
      diversity=self.usually([0, 0.5, 1], [2, float("nan")]), tags=self.usually([None, None, ["n"], "n,v"], ["?"]),
      minimum_characters=self.usually([1, 2, 5], [0]), keep_near_duplicates=dice.random() < 0.5, segmenter=segmenter)
    for keyword in ranking(text, dice.choice([None, "标题", self.text()]), self.usually([1, 20, None], [0])):
      assert keyword.text and all(0 <= start < end <= len(text) for start, end in keyword.occurrences), text

  def counts(self, segmenter):
    with fenci.FrequencyCounter(self.dice.choice(["with", "none", "only"]), segmenter=segmenter) as counter:
      texts = [self.anything() for _ in range(self.dice.randrange(30))]
      counter.add(texts)
      terms, frequencies = counter.terms()
      assert counter.document_count == len(texts)
      assert len(terms) == len(set(terms)) and all(0 < count <= len(texts) for count in frequencies)

  def jieba(self, text):
    dice = self.dice
    if dice.random() < 0.1:
      word = self.text()[:6]
      dice.choice([
        lambda: jieba.add_word(word, dice.choice([None, 5, 0])), lambda: jieba.del_word(word),
        lambda: jieba.suggest_freq((word[:2], word[2:]), True)])()
    if len(jieba.dt._added.counts) + len(jieba.dt._added.splits) > 50:
      jieba.dt._added = type(jieba.dt._added)()
    if isinstance(text, str):
      assert "".join(jieba.lcut(text)) == text, text
      assert "".join(word for word, _, _ in jieba.tokenize(text)) == text
    jieba.analyse.extract_tags(text, topK=5, withFlag=True, allowPOS=("n", "?"))
