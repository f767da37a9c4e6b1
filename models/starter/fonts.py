"""Fetch the typefaces and word lists that lines are drawn with; list them with their train/test split.

python fonts.py fetch --work DIR      Debian packages (apt-get download) and npm tarballs, unpacked under DIR
python fonts.py index --work DIR [--held-out NAMES]   DIR/fonts.json: family, file, split, style and the characters it can draw
python fonts.py held-out --work DIR --out OUT          the held-out faces as OUT/Name-Regular.ttf and so on

Nothing fetched is ever committed. fonts_test.txt names the families held out for testing: none of them is a weight, a width or
a near copy of a family that is trained on (a split by a hash of the name was tried first and leaked in just these ways).
"""
import argparse, concurrent.futures as cf, glob, io, json, os, re, shutil, subprocess, tarfile, urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
REGISTRY = None  # npm's own configured registry
WEIGHT = re.compile(r'\b(thin|light|extralight|medium|regular|semibold|demi|bold|black|book|style|std|condensed|narrow|semi|semicondensed|'
                    r'semicond|extracondensed|text|display|caption|slanted|unslanted|cond|cn|\d+pt|no\d)\b', re.I)
BAD = re.compile(r'emoji|symbol|dingbat|icon|braille|barcode|music|math|cmex|cmsy|cmmi|cmbsy|standardsymbols|d050000l|'
                 r'outline|3d|shadow|inline|ocra(?!.*reg)|fangsong|swash|script|chancery|fell|z003|blackletter|fraktur|'
                 r'gotisch|zrnic|tlwg.*purisa|redacted|adlam|vai-|tifinagh|sample|doulos-?compact|upright-?calt|'
                 r'doubl|holes|stencil|lmromandunh|smallcap|[-_]sc[-_.]|caps\d*-|unsc|dunhill', re.I)
BAD_NOTO = re.compile(r'Noto(Sans|Serif|Kufi|Naskh|Nastaliq|Music|Rashi|Traditional)(?!-|Display|Mono|Condensed|ExtraCondensed|SemiCondensed)', re.I)


def wanted():
    debs, npms = [], []
    for line in open(os.path.join(HERE, 'fonts.txt'), encoding='utf-8'):
        kind, _, names = line.partition(' ')
        if kind == 'deb':
            debs += names.split()
        elif kind == 'npm':
            npms += names.split()
    return list(dict.fromkeys(debs)), list(dict.fromkeys(npms))


def fetch_deb(name, work):
    out = os.path.join(work, 'deb', name)
    if os.path.isdir(out):
        return name, 'kept'
    os.makedirs(os.path.join(work, 'debfiles'), exist_ok=True)
    run = subprocess.run(['apt-get', 'download', name], cwd=os.path.join(work, 'debfiles'), capture_output=True, text=True)
    files = glob.glob(os.path.join(work, 'debfiles', name + '_*.deb'))
    if run.returncode or not files:
        return name, 'missing'
    os.makedirs(os.path.dirname(out), exist_ok=True)
    subprocess.run(['dpkg-deb', '-x', files[0], out], check=True)
    os.remove(files[0])
    return name, 'fetched'


def registry():
    global REGISTRY
    if REGISTRY is None:
        REGISTRY = subprocess.run(['npm', 'config', 'get', 'registry'], capture_output=True, text=True).stdout.strip().rstrip('/')
    return REGISTRY


def fetch_npm(name, work):
    out = os.path.join(work, 'npm', name)
    if os.path.isdir(out):
        return name, 'kept'
    try:
        meta = json.load(urllib.request.urlopen(f'{registry()}/@fontsource%2f{name}/latest', timeout=60))
        blob = urllib.request.urlopen(meta['dist']['tarball'], timeout=120).read()
    except Exception:
        return name, 'missing'
    os.makedirs(out + '.part', exist_ok=True)
    with tarfile.open(fileobj=io.BytesIO(blob)) as tar:
        for member in tar.getmembers():
            base = os.path.basename(member.name)
            if re.search(r'-latin-(300|400|500|700)-(normal|italic)\.woff2$', base):
                from fontTools.ttLib import TTFont
                font = TTFont(io.BytesIO(tar.extractfile(member).read()))
                font.flavor = None
                font.save(os.path.join(out + '.part', base[:-6] + '.ttf'))
    os.rename(out + '.part', out)
    return name, 'fetched'


def split_of(family, held_out=()):
    names = held_out or [l.strip().lower() for l in open(os.path.join(HERE, 'fonts_test.txt'), encoding='utf-8') if l.strip() and l[0] != '#']
    return 'test' if family.lower().startswith(tuple(names)) else 'train'


def describe(path, alphabet, held_out):
    from fontTools.ttLib import TTFont
    try:
        font = TTFont(path, fontNumber=0, lazy=True)
        cmap = font.getBestCmap()
        names = font['name']
        family = names.getDebugName(16) or names.getDebugName(1) or os.path.basename(path)
        family = ' '.join(WEIGHT.sub(' ', family).split()) or family
        chars = ''.join(c for c in alphabet if ord(c) in cmap)
        post = font['post'] if 'post' in font else None
        mono = bool(post and post.isFixedPitch) or 'mono' in path.lower() or 'courier' in path.lower()
        return dict(family=family, file=path, split=split_of(family, held_out), mono=mono, chars=chars)
    except Exception:
        return None


