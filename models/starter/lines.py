"""Draw text-line strips with their truth: 32 px high grey, the way business papers, scans and thermal receipts look.

python lines.py shards --fonts DIR --out DIR --shards N [--split train|test] [--seed S] [--look mixed|clean|scan|receipt|page]
python lines.py sheet  --fonts DIR --out sheet.png

Crop convention (the same that the Java vision code must keep): the ink box of the line, that is from the highest to the
lowest inked row of its text, padded by about 15-25 % of its height above and below, rescaled to 32 px high.
"""
import argparse, io, json, os, random, re, time

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from lines_text import Texts, load_words
from reader_charset import INDEX

HEIGHT = 32
cv2.setNumThreads(1)


def levels(grey):
    """Paper to 0, ink to 255, whatever the polarity and the contrast: what the network sees. Java does the same."""
    hist = np.bincount(grey.ravel(), minlength=256).cumsum()
    lo, hi = int(np.searchsorted(hist, 0.01 * hist[-1])), int(np.searchsorted(hist, 0.99 * hist[-1]))
    ink = np.clip((hi - grey.astype(np.float32)) / max(hi - lo, 24), 0, 1)
    if ink.mean() > 0.5:
        ink = 1 - ink
    return ink


SLANTED = re.compile(r'italic|oblique|slant|[-_]it\b|-(bold)?it\.', re.I)
EVERYDAY = ('liberation', 'arimo', 'tinos', 'cousine', 'nimbus', 'free', 'dejavu', 'tex gyre heros', 'tex gyre termes', 'tex gyre cursor', 'carlito',
            'caladea', 'roboto', 'open sans', 'lato', 'noto sans', 'noto serif', 'pt sans', 'veranda', 'verana sans', 'source sans', 'inter',
            'ibm plex', 'courier prime', 'vt323', 'ocr b', 'spleen', 'ibm 3270', 'share tech mono', 'clear sans', 'fira sans', 'tymes')

BOOK = ('liberation serif', 'tinos', 'nimbus roman', 'freeserif', 'tex gyre termes', 'tex gyre pagella', 'tex gyre schola', 'tex gyre bonum', 'c059', 'p052', 'urw bookman',
        'cmu serif', 'cmu classical', 'latin modern roman', 'libre baskerville', 'libre caslon', 'baskervald', 'old standard', 'gfs didot', 'gfs artemisia', 'linux libertine',
        'eb garamond', 'crimson', 'gentium', 'charis', 'doulos', 'century catalogue', 'caladea', 'dejavu serif', 'pt serif', 'noto serif', 'source serif', 'lora', 'merriweather',
        'stix', 'bookman uralic', 'palladio uralic', 'roman uralic', 'schoolbook uralic', 'goudy bookletter', 'junicode', 'cardo', 'neuton', 'vollkorn', 'volkhov', 'essays')
TYPED = ('courier', 'nimbus mono', 'freemono', 'tex gyre cursor', 'special elite', 'cutive', 'cmu typewriter', 'latin modern mono', 'liberation mono', 'cousine', 'tlwg typ',
         'ocr b', 'pt mono', 'fragment mono', 'xanh', 'ibm plex mono', 'tlwg mono', 'nimbus mono', 'roboto mono', 'go mono', 'drugulin')


