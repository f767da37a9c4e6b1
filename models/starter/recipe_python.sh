#!/usr/bin/env bash
# Prints the Python that the recipes run with: LECTOR_PYTHON, or a virtual environment in WORK with requirements.txt, made on first use.
# Usage: ./recipe_python.sh WORK
set -euo pipefail
cd "$(dirname "$0")"
work=${1:?a folder for the virtual environment}
python=${LECTOR_PYTHON:-$work/venv/bin/python}
if [ ! -x "$python" ]; then
  python3 -m venv "$work/venv" >&2
  "$python" -m pip install --quiet --requirement requirements.txt >&2
fi
printf '%s\n' "$python"
