#!/usr/bin/env bash
# Draw, train for MINUTES, export and measure the reader. Resumes. Usage: ./reader_recipe.sh MINUTES [WORK]
# RECIPE_OPTIONS: further options of reader_train.py, such as --bf16, or --from-onnx FILE to go on from shipped weights.
set -euo pipefail
cd "$(dirname "$0")"
minutes=${1:?minutes of training}
work=${2:-work}
python lines.py shards --fonts "$work/fonts" --out "$work/test" --shards 1 --size 1000 --split test --seed 900
python lines.py shards --fonts "$work/fonts" --out "$work/shards" --shards 4 --seed 1
nice -n 5 python reader_train.py --shards "$work/shards" --test "$work/test" --out "$work/run" --draw "$work/fonts" --minutes "$minutes" ${RECIPE_OPTIONS:-}
python reader_export.py --checkpoint "$work/run/reader.pt" --calibrate "$work/test" --out "$work/export"
python reader_ngrams.py --fonts "$work/fonts" --out "$work/export/reader-ngrams.bin"
python reader_eval.py --model "$work/export/reader.onnx" --shards "$work/test"
