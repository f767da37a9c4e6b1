#!/usr/bin/env bash
# Draw, train for MINUTES, export and measure the reader. Resumes. Usage: ./reader_recipe.sh MINUTES [WORK]
set -euo pipefail
cd "$(dirname "$0")"
minutes=${1:?minutes of training}
work=${2:-work}
python lines.py shards --fonts "$work/fonts" --out "$work/test" --shards 1 --size 1000 --split test --seed 900
nice -n 8 python lines.py shards --fonts "$work/fonts" --out "$work/shards" --shards 120 --seed 1 > "$work/draw.log" 2>&1 &
nice -n 5 python reader_train.py --shards "$work/shards" --test "$work/test" --out "$work/run" --minutes "$minutes"
wait
python reader_export.py --checkpoint "$work/run/reader.pt" --calibrate "$work/test" --out "$work/export"
python reader_eval.py --model "$work/export/reader.onnx" --shards "$work/test"
