#!/usr/bin/env bash
# Installs a wheel into a fresh virtual environment and runs it where neither Swift, ICU nor this repository can be
# seen: other folders and files are mounted over them, for which it needs root or user namespaces.
#
# Usage: Scripts/check-wheel.sh [WHEEL] [PYTHON]      (default: the newest in .build/wheel, python3)
set -euo pipefail
repository=$(realpath "$(dirname "$0")/..")
wheel=$(realpath "${1:-$(ls -t "$repository"/.build/wheel/fenci-*.whl | sed -n 1p)}")
echo "$wheel"
python=$(command -v "${2:-python3}")
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

"$python" -m venv "$work/environment"
"$work/environment/bin/pip" install --quiet --no-index "$wheel"
mkdir "$work/empty"
swift=$(command -v swift || true)
cat > "$work/quick.py" <<'PYTHON'
import shutil

import fenci
import fenci.jieba as jieba

assert shutil.which("swift") is None
assert fenci.Segmenter().words("工程师周子安来到了杭州") == ["工程师", "周子安", "来到", "了", "杭州"]
assert [keyword.text for keyword in fenci.Keywords("tfidf", "none")("水稻和水稻和盐碱地", count=1)] == ["水稻"]
assert jieba.lcut("我来到北京清华大学") == ["我", "来到", "北京", "清华大学"]
print("fenci", fenci.library_version(), "works in", fenci.__file__)
PYTHON

# The quick starts of the guide and of the READMEs, as written.
sed -n '/^```python$/,/^```$/{/^```$/q;/^```/d;p}' "$repository/Guides/Python.md" > "$work/guide.py"
cp "$repository"/Scripts/check-quick-starts.py "$repository"/README*.md "$work"
cp "$repository"/corpus/articles/06-culture-lacquer-exhibition.txt "$work/article.txt"

export work repository swift
# Every folder and file below is seen as empty by this one shell and what it starts.
env -u FENCI_LIBRARY -u PYTHONPATH unshare --map-root-user --mount bash -euo pipefail -c '
  hide() { mount --bind "$work/empty" "$1"; }
  [ -z "$swift" ] || hide "$(dirname "$(realpath "$swift")")"
  [ ! -d /opt/swift ] || hide /opt/swift
  hide "$repository"
  for file in /usr/lib/*/libicu*.so* /usr/lib/*/libstdc++.so.6; do
    [ ! -f "$file" ] || mount --bind /dev/null "$file"
  done
  cd "$work"
  environment/bin/python quick.py
  environment/bin/python guide.py
  environment/bin/python check-quick-starts.py --python environment/bin/python --article article.txt README*.md
  ldd environment/lib/python3*/site-packages/fenci/libfenci.so'