class Faces:
    """Faces of one split; a family is drawn as often as any other of its kind, however many faces it has, and every third
    line in a family that business papers are printed with every day."""

    def __init__(self, root, split, rng):
        self.rng = rng
        rows = [r for r in json.load(open(os.path.join(root, 'fonts.json'))) if r['split'] == split]
        self.cache, self.families = {}, {}
        for row in rows:
            row['charset'] = set(row['chars'])
            self.families.setdefault((row['mono'], row['family']), []).append(row)
        self.mono = [v for (m, _), v in self.families.items() if m]
        self.prop = [v for (m, _), v in self.families.items() if not m]
        everyday = [(m, v) for (m, f), v in self.families.items() if f.lower().startswith(EVERYDAY)]
        self.everyday = {kind: [v for m, v in everyday if m == kind] for kind in (True, False)}
        named = lambda names: [v for (_, f), v in self.families.items() if f.lower().startswith(names)]
        self.book, self.typed = named(BOOK) or self.prop, named(TYPED) or self.mono

    def of_page(self, text):
        """A face of running text: a book's or a letter's, a typewriter's, or an everyday one."""
        p = self.rng.random()
        pool = self.book if p < .45 else self.typed if p < .70 and self.typed else self.everyday[False] or self.prop
        for _ in range(30):
            family = self.rng.choice(pool)
            upright = [r for r in family if not SLANTED.search(os.path.basename(r['file']))]
            row = self.rng.choice(upright if upright and self.rng.random() < .85 else family)
            if set(text) - {' '} <= row['charset']:
                return row
        return None

    def pick(self, text, mono_share):
        need = set(text) - {' '}
        for _ in range(30):
            mono = bool(self.mono) and self.rng.random() < mono_share
            pool = self.mono if mono else self.prop
            if self.everyday[mono] and self.rng.random() < .33:
                pool = self.everyday[mono]
            family = self.rng.choice(pool)
            upright = [r for r in family if not SLANTED.search(os.path.basename(r['file']))]
            row = self.rng.choice(upright if upright and self.rng.random() < .75 else family)
            if need <= row['charset']:
                return row
        return None

    def font(self, row, size):
        key = (row['file'], size)
        if key not in self.cache:
            if len(self.cache) > 600:
                self.cache.clear()
            self.cache[key] = ImageFont.truetype(row['file'], size)
        return self.cache[key]


def chance(rng, p):
    return rng.random() < p


