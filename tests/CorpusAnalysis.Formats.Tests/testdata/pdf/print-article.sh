#!/usr/bin/env bash
# Prints article.html to article.pdf as a reader of the page would, and makes encrypted.pdf of it, which has a password.
set -euo pipefail
cd "$(dirname "$0")"
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=article.pdf article.html
qpdf --encrypt secret owner 256 -- article.pdf encrypted.pdf
