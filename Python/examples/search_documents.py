"""Search with BM25: words inside words are indexed too, so that 大学 finds 北京大学.

pip install bm25s
"""

import bm25s

import fenci

DOCUMENTS = ["北京大学的研究者找到了耐盐的水稻", "上海的咖啡馆今年多了三百家", "女足决赛今晚在杭州开球"]


def index(documents, segmenter):
  """An index over the words of all documents, segmented with one call."""
  retriever = bm25s.BM25()
  retriever.index(segmenter.words_batch(documents, "search", threads=0), show_progress=False)
  return retriever


def search(retriever, segmenter, query, count=1):
  """The documents that fit a query best."""
  found, _ = retriever.retrieve(
    [segmenter.words(query, "search")], corpus=DOCUMENTS, k=count, show_progress=False)
  return [str(text) for text in found[0]]


if __name__ == "__main__":
  segmenter = fenci.Segmenter()
  print(search(index(DOCUMENTS, segmenter), segmenter, "大学水稻"))
