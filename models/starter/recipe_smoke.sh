#!/usr/bin/env bash
# The reader's recipe in minutes: few faces, clean look, a small network, a fixed number of steps (so that a slow machine comes to the
# same end, only later). Fails when the character error rate on a face that was held out is above the bound.
#
# Usage: ./recipe_smoke.sh FACES [WORK]     FACES: a folder with the DejaVu and Liberation faces; DejaVu Serif is held out
# LECTOR_PYTHON names a Python that has requirements.txt; without it a virtual environment is made in WORK.
set -euo pipefail
cd "$(dirname "$0")"
faces=${1:?a folder with the DejaVu and Liberation faces}
work=${2:-work/smoke}
steps=500
bound=0.20
mkdir -p "$work/fonts"
cp "$faces"/*.ttf "$work/fonts/"
python=$(./recipe_python.sh "$work")
"$python" fonts.py index --work "$work/fonts" --held-out 'dejavu serif'
"$python" lines.py shards --fonts "$work/fonts" --out "$work/test" --shards 1 --size 300 --split test --seed 900 --look clean
"$python" lines.py shards --fonts "$work/fonts" --out "$work/shards" --shards 10 --size 1000 --seed 1 --look clean
rm -rf "$work/run"
"$python" reader_train.py --shards "$work/shards" --test "$work/test" --out "$work/run" --steps $steps --width 128 --blocks 3 --threads 1
"$python" reader_export.py --checkpoint "$work/run/reader.pt" --calibrate "$work/test" --out "$work/export"
"$python" - "$work/run/log.jsonl" "$bound" <<'PY'
import json, sys
cer = json.loads(open(sys.argv[1]).read().splitlines()[-1])['cer_average']
print(f'CER on the held-out face {100 * cer:.1f} %, bound {100 * float(sys.argv[2]):.0f} %')
sys.exit(cer > float(sys.argv[2]))
PY