def held_out_folder(work, out):
    """The held-out TrueType faces as Name-Regular.ttf, Name-Bold.ttf, Name-Italic.ttf, to set the factory's documents in."""
    os.makedirs(out, exist_ok=True)
    for row in json.load(open(os.path.join(work, 'fonts.json'))):
        base = os.path.basename(row['file'])
        if row['split'] != 'test' or not base.lower().endswith('.ttf'):
            continue
        slanted, bold = bool(re.search(r'italic|oblique', base, re.I)), bool(re.search(r'bold|-700-', base, re.I))
        plain = bool(re.search(r'regular|-400-', base, re.I)) or not re.search(r'light|medium|semi|black|thin|-[35]00-', base, re.I)
        style = 'Bold' if bold and not slanted else 'Italic' if slanted and plain and not bold else 'Regular' if plain and not bold and not slanted else None
        to = os.path.join(out, ''.join(row['family'].split()) + f'-{style}.ttf')
        if style and not os.path.exists(to):
            shutil.copyfile(row['file'], to)


ODD = ('linux biolinum keyboard', 'train one', 'major mono', 'mekanus adf titling', 'eb garamond sc', 'julius sans one', 'syncopate', 'cinzel',
       'workbench', 'sixtyfour', 'micro 5', 'tiny5', 'breip', 'alumni sans pinstripe', 'solothurn', 'compagnon', 'glass tty')


def two_cases(path):
    """False for faces whose small letters are capitals: they would teach that case cannot be seen."""
    import numpy as np
    from PIL import Image, ImageDraw, ImageFont
    font, same = ImageFont.truetype(path, 40), 0
    for small in 'aegr':
        pair = []
        for c in (small, small.upper()):
            image = Image.new('L', (120, 120), 0)
            ImageDraw.Draw(image).text((40, 30), c, font=font, fill=255)
            box = image.getbbox()
            if box is None:
                return False
            pair.append(np.array(image.crop(box).resize((24, 24))) > 100)
        same += (pair[0] & pair[1]).sum() > .8 * (pair[0] | pair[1]).sum()
    return same < 2


def index(work, held_out=()):
    from reader_charset import CHARS
    files = [p for e in ('ttf', 'otf', 't1', 'ttc', 'otb') for p in glob.glob(os.path.join(work, '**', '*.' + e), recursive=True)]
    rows, seen = [], set()
    for path in sorted(files):
        base = os.path.basename(path)
        if BAD.search(base) or BAD_NOTO.search(base) or base.endswith(('.t1', '.ttc', '.otb')):
            continue
        if base.startswith('Noto') and re.search(r'(Thin|Black|ExtraLight|Light|Medium|SemiBold|ExtraBold)', base):
            continue
        if re.search(r'(Thin|Hairline|ExtraLight|UltraLight)', base):
            continue
        row = describe(path, CHARS, held_out)
        need = set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:-/()&')
        if row and need <= set(row['chars']) and base not in seen and two_cases(path) and not row['family'].lower().startswith(ODD):
            seen.add(base)
            rows.append(row)
    json.dump(rows, open(os.path.join(work, 'fonts.json'), 'w'), ensure_ascii=False)
    for half in ('train', 'test'):
        part = [r for r in rows if r['split'] == half]
        print(half, len(part), 'faces', len({r['family'] for r in part}), 'families', sum(r['mono'] for r in part), 'monospaced')


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument('what', choices=['fetch', 'index', 'list', 'held-out'])
    cli.add_argument('--few', action='store_true', help='one npm family in eight, the everyday Debian faces, three word lists')
    cli.add_argument('--work', default=os.path.join(HERE, 'work', 'fonts'))
    cli.add_argument('--out', help='folder that held-out faces are copied to')
    cli.add_argument('--held-out', default='', help='families held out for testing, with commas between them, instead of those of fonts_test.txt')
    args = cli.parse_args()
    os.makedirs(args.work, exist_ok=True)
    if args.what == 'fetch':
        debs, npms = wanted()
        if args.few:
            debs, npms = debs[:6] + ['wamerican', 'wngerman', 'wfrench'], npms[::8]
        with cf.ThreadPoolExecutor(8) as pool:
            done = list(pool.map(lambda n: fetch_deb(n, args.work), debs)) + list(pool.map(lambda n: fetch_npm(n, args.work), npms))
        print('fetched', sum(s != 'missing' for _, s in done), 'missing', [n for n, s in done if s == 'missing'])
    elif args.what == 'index':
        index(args.work, [n.strip().lower() for n in args.held_out.split(',') if n.strip()])
    elif args.what == 'held-out':
        held_out_folder(args.work, args.out or os.path.join(args.work, 'held-out'))
    else:
        for row in json.load(open(os.path.join(args.work, 'fonts.json'))):
            print(row['split'], row['family'], row['file'], len(row['chars']))


if __name__ == '__main__':
    main()
