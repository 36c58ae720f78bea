"""Columns of pandas: words, keywords and an inverted table of words, each by one call for the whole column.

pip install pandas
"""

import pandas

import fenci

REVIEWS = pandas.DataFrame({"review": ["房间很干净，早餐也不错", "位置方便，但是早餐一般", None]})


def with_words(frame, segmenter):
  """The frame with a column of words; missing reviews have none."""
  return frame.assign(words=segmenter.words_batch(frame["review"].fillna("")))


def with_keywords(frame, keywords, count=2):
  """The frame with a column of keywords."""
  found = keywords.batch(frame["review"].fillna(""), count=count)
  return frame.assign(keywords=[[keyword.text for keyword in row] for row in found])


def reviews_by_word(frame, segmenter):
  """How many reviews have each word, the most frequent first."""
  words = with_words(frame, segmenter)["words"].explode().dropna()
  return words.reset_index().drop_duplicates()["words"].value_counts()


if __name__ == "__main__":
  segmenter = fenci.Segmenter()
  print(with_words(REVIEWS, segmenter))
  print(with_keywords(REVIEWS, fenci.Keywords(segmenter=segmenter)))
  print(reviews_by_word(REVIEWS, segmenter))
