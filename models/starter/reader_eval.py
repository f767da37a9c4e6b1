"""Measure a reader: character and word error rates on drawn strips and on crops of real receipt lines, beside Tesseract.

python reader_eval.py --model reader.onnx|reader.pt --shards DIR                       unseen fonts
python reader_eval.py --model ... --receipts ../../../shared/data/receipts [--tesseract] [--misses N]

Receipts measure only; nothing of them is trained on. Two error rates are given: as printed, and with case and blanks
ignored (the labels of that collection are upper case where the paper is not).
"""
import argparse, glob, json, os, subprocess, tempfile, time

import cv2
import numpy as np

import lines
from reader_charset import canonical
from reader_export import char_confidences
from reader_model import FEATURE, STRIDE, edit_distance

DOUBT, LOOKS = .9, ((1.2, 0), (1.2, 1.5), (.85, 0), (1.4, 0), (1, 1.5), (1, -1.5))  # as in StripReader


def load(path, again=True):
    """A function from a list of strips (uint8, ink 255) to a list of texts."""
    if path.endswith('.pt'):
        import torch
        from reader_model import Reader
        torch.set_num_threads(1)
        state = torch.load(path, weights_only=False, map_location='cpu')
        model = Reader(**{**state['shape'], 'stem': tuple(state['shape']['stem'])})
        model.load_state_dict(state['average'])
        model.eval()
        with_grad_off = torch.no_grad()

        def run(batch):
            with with_grad_off:
                return model(torch.from_numpy(batch)).numpy()
    else:
        import onnxruntime as ort
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        session = ort.InferenceSession(path, options, providers=['CPUExecutionProvider'])

        def run(batch):
            return session.run(['logits'], {'pixel_values': batch})[0]

    def look(strips):
        """(text, weakest character's probability, log-probability of the path for each character) of each strip"""
        readings = [None] * len(strips)
        order = sorted(range(len(strips)), key=lambda i: strips[i].shape[1])
        for at in range(0, len(order), 16):
            part = order[at:at + 16]
            width = -(-max(strips[i].shape[1] for i in part) // FEATURE) * FEATURE
            batch = np.zeros((len(part), 1, lines.HEIGHT, width), np.float32)
            for row, i in enumerate(part):
                batch[row, 0, :, :strips[i].shape[1]] = strips[i].astype(np.float32) / 255
            for i, logp in zip(part, run(batch)):
                columns = -(-strips[i].shape[1] // STRIDE)
                chars = char_confidences(logp, columns)
                readings[i] = (''.join(c for c, _ in chars).strip(), min((p for _, p in chars), default=1.0),
                               float(logp[:columns].max(-1).sum()) / max(1, len(chars)))
        return readings

    def read(strips):
        """As the library reads: a strip is seen again while it has a doubtful character, and the surest look counts."""
        readings = look(strips)
        for stretch, margin in LOOKS if again else ():
            doubtful = [i for i, r in enumerate(readings) if r[1] < DOUBT]
            for i, r in zip(doubtful, look([seen(strips[i], stretch, margin) for i in doubtful])):
                if r[2] > readings[i][2] and r[0]:
                    readings[i] = r
        return [r[0] for r in readings]
    return read


def seen(strip, stretch, margin):
    width = max(1, round(strip.shape[1] * stretch))
    m = np.array([[strip.shape[1] / width, 0, .5 * strip.shape[1] / width - .5],
                  [0, (lines.HEIGHT - 2 * margin) / lines.HEIGHT, margin + .5 * (lines.HEIGHT - 2 * margin) / lines.HEIGHT - .5]], np.float32)
    return cv2.warpAffine(strip, m, (width, lines.HEIGHT), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE)


def crop_line(grey, quad):
    """The strip of one labelled line: ink rows within the label's box, padded as the crop convention says."""
    x0, y0, x1, y1 = min(quad[::2]), min(quad[1::2]), max(quad[::2]), max(quad[1::2])
    h = y1 - y0
    x0, x1 = max(0, x0 - 2), min(grey.shape[1], x1 + 2)
    inner = grey[max(0, y0):y1, x0:x1]
    if inner.size == 0:
        return None
    ink = lines.levels(inner)
    rows = np.flatnonzero((ink > .4).mean(axis=1) > .01)
    top, bottom = (y0 + rows[0], y0 + rows[-1] + 1) if len(rows) > h * .4 else (y0, y1)
    h = bottom - top
    a, b = max(0, int(round(top - .18 * h))), min(grey.shape[0], int(round(bottom + .18 * h)))
    return grey[a:b, x0:x1]


def to_strip(crop):
    width = max(8, round(crop.shape[1] * lines.HEIGHT / crop.shape[0]))
    how = cv2.INTER_AREA if crop.shape[0] > lines.HEIGHT else cv2.INTER_LINEAR
    return (lines.levels(cv2.resize(crop, (width, lines.HEIGHT), interpolation=how)) * 255).astype(np.uint8)


def receipts(folder):
    """(document, crop, truth) for each labelled line."""
    out = []
    for path in sorted(glob.glob(os.path.join(folder, '*.json'))):
        doc = json.load(open(path, encoding='utf-8'))
        grey = cv2.imread(os.path.join(folder, doc['file']), cv2.IMREAD_GRAYSCALE)
        for line in doc['text_lines']:
            crop = crop_line(grey, line['quad_px'])
            if crop is not None and min(crop.shape) > 4 and line['text'].strip():
                out.append((doc['id'], crop, canonical(line['text'].strip())))
    return out


def tesseract(crops):
    """The same crops, upscaled to 48 px with a white border as Tesseract likes them, one line each (psm 7)."""
    texts = []
    with tempfile.TemporaryDirectory() as tmp:
        names = []
        for i, crop in enumerate(crops):
            big = cv2.resize(crop, None, fx=48 / crop.shape[0], fy=48 / crop.shape[0], interpolation=cv2.INTER_CUBIC)
            names.append(os.path.join(tmp, f'{i:05d}.png'))
            cv2.imwrite(names[-1], cv2.copyMakeBorder(big, 12, 12, 12, 12, cv2.BORDER_CONSTANT, value=255))
        listing = os.path.join(tmp, 'list.txt')
        open(listing, 'w').write('\n'.join(names))
        run = subprocess.run(['tesseract', listing, '-', '--psm', '7', '-l', 'eng', '-c', 'page_separator=\f'], capture_output=True,
                             text=True, env={**os.environ, 'OMP_THREAD_LIMIT': '1'})
        texts = [' '.join(t.split()) for t in run.stdout.split('\f')][:len(crops)]
    return [canonical(t) for t in texts]


def folded(text):
    return ''.join(text.upper().split())


def report(name, texts, truths):
    plain = sum(edit_distance(a, b) for a, b in zip(texts, truths)) / sum(map(len, truths))
    loose = sum(edit_distance(folded(a), folded(b)) for a, b in zip(texts, truths)) / sum(len(folded(t)) for t in truths)
    words = sum(1 for a, b in zip(texts, truths) for w in b.upper().split() if w in a.upper().split()) / sum(len(t.split()) for t in truths)
    print(f'{name}: {len(truths)} lines  CER {100 * plain:.2f} %  CER case/blanks ignored {100 * loose:.2f} %  '
          f'whole lines {100 * np.mean([folded(a) == folded(b) for a, b in zip(texts, truths)]):.1f} %  words found {100 * words:.1f} %', flush=True)


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument('--model')
    cli.add_argument('--shards')
    cli.add_argument('--receipts')
    cli.add_argument('--tesseract', action='store_true')
    cli.add_argument('--misses', type=int, default=0)
    cli.add_argument('--per-document', action='store_true')
    cli.add_argument('--sheet')
    cli.add_argument('--one-look', action='store_true')
    args = cli.parse_args()
    read = load(args.model, not args.one_look) if args.model else None
    if args.shards:
        strips = [s for p in sorted(glob.glob(os.path.join(args.shards, '*.npz'))) for s in lines.load_shard(p)]
        report('unseen fonts', read([s for s, _ in strips]), [t for _, t in strips])
    if args.receipts:
        rows = receipts(args.receipts)
        truths, strips = [t for _, _, t in rows], [to_strip(c) for _, c, _ in rows]
        if read:
            start = time.process_time()
            texts = read(strips)
            print(f'{time.process_time() - start:.2f} s of CPU for {sum(s.shape[1] for s in strips)} px of strip')
            report('receipts, reader', texts, truths)
            if args.per_document:
                for doc in sorted({d for d, _, _ in rows}):
                    pick = [i for i, r in enumerate(rows) if r[0] == doc]
                    report('  ' + doc, [texts[i] for i in pick], [truths[i] for i in pick])
            bad = [i for i in range(len(rows)) if folded(texts[i]) != folded(truths[i])]
            shown = bad[::max(1, len(bad) // max(1, args.misses))][:args.misses]
            for i in shown:
                print(f'{rows[i][0]} {rows[i][1].shape[0]}px | {truths[i]} | {texts[i]}')
            if args.sheet and shown:
                sheet = np.full((36 * len(shown), 900), 128, np.uint8)
                for k, i in enumerate(shown):
                    sheet[36 * k:36 * k + 32, :min(900, strips[i].shape[1])] = 255 - strips[i][:, :900]
                cv2.imwrite(args.sheet, sheet)
        if args.tesseract:
            start = time.time()
            report('receipts, Tesseract', tesseract([c for _, c, _ in rows]), truths)
            print(f'Tesseract {time.time() - start:.1f} s')


if __name__ == '__main__':
    main()
