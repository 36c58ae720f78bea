"""Words as features of scikit-learn: a segmenter is the `tokenizer` of its vectorizers.

pip install scikit-learn
"""

from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

import fenci

TITLES = ["水稻在盐碱地里长得很好", "盐碱地上的水稻丰收了", "女足决赛今晚开球", "决赛门票今晚开售"]


def counts():
  """In how many titles each word stands, by word."""
  vectorizer = CountVectorizer(tokenizer=fenci.Segmenter(), token_pattern=None, lowercase=False)
  matrix = vectorizer.fit_transform(TITLES)
  return dict(zip(vectorizer.get_feature_names_out(), matrix.sum(axis=0).A1.tolist()))


def most_similar(title):
  """The title that has most in common with another, by TF-IDF."""
  vectorizer = TfidfVectorizer(tokenizer=fenci.Segmenter(), token_pattern=None)
  matrix = vectorizer.fit_transform(TITLES)
  return TITLES[(matrix @ vectorizer.transform([title]).T).toarray().argmax()]


if __name__ == "__main__":
  print(counts())
  print(most_similar("盐碱地水稻"))
