#!/usr/bin/env bash
# The reader's recipe in a few minutes: few faces, clean look, small network. Fails above the stated error rate.
# Usage: ./recipe_smoke.sh [WORK] [MINUTES] [STRIPS in each of 8 shards]
set -euo pipefail
cd "$(dirname "$0")"
work=${1:-work/smoke}
minutes=${2:-5}
strips=${3:-1000}
bound=0.20
[ -f "$work/fonts/fonts.json" ] || { python fonts.py fetch --few --work "$work/fonts"; python fonts.py index --work "$work/fonts"; }
python lines.py shards --fonts "$work/fonts" --out "$work/test" --shards 1 --size $((strips * 3 / 10)) --split test --seed 900 --look clean
python lines.py shards --fonts "$work/fonts" --out "$work/shards" --shards 8 --size "$strips" --seed 1 --look clean
rm -rf "$work/run"
python reader_train.py --shards "$work/shards" --test "$work/test" --out "$work/run" --minutes "$minutes" --width 128 --blocks 3 --threads 2
python reader_export.py --checkpoint "$work/run/reader.pt" --out "$work/export"
python - "$work/run/log.jsonl" "$bound" <<'PY'
import json, sys
cer = json.loads(open(sys.argv[1]).read().splitlines()[-1])['cer_average']
print(f'CER on unseen faces {100 * cer:.1f} %, bound {100 * float(sys.argv[2]):.0f} %')
sys.exit(cer > float(sys.argv[2]))
PY
