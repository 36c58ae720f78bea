"""A callable from text to words is what retrievers ask for: LangChain's `BM25Retriever.from_texts(texts,
preprocess_func=segmenter)`, rank_bm25's lists of words. This one has their shape and needs neither.
"""

import math
from collections import Counter

import fenci

PASSAGES = ["退货请在七天内申请，运费由买家承担。", "发票可以在订单页面下载。", "会员每月有两张免运费券。"]


class Retriever:
  """Okapi BM25 over passages; `preprocess_func` divides passages and queries into words."""

  def __init__(self, texts, preprocess_func, k1=1.5, b=0.75):
    self.texts, self.preprocess, self.k1, self.b = texts, preprocess_func, k1, b
    self.counts = [Counter(preprocess_func(text)) for text in texts]
    self.mean_length = sum(sum(counts.values()) for counts in self.counts) / len(texts)
    self.frequencies = Counter(word for counts in self.counts for word in counts)

  def score(self, counts, words):
    length = self.k1 * (1 - self.b + self.b * sum(counts.values()) / self.mean_length)
    return sum(
      math.log(1 + (len(self.texts) - self.frequencies[word] + 0.5) / (self.frequencies[word] + 0.5))
      * counts[word] * (self.k1 + 1) / (counts[word] + length) for word in words)

  def invoke(self, query, count=1):
    words = self.preprocess(query)
    order = sorted(range(len(self.texts)), key=lambda place: -self.score(self.counts[place], words))
    return [self.texts[place] for place in order[:count]]


if __name__ == "__main__":
  print(Retriever(PASSAGES, fenci.Segmenter()).invoke("怎么下载发票"))