class Pen:
    """One line being drawn on a canvas that is larger than the strip."""

    def __init__(self, rng, nrng, faces, texts):
        self.rng, self.nrng, self.faces, self.texts = rng, nrng, faces, texts

    def ink_of(self, font, text, spacing, mode, gap=1.0):
        """Coverage (0..255) of the text alone, its top on the font's ascender line; blanks are `gap` times their width."""
        ascent, descent = font.getmetrics()
        size = font.size
        if gap != 1 and ' ' in text:
            return self.justified(font, text, mode, gap)
        if spacing == 0:
            width = int(font.getlength(text)) + size
            image = Image.new(mode, (max(width, 8), int((ascent + descent) * 1.5)), 0)
            ImageDraw.Draw(image).text((size // 2, int(.25 * (ascent + descent))), text, font=font, fill=255 if mode == 'L' else 1)
        else:
            steps = [font.getlength(c) + spacing for c in text]
            image = Image.new(mode, (max(int(sum(steps)) + size, 8), int((ascent + descent) * 1.5)), 0)
            draw, x = ImageDraw.Draw(image), size / 2
            for c, step in zip(text, steps):
                draw.text((x, int(.25 * (ascent + descent))), c, font=font, fill=255 if mode == 'L' else 1)
                x += step
        return np.array(image.convert('L') if mode == '1' else image)

    def justified(self, font, text, mode, gap):
        """The words one by one, as a justified line has them."""
        ascent, descent = font.getmetrics()
        blank, x, size = font.getlength(' ') * gap, font.size / 2, font.size
        width = font.getlength(text.replace(' ', '')) + blank * text.count(' ') * 1.05 + 1.5 * size + 2 * text.count(' ')
        image = Image.new(mode, (max(int(width), 8), int((ascent + descent) * 1.5)), 0)
        draw = ImageDraw.Draw(image)
        for word in text.split(' '):
            if word:
                draw.text((x, int(.25 * (ascent + descent))), word, font=font, fill=255 if mode == 'L' else 1)
                x += font.getlength(word)
            x += blank
        return np.array(image.convert('L') if mode == '1' else image)

    def typed(self, font, text, unsteady):
        """A typewriter's line: every letter struck on its own, not all equally hard, high and close."""
        ascent, descent = font.getmetrics()
        size, rng = font.size, self.rng
        step = font.getlength('n')
        image = np.zeros((int((ascent + descent) * 1.5), int(step * len(text)) + 2 * size), np.uint8)
        for i, c in enumerate(text):
            if c == ' ':
                continue
            tile = Image.new('L', (int(max(step, font.getlength(c)) + size), image.shape[0]), 0)
            ImageDraw.Draw(tile).text((size // 2, int(.25 * (ascent + descent)) + round(rng.gauss(0, unsteady * .02 * size))), c, font=font, fill=255)
            hard = 1 - abs(rng.gauss(0, unsteady * .18))
            cell = (np.asarray(tile, np.float32) * min(1, max(.72, hard))).astype(np.uint8)
            if hard > 1 - .05 * unsteady and rng.random() < .2 * unsteady:
                cell = cv2.dilate(cell, np.ones((2, 2), np.uint8))
            x = int(step * i + rng.gauss(0, unsteady * .02 * size)) + size // 2
            paste(image, cell, 0, max(0, x))
        return image

    def dots(self, coverage, pitch):
        """Every pixel of a tiny bitmap becomes a dot of a needle printer."""
        big = np.kron(coverage, np.ones((pitch, pitch), np.uint8))
        yy, xx = np.mgrid[0:pitch, 0:pitch]
        radius = pitch * self.rng.uniform(.45, .68)
        mask = (np.hypot(yy - (pitch - 1) / 2, xx - (pitch - 1) / 2) <= radius).astype(np.uint8)
        out = big * np.tile(mask, coverage.shape)
        return cv2.GaussianBlur(out, (0, 0), pitch * .22)

    def stroke(self, cov, native):
        """Thicken, or thin as far as every stroke survives."""
        p = self.rng.random()
        if p < .14:
            k = self.rng.choice([2, 2, 3])
            thick = cv2.dilate(cov, np.ones((self.rng.choice([1, k]), k), np.uint8))
            return thick if thick.mean() < 1.7 * cov.mean() else cov
        if p < .32:  # a bad threshold eats upright strokes, level ones or both
            thin = cv2.erode(cov, np.ones(self.rng.choice([(2, 2), (1, 2), (2, 1), (2, 1)]), np.uint8))
            return thin if thin.mean() > .62 * cov.mean() and keeps_all(cov, thin > 90) else cov
        return cov


def keeps_all(cov, left):
    """Whether something of every stroke, point and accent is left: what is gone altogether teaches guessing."""
    count, parts = cv2.connectedComponents((cov > 110).astype(np.uint8))
    return bool((np.bincount(parts[left], minlength=count)[1:] > 0).all())


def cut_at(cov, level):
    """Coverage to black and white, at a lower level where the wished one would wipe strokes out."""
    mass = cov.sum() / 255
    while True:
        cut = cov > level
        if level < 40 or cut.sum() > .92 * mass and keeps_all(cov, cut):
            return np.where(cut, 255, 0).astype(np.uint8)
        level *= .75


def crop_box(cov):
    rows = np.flatnonzero(cov.max(axis=1) > 90)
    cols = np.flatnonzero(cov.max(axis=0) > 90)
    if len(rows) == 0 or len(cols) == 0:
        return None
    return rows[0], rows[-1] + 1, cols[0], cols[-1] + 1


def compose(pen, look):
    """Coverage canvas with the line, its neighbours and rules; the line's ink box; the truth. None when it would be illegible."""
    rng = pen.rng
    receipt, page = look == 'receipt', look == 'page'
    raw = (pen.texts.till() if receipt and chance(rng, .6) else pen.texts.running() if page and chance(rng, .85) or look == 'clean' and chance(rng, .3)
           else pen.texts.line())
    if receipt and chance(rng, .45):
        raw = raw.upper()
        raw = ''.join(c for c in raw if c in INDEX)
    if page and chance(rng, .05):
        raw = raw.upper()
        raw = ''.join(c for c in raw if c in INDEX)
    row = pen.faces.of_page(raw) if page else pen.faces.pick(raw, .62 if receipt else .2)
    if row is None:
        return None
    truth = re.sub(r' +', ' ', raw).strip()
    if len(truth) < 1 or len(truth) > 110:
        return None
    p = rng.random()
    bitmap = 'dots' if p < (.10 if receipt else .03) else 'alias' if p < (.36 if receipt else .08) else ''
    if look == 'clean' or page:
        bitmap = ''
    # native: how many pixels the scan gave the line's em; 150 to 300 dpi for running text
    native = float(np.exp(rng.uniform(np.log(16 if page else 14 if receipt else 13), np.log(34 if receipt else 60))))
    typed = page and row['mono'] and chance(rng, .6)
    if typed:
        size = int(min(max(native * 1.3, 26), 64))
        font = pen.faces.font(row, size)
        cov = pen.typed(font, re.sub(r' +', ' ', raw), rng.choice([0, .3, .6, 1, 1.4]))
        scale = size / native
    elif bitmap == 'dots':
        font = pen.faces.font(row, rng.choice([11, 12, 13, 14, 16]))
        cov = pen.dots(pen.ink_of(font, raw, 0, '1'), 5)
        scale = 5 * font.size / native
    elif bitmap == 'alias':
        font = pen.faces.font(row, rng.choice([17, 18, 20, 22, 24, 26, 28]))
        cov = pen.ink_of(font, raw, rng.choice([0, 0, 1, 2]), 'L')  # the printer's own dots, cut at some darkness
        cov = np.kron(cut_at(cov, rng.uniform(60, 170)), np.ones((2, 2), np.uint8))
        scale = 2 * font.size / native
    else:
        size = int(min(max(native * (2 if native < 34 else 1), 26), 64))
        font = pen.faces.font(row, size)
        spacing = 0
        if chance(rng, .10):
            spacing = size * rng.choice([.05, .1, .15, .3, .5])
        elif chance(rng, .06):
            spacing = -size * .03
        gap = rng.choice([.6, .7, .8, .9, 1.2, 1.5, 1.9]) if spacing == 0 and chance(rng, .35 if page else .15) else 1
        cov = pen.ink_of(font, raw, spacing, 'L', gap)
        scale = size / native
        if look != 'clean':
            cov = pen.stroke(cov, native)
    stretch = 1.0
    if chance(rng, .45 if receipt else .1 if page else .25):
        stretch = rng.uniform(.72, 1.5) if not row['mono'] else rng.uniform(.6, 1.6)
    font_em = font.size * {'dots': 5, 'alias': 2}.get(bitmap, 1)
    box = crop_box(cov)
    if box is None:
        return None
    return dict(cov=cov, box=box, truth=truth, raw=raw, scale=scale, stretch=stretch, em=font_em, row=row, font=font, bitmap=bitmap, receipt=receipt)


def neighbours(pen, c, canvas, top, left):
    """Slivers of the lines above and below, drawn in the same face."""
    rng = pen.rng
    for side in (-1, 1):
        if not chance(rng, .3):
            continue
        text = pen.texts.line()[:60]
        if not set(text) - {' '} <= c['row']['charset']:
            continue
        mode = '1' if c['bitmap'] == 'dots' else 'L'
        ink = pen.ink_of(c['font'], text, 0, mode)
        k = {'dots': 5, 'alias': 2}.get(c['bitmap'], 1)
        if k > 1:
            ink = np.kron(ink, np.ones((k, k), np.uint8))
        y = top + int(side * c['em'] * rng.uniform(1.02, 1.45))
        x = left + int(rng.uniform(-.5, .5) * c['em'])
        paste(canvas, ink, y, x)


def paste(canvas, ink, y, x):
    y0, x0 = max(y, 0), max(x, 0)
    y1, x1 = min(y + ink.shape[0], canvas.shape[0]), min(x + ink.shape[1], canvas.shape[1])
    if y1 > y0 and x1 > x0:
        part = ink[y0 - y:y1 - y, x0 - x:x1 - x]
        np.maximum(canvas[y0:y1, x0:x1], part, out=canvas[y0:y1, x0:x1])


def rules(rng, canvas, box, em):
    """Underlines, table borders and separators that touch no glyph's body."""
    y0, y1, x0, x1 = box
    width = max(1, int(em * rng.choice([.03, .05, .05, .09])))
    level = rng.choice([255, 255, 180, 120])
    p = rng.random()
    if p < .40:
        y = y1 + int(em * rng.uniform(.02, .3))
        dash = chance(rng, .25)
        canvas[y:y + width, slice(None) if chance(rng, .6) else slice(x0, x1)] = level
        if chance(rng, .25):  # what a cutter leaves of a rule: pieces of it
            for x in range(0, canvas.shape[1], max(8, int(em))):
                if chance(rng, .7):
                    canvas[y:y + width, x:x + int(em * rng.uniform(.5, 1)) + 1] = 0
        if dash:
            step = max(3, int(em * .4))
            for x in range(0, canvas.shape[1], step):
                canvas[y:y + width, x:x + step // 2] = 0
    elif p < .55:
        y = max(0, y0 - int(em * rng.uniform(.1, .35)) - width)
        canvas[y:y + width] = level
    elif p < .75:
        x = max(0, x0 - int(em * rng.uniform(.25, .6)))
        canvas[:, x:x + width] = level
    else:
        x = min(canvas.shape[1] - width, x1 + int(em * rng.uniform(.25, .6)))
        canvas[:, x:x + width] = level


def warp(rng, canvas, box, scale, stretch, look):
    """One resampling: stretch, slant, slight rotation and curve, down to the scan's own pixels. Returns canvas and ink rows."""
    y0, y1, x0, x1 = box
    sx, sy = stretch / scale, 1 / scale
    if scale > 1.6:  # area first, so that thin strokes do not alias away
        canvas = cv2.resize(canvas, None, fx=sx, fy=sy, interpolation=cv2.INTER_AREA)
        y0, y1, x0, x1 = y0 * sy, y1 * sy, x0 * sx, x1 * sx
        sx = sy = 1
    h, w = canvas.shape
    slant = rng.gauss(0, .05) if chance(rng, .3) and look != 'clean' else 0
    if chance(rng, .05):
        slant = rng.uniform(.1, .3)
    angle = np.tan(np.radians(float(np.clip(rng.gauss(0, .35), -1, 1)))) if look != 'clean' and chance(rng, .5) else 0
    reach = (x1 - x0) * sx * abs(angle)
    limit = .22 * (y1 - y0) * sy
    if reach > limit:
        angle *= limit / reach
    cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
    # destination from source: x' = sx (x - cx) - slant * sy (y - cy); y' = sy (y - cy) + angle * sx (x - cx)
    ow, oh = int(w * sx) + 2, int(h * sy) + 2
    m = np.array([[sx, -slant * sy, 0], [angle * sx, sy, 0]], np.float64)
    m[:, 2] = np.array([ow / 2, oh / 2]) - m[:, :2] @ np.array([cx, cy])
    m[0, 2] += sx * (cx - w / 2)
    m[1, 2] += sy * (cy - h / 2)
    if sx == sy == 1 and slant == angle == 0:
        return canvas, (y0, y1, x0, x1)
    out = cv2.warpAffine(canvas, m, (ow, oh), flags=cv2.INTER_LINEAR)
    corners = np.array([[x, y, 1] for x in (x0, x1) for y in (y0, y1)]) @ m.T
    ys, xs = corners[:, 1], corners[:, 0]
    if chance(rng, .12) and look != 'clean':
        amp = rng.uniform(0, .1) * (y1 - y0) * sy
        phase, wave = rng.uniform(0, 6.3), rng.uniform(200, 700)
        gx, gy = np.meshgrid(np.arange(ow, dtype=np.float32), np.arange(oh, dtype=np.float32))
        out = cv2.remap(out, gx, (gy + amp * np.sin(gx / wave * 6.28 + phase)).astype(np.float32), cv2.INTER_LINEAR)
    return out, (ys.min(), ys.max(), xs.min(), xs.max())


def bilevel(pen, cov, em):
    """Coverage as a black and white scanner leaves it: blurred by the optics, cut anywhere that keeps the strokes, frayed by noise."""
    rng, nrng = pen.rng, pen.nrng
    a = cv2.GaussianBlur(cov, (0, 0), min(rng.uniform(.4, 1.3), .03 * em)).astype(np.float32)
    if chance(rng, .5):
        a += cv2.GaussianBlur(nrng.normal(0, rng.uniform(10, 45), cov.shape).astype(np.float32), (0, 0), .7)
    mass, level = cov.sum() / 255, rng.uniform(70, 165)
    while ((cut := a > level).sum() < .88 * mass or not keeps_all(cov, cut)) and level > 50:
        level *= .85
    if em > 22 and chance(rng, .2):  # a fax of half the rows
        cut = np.repeat(cut[::2], 2, axis=0)[:len(cut)]
    if chance(rng, .2):
        n = max(1, int(cov.size * rng.uniform(.0003, .003)))
        cut[nrng.integers(0, cut.shape[0], n), nrng.integers(0, cut.shape[1], n)] ^= True
    return np.where(cut, 0, 255).astype(np.uint8)


def faint(pen, cov):
    """A worn thermal head's print: pale, its dots missing here and there, on paper that is not clean."""
    rng, nrng = pen.rng, pen.nrng
    h, w = cov.shape
    a = cov.astype(np.float32) / 255
    dots = cv2.resize((nrng.random((h, w)) > rng.uniform(.05, .3)).astype(np.float32), (w, h))
    a *= np.maximum(dots, rng.uniform(.25, .6))
    a *= cv2.resize(nrng.uniform(rng.uniform(.55, .9), 1, (2, max(2, w // rng.randint(10, 60)))).astype(np.float32), (w, h))
    a = cv2.GaussianBlur(a, (0, 0), rng.uniform(.45, .8))
    paper, depth = rng.uniform(190, 245), rng.uniform(30, 95)
    grey = paper - depth * a + nrng.normal(0, depth * rng.uniform(.01, .07), (h, w)).astype(np.float32)
    if chance(rng, .5):
        grey += np.linspace(-1, 1, w, dtype=np.float32) * depth * rng.uniform(-.15, .15)
    grey = np.clip(grey, 0, 255).astype(np.uint8)
    if chance(rng, .5):
        grey = cv2.imdecode(cv2.imencode('.jpg', grey, [cv2.IMWRITE_JPEG_QUALITY, rng.choice([70, 80, 90, 95])])[1], cv2.IMREAD_GRAYSCALE)
    return grey


def shade(pen, cov, look, em):
    """Coverage to grey paper: levels, bands, fading, blur, noise, fax, JPEG; the smaller the em (px), the gentler."""
    rng, nrng = pen.rng, pen.nrng
    h, w = cov.shape
    a = cov.astype(np.float32) / 255
    if look == 'clean':
        return (255 * (1 - a) if chance(rng, .9) else 40 + 200 * a).astype(np.uint8)
    if chance(rng, {'page': .5, 'scan': .12}.get(look, .03)):
        return bilevel(pen, cov, em)
    receipt = look == 'receipt'
    if chance(rng, .18 if receipt else .01):
        return faint(pen, cov)
    if chance(rng, .35 if receipt else .15):  # print that faded unevenly along or across the line
        n = max(2, w // rng.randint(12, 90))
        fade = cv2.resize(nrng.uniform(rng.uniform(.45, .8), 1, (1, n)).astype(np.float32), (w, 1))
        a = a * fade
    if chance(rng, .04):  # the print head lifts off towards one end
        ramp = np.clip(np.linspace(rng.uniform(1.2, 2.5), rng.uniform(.3, .6), w, dtype=np.float32), 0, 1)
        a = a * (ramp if chance(rng, .7) else ramp[::-1])
    if receipt and chance(rng, .12):  # grain of thermal paper inside the strokes
        grain = cv2.resize(nrng.uniform(.35, 1, (max(2, h // 2), max(2, w // 2))).astype(np.float32), (w, h))
        a = a * grain
    if receipt and chance(rng, .04):  # a dead element of the print head
        y = rng.randrange(h)
        a[y:y + 1] *= .2
    blur = min(rng.choice([0, 0, .4, .5, .6, .8, 1.0, 1.3]), .038 * em)
    if blur:
        a = cv2.GaussianBlur(a, (0, 0), blur * rng.uniform(.6, 1.4), sigmaY=blur)
    paper, ink = rng.uniform(175, 255), rng.uniform(0, 110)
    if chance(rng, .12):
        ink = rng.uniform(60, max(61, paper - 85))
    if chance(rng, .06):
        paper, ink = rng.uniform(0, 90), rng.uniform(190, 255)
    grey = paper + (ink - paper) * a
    if chance(rng, .25):
        gx = np.linspace(-1, 1, w, dtype=np.float32) * rng.uniform(-30, 30)
        gy = np.linspace(-1, 1, h, dtype=np.float32)[:, None] * rng.uniform(-18, 18)
        grey = grey + gx + gy
    if chance(rng, .06):
        grey[:int(h * rng.uniform(.1, .25))] -= rng.uniform(20, 60)
    if chance(rng, .55):
        sigma = min(rng.choice([1.5, 3, 5, 8, 12]), abs(paper - ink) * (.04 if em < 20 else .09))
        noise = nrng.normal(0, sigma, (h, w)).astype(np.float32)
        if chance(rng, .4):
            noise = cv2.GaussianBlur(noise, (0, 0), .8) * 2
        grey = grey + noise
    if chance(rng, .08):
        n = max(1, int(h * w * rng.uniform(.0005, .004)))
        grey[nrng.integers(0, h, n), nrng.integers(0, w, n)] = ink if chance(rng, .6) else paper
    grey = np.clip(grey, 0, 255).astype(np.uint8)
    if chance(rng, .10) and h >= 34:
        t = (paper + ink) / 2 + rng.uniform(-.2, .2) * abs(paper - ink)
        grey = np.where(grey > t, 255, 0).astype(np.uint8)
    if chance(rng, .06):  # sharpened by the scanner
        grey = cv2.addWeighted(grey, 1.8, cv2.GaussianBlur(grey, (0, 0), 1.2), -.8, 0)
    if chance(rng, .55 if receipt else .4):
        grey = cv2.imdecode(cv2.imencode('.jpg', grey, [cv2.IMWRITE_JPEG_QUALITY, max(rng.choice([25, 35, 45, 60, 75, 90]), int(95 - 2.2 * em))])[1], cv2.IMREAD_GRAYSCALE)
    return grey


def nothing(pen):
    """A strip without a letter, as a page cutter now and then gives: pieces of a box's frame, an arc of a stamp, edges of other lines."""
    rng, nrng = pen.rng, pen.nrng
    h, w = rng.randint(18, 60), rng.randint(16, 140)
    canvas = np.zeros((h, w), np.uint8)
    pen_width, level = rng.choice([1, 1, 2, 3]), rng.choice([255, 255, 170, 110])
    x, y = rng.randrange(w), rng.choice([rng.randint(0, h // 4), rng.randint(3 * h // 4, h - 1)])
    what = rng.randrange(5)
    if what <= 2:  # an upright rule through the whole strip, alone, with a level one or with another
        cv2.line(canvas, (x, 0), (x + rng.randint(-1, 1), h - 1), level, pen_width)
    if what == 1:
        cv2.line(canvas, (x, y), (rng.choice([0, w - 1]), y), level, pen_width)
    elif what == 2 and chance(rng, .5):
        cv2.line(canvas, (w - 1 - x, 0), (w - 1 - x, h - 1), level, pen_width)
    elif what == 3:
        for r in (rng.randint(2 * h, 5 * h),) * 2:
            cv2.ellipse(canvas, (rng.randint(-w, 2 * w), h // 2 + rng.choice([-r, r])), (r, r), 0, 0, 360, level, pen_width)
    elif what == 4:
        for edge in range(rng.randint(1, 2)):
            for x in range(rng.randint(0, 9), w, rng.randint(5, 14)):
                top = 0 if edge else h - rng.randint(1, 1 + h // 8)
                canvas[top:top + rng.randint(1, 1 + h // 8), x:x + rng.randint(2, 5)] = level
    if canvas.max() == 0:
        return None
    grey = shade(pen, canvas, rng.choice(['scan', 'scan', 'page', 'receipt']), 20)
    width = max(12, round(w * HEIGHT / h))
    return (levels(cv2.resize(grey, (width, HEIGHT), interpolation=cv2.INTER_LINEAR)) * 255).astype(np.uint8), ''


def strip(pen, look):
    """One strip and its truth, or None when the draw would be illegible or too wide."""
    rng = pen.rng
    if look == 'mixed':
        if chance(rng, .015):
            return nothing(pen)
        look = rng.choices(['clean', 'scan', 'receipt', 'page'], [16, 22, 31, 31])[0]
    c = compose(pen, look)
    if c is None:
        return None
    em, (y0, y1, x0, x1) = c['em'], c['box']
    pad = int(em * .75)
    canvas = np.zeros((c['cov'].shape[0] + 2 * pad, c['cov'].shape[1] + 2 * pad), np.uint8)
    if rng.random() < .7:
        neighbours(pen, c, canvas, pad, pad)
    paste(canvas, c['cov'], pad, pad)
    box = (y0 + pad, y1 + pad, x0 + pad, x1 + pad)
    if chance(rng, .2):
        rules(rng, canvas, box, em)
    canvas, (y0, y1, x0, x1) = warp(rng, canvas, box, c['scale'], c['stretch'], look)
    grey = shade(pen, canvas, look, em / c['scale'])
    h = y1 - y0
    nominal = em / c['scale'] * .72  # a lone dash or dot is cut as high as a capital
    if h < nominal * .6:
        y0, y1 = (y0 + y1) / 2 - nominal / 2 * rng.uniform(.6, 1.2), (y0 + y1) / 2 + nominal / 2
        h = y1 - y0
    if chance(rng, .25):  # a nominal line box instead of the ink
        grow = em / c['scale'] - h
        if grow > 0:
            y0, y1, h = y0 - grow * rng.uniform(0, .8), y1 + grow * rng.uniform(0, .5), h + grow
    top, bottom = rng.uniform(.06, .30), rng.uniform(.06, .30)
    if chance(rng, .06):
        top = rng.uniform(-.04, .06)
    if chance(rng, .06):
        bottom = rng.uniform(-.04, .06)
    a, b = int(round(y0 - top * h)), int(round(y1 + bottom * h))
    l, r = int(x0 - rng.uniform(.0, .6) * h), int(np.ceil(x1 + rng.uniform(.0, .6) * h))
    a, b, l, r = max(a, 0), min(b, grey.shape[0]), max(l, 0), min(r, grey.shape[1])
    if b - a < 8 or r - l < 4:
        return None
    cut = grey[a:b, l:r]
    width = int(round((r - l) * HEIGHT / (b - a)))
    if not 12 <= width <= 1700 or width < 4.6 * len(c['truth']):
        return None
    how = cv2.INTER_AREA if b - a > HEIGHT else rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_LINEAR])
    out = cv2.resize(cut, (width, HEIGHT), interpolation=how)
    return (levels(out) * 255).astype(np.uint8), c['truth']


def make_pen(fonts, split, seed):
    rng, nrng = random.Random(seed), np.random.default_rng(seed)
    return Pen(rng, nrng, Faces(fonts, split, rng), Texts(load_words(fonts), rng))


def draw_many(pen, n, look):
    out, failures = [], 0
    while len(out) < n:
        try:
            s = strip(pen, look)
        except (cv2.error, OSError, ValueError):  # a broken face
            s = None
            failures += 1
            if failures > 50 * n:
                raise
        if s is not None and (n < 64 or s[0].std() > 8):
            out.append(s)
    return out


def draw_shard(path, fonts, split, seed, size, look):
    save_shard(path, draw_many(make_pen(fonts, split, seed), size, look))


def save_shard(path, strips):
    pixels = np.concatenate([s for s, _ in strips], axis=1)
    widths = np.array([s.shape[1] for s, _ in strips], np.int32)
    texts = np.array([t for _, t in strips], dtype=object)
    with open(path + '.part', 'wb') as f:
        np.savez(f, pixels=pixels, widths=widths, texts=np.array(json.dumps(list(texts), ensure_ascii=False)))
    os.rename(path + '.part', path)


def load_shard(path):
    data = np.load(path)
    ends = np.cumsum(data['widths'])
    pixels, texts = data['pixels'], json.loads(str(data['texts']))
    return [(pixels[:, e - w:e], t) for e, w, t in zip(ends, data['widths'], texts)]


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument('what', choices=['shards', 'sheet'])
    cli.add_argument('--fonts', default='work/fonts')
    cli.add_argument('--out', required=True)
    cli.add_argument('--shards', type=int, default=1)
    cli.add_argument('--size', type=int, default=2000)
    cli.add_argument('--split', default='train')
    cli.add_argument('--look', default='mixed')
    cli.add_argument('--seed', type=int, default=1)
    args = cli.parse_args()
    if args.what == 'sheet':
        strips = draw_many(make_pen(args.fonts, args.split, args.seed), 60, args.look)
        sheet = np.full((60 * 36, 1000), 128, np.uint8)
        for i, (s, t) in enumerate(strips):
            sheet[i * 36:i * 36 + 32, :min(1000, s.shape[1])] = 255 - s[:, :1000]
            print(i, t)
        Image.fromarray(sheet).save(args.out)
        return
    os.makedirs(args.out, exist_ok=True)
    for i in range(args.shards):
        path = os.path.join(args.out, f'shard_{args.seed:03d}_{i:05d}.npz')
        if os.path.exists(path):
            continue
        start = time.time()
        draw_shard(path, args.fonts, args.split, args.seed * 100003 + i, args.size, args.look)
        print(path, f'{args.size / (time.time() - start):.0f} strips/s', flush=True)


if __name__ == '__main__':
    main()
