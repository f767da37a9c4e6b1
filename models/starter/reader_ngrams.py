"""How likely a character is after the ones before it: counts of character n-grams of drawn lines, written for the reader's beam.

python reader_ngrams.py --fonts FONTS --out src/main/resources/dev/lector/models/starter/reader-ngrams.bin [--lines 250000] [--order 5] [--least 8]

The text is what the strips say that the reader is trained on (lines_text.py), not a document. An n-gram's probability is interpolated with
those of the shorter contexts (Witten and Bell, The zero-frequency problem, IEEE Trans. Inform. Theory 37, 1991); n-grams seen less often than `least`
are left out, and who misses one asks for the next shorter one at the price of BACK_OFF (as in Brants et al., Large language models in machine
translation, EMNLP 2007).

The file: "NGRM", order, count (big-endian int32 each), then `count` hashes in rising order (int32), then a byte for each: minus the natural logarithm of the
probability in sixteenths. A hash is FNV-1a over the 16-bit code units of the context and the character; a line begins with order - 1 times LINE.
"""
import argparse, collections, math, random

import numpy as np

from lines_text import Texts, load_words

LINE = '\n'
BACK_OFF = math.log(.4)
STEPS = 16


def hashed(gram):
    h = 0x811C9DC5
    for c in gram:
        h = ((h ^ ord(c)) * 0x01000193) & 0xFFFFFFFF
    return h


def drawn_lines(fonts, count, seed):
    """Lines as the strips have them: till rolls, pages and paragraphs."""
    rng = random.Random(seed)
    texts = Texts(load_words(fonts), rng)
    return [rng.choices([texts.line, texts.till, texts.running], [45, 30, 25])[0]() for _ in range(count)]


def counts(texts, order):
    grams = [collections.Counter() for _ in range(order)]
    for text in texts:
        padded = LINE * (order - 1) + ' '.join(text.split()) + LINE
        for n in range(order):
            grams[n].update(padded[i - n:i + 1] for i in range(order - 1, len(padded)))
    return grams


def probabilities(grams, least):
    """Natural logarithm of the probability of each n-gram's last character after the others."""
    logs, lower = {}, {}
    for n, counted in enumerate(grams):
        total, kinds = collections.Counter(), collections.Counter()
        for gram, k in counted.items():
            total[gram[:-1]] += k
            kinds[gram[:-1]] += 1
        level = {}
        for gram, k in counted.items():
            before = lower[gram[1:]] if n else 1 / 256
            level[gram] = (k + kinds[gram[:-1]] * before) / (total[gram[:-1]] + kinds[gram[:-1]])
            if n == 0 or k >= least:
                logs[gram] = math.log(level[gram])
        lower = level
    return logs


def write(path, order, logs):
    hashes = np.array([hashed(gram) for gram in logs], np.uint32)
    costs = np.clip(np.round(np.array(list(logs.values())) * -STEPS), 0, 255).astype(np.uint8)
    signed = hashes.view(np.int32)
    rising, first = np.unique(signed, return_index=True)
    with open(path, 'wb') as out:
        out.write(b'NGRM' + np.array([order, len(rising)], '>i4').tobytes() + rising.astype('>i4').tobytes() + costs[first].tobytes())
    return len(rising)


class Ngrams:
    """The file as the library reads it, for measuring here."""

    def __init__(self, path):
        raw = open(path, 'rb').read()
        self.order, count = np.frombuffer(raw, '>i4', 2, 4)
        hashes = np.frombuffer(raw, '>i4', count, 12).astype(np.int32).view(np.uint32)
        self.costs = dict(zip(hashes.tolist(), (np.frombuffer(raw, np.uint8, count, 12 + 4 * count) / -STEPS).tolist()))

    def log_probability(self, context, character):
        gram, price = context[len(context) - self.order + 1:] + character, 0.0
        while gram:
            found = self.costs.get(hashed(gram))
            if found is not None:
                return found + price
            gram, price = gram[1:], price + BACK_OFF
        return -256 / STEPS


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument('--fonts', required=True, help='folder with the word lists (fonts.py fetches them)')
    cli.add_argument('--out', required=True)
    cli.add_argument('--lines', type=int, default=250_000)
    cli.add_argument('--order', type=int, default=5)
    cli.add_argument('--least', type=int, default=8)
    cli.add_argument('--seed', type=int, default=1)
    args = cli.parse_args()
    texts = drawn_lines(args.fonts, args.lines, args.seed)
    count = write(args.out, args.order, probabilities(counts(texts, args.order), args.least))
    print(f'{count} n-grams up to length {args.order} of {len(texts)} lines, {sum(map(len, texts))} characters')


if __name__ == '__main__':
    main()
