"""File to document-term counts with scikit-learn, one article per line."""
import sys
from sklearn.feature_extraction.text import CountVectorizer

with open(sys.argv[1], encoding="utf-8") as lines:
    counts = CountVectorizer().fit_transform(lines)
print(f"{counts.shape[0]} articles, {counts.shape[1]} terms, {counts.sum()} tokens")
