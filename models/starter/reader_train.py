"""Train the reader on drawn strips; resumes from its own checkpoint.

python reader_train.py --shards DIR --test DIR --out DIR --minutes 100
python reader_train.py ... --from-onnx src/main/resources/dev/lector/models/starter/reader.onnx    goes on from shipped weights

With --bf16 the convolutions run in bfloat16 (weights, sums and the loss stay in float32): 1.6 times the speed on a core that
has the instructions for it, slower on one that has not.
"""
import argparse, glob, json, math, os, random, re, time

import cv2
import numpy as np
import torch
from torch import nn

import lines
from reader_charset import INDEX
from reader_model import FEATURE, STRIDE, Reader, edit_distance, greedy
USES = 3        # times that a strip is seen before new ones are drawn


def restretched(strip, text, rng):
    """The strip a little narrower or wider, as long as every character keeps its columns."""
    width = round(strip.shape[1] * rng.uniform(.84, 1.2))
    return strip if width < 4.6 * len(text) + 8 else cv2.resize(strip, (width, lines.HEIGHT), interpolation=cv2.INTER_LINEAR)


def batch_of(strips, rng=None):
    """Strips -> (pixels [n,1,32,w], targets, target lengths, columns of each); padded right with paper."""
    if rng is not None:
        strips = [(restretched(s, t, rng) if rng.random() < .5 else s, t) for s, t in strips]
    width = max(s.shape[1] for s, _ in strips)
    width = -(-width // FEATURE) * FEATURE
    pixels = np.zeros((len(strips), 1, lines.HEIGHT, width), np.float32)
    for i, (s, _) in enumerate(strips):
        pixels[i, 0, :, :s.shape[1]] = s.astype(np.float32) / 255
    if rng is not None:  # the same strip never looks the same twice
        for i in range(len(strips)):
            p = rng.random()
            if p < .25:
                pixels[i] = pixels[i] ** rng.uniform(.6, 1.6)
            elif p < .35:
                pixels[i] = np.clip(pixels[i] * rng.uniform(.7, 1.3), 0, 1)
            if rng.random() < .3:
                pixels[i, 0] = np.roll(pixels[i, 0], rng.choice([-1, 1]), axis=0)
    targets = [torch.tensor([INDEX[c] for c in t], dtype=torch.long) for _, t in strips]
    return (torch.from_numpy(pixels), torch.cat(targets), torch.tensor([len(t) for t in targets]),
            torch.tensor([-(-s.shape[1] // STRIDE) for s, _ in strips]))


def batches(strips, budget, rng):
    """Batches of about equal width, `budget` px of strip each, in random order."""
    order = sorted(range(len(strips)), key=lambda i: strips[i][0].shape[1] + rng.uniform(-12, 12))
    out, group = [], []
    for i in order:
        group.append(strips[i])
        if strips[i][0].shape[1] * len(group) >= budget:
            out.append(group)
            group = []
    if group:
        out.append(group)
    rng.shuffle(out)
    return out


def shards_in(folder):
    """The drawn shards, once there is one."""
    while not (names := sorted(glob.glob(os.path.join(folder, '*.npz')))):
        time.sleep(2)
    return names


def stream(folder, budget, rng, used, draw=None):
    """Endless batches; the least used shards first, two mixed at a time. `draw` makes new shards as soon as fewer than two are fresh."""
    while True:
        names = shards_in(folder)
        while draw and sum(used.get(os.path.basename(n), 0) < USES for n in names) < 2:
            draw(1 + max(int(re.search(r'(\d+)\.npz$', n).group(1)) for n in [*names, *used]))
            names = shards_in(folder)
        rng.shuffle(names)
        names.sort(key=lambda n: used.get(os.path.basename(n), 0))
        strips = []
        for name in names[:2]:
            used[os.path.basename(name)] = used.get(os.path.basename(name), 0) + 1
            strips += lines.load_shard(name)
        for group in batches(strips, budget, rng):
            yield group


@torch.no_grad()
def evaluate(model, strips, rng):
    model.eval()
    wrong = total = 0
    for group in batches(strips, 12000, rng):
        pixels, _, _, columns = batch_of(group)
        logp = model(pixels.contiguous(memory_format=torch.channels_last))
        for i, (_, text) in enumerate(group):
            wrong += edit_distance(greedy(logp[i], int(columns[i])), text)
            total += len(text)
    model.train()
    return wrong / total


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument('--shards', required=True)
    cli.add_argument('--test', required=True)
    cli.add_argument('--out', required=True)
    cli.add_argument('--minutes', type=float, default=100, help='of this process, for the whole decay')
    cli.add_argument('--until', type=float, default=0, help='unix time at which the decay ends (instead of --minutes)')
    cli.add_argument('--steps', type=int, default=0, help='length of the decay in steps (instead of --minutes), so that a slow machine comes to the same end')
    cli.add_argument("--width", type=int, default=256)
    cli.add_argument('--blocks', type=int, default=6)
    cli.add_argument('--grow', type=int, default=2)
    cli.add_argument('--lr', type=float, default=2e-3)
    cli.add_argument('--budget', type=int, default=12000, help='px of strip in a batch')
    cli.add_argument('--seed', type=int, default=1)
    cli.add_argument('--threads', type=int, default=1)
    cli.add_argument('--from-onnx', help='begin with the weights of an exported graph instead of random ones')
    cli.add_argument('--draw', metavar='FONTS', help='draw further shards of a thousand strips in this process, as they are used up')
    cli.add_argument('--bf16', action='store_true')
    cli.add_argument('--save-every', type=int, default=250, help='steps between checkpoints')
    args = cli.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    os.makedirs(args.out, exist_ok=True)
    ckpt = os.path.join(args.out, 'reader.pt')
    model = Reader(args.width, args.blocks, args.grow).to(memory_format=torch.channels_last)
    decay = [p for p in model.parameters() if p.ndim > 1]
    plain = [p for p in model.parameters() if p.ndim <= 1]
    opt = torch.optim.AdamW([dict(params=decay, weight_decay=.02), dict(params=plain, weight_decay=0)], lr=args.lr, betas=(.9, .98))
    step = seen = 0
    spent, used = 0.0, {}
    if os.path.exists(ckpt):
        state = torch.load(ckpt, weights_only=False)
        model.load_state_dict(state['model'])
        opt.load_state_dict(state['opt'])
        step, seen, spent, used = state['step'], state['seen'], state['spent'], state['used']
        rng.seed(args.seed + step)
    elif args.from_onnx:
        from reader_warm import warm
        first = [s for name in shards_in(args.shards)[:1] for s in lines.load_shard(name)]
        warm(model, args.from_onnx, [batch_of(g)[0] for g in batches(first, args.budget, random.Random(0))[:12]])
    average = {k: v.clone() for k, v in model.state_dict().items()} if 'state' not in locals() else state['average']
    test = []
    for name in sorted(glob.glob(os.path.join(args.test, '*.npz'))):
        test += lines.load_shard(name)
    test = test[:500]
    log = open(os.path.join(args.out, 'log.jsonl'), 'a')
    print(f'{sum(p.numel() for p in model.parameters()) / 1e6:.2f} M parameters, {len(test)} test strips, step {step}', flush=True)
    ctc = nn.CTCLoss(blank=0, zero_infinity=True, reduction='sum')
    start, mark, losses = time.time(), time.time(), []
    total_seconds = args.minutes * 60 if not args.until else spent + args.until - start

    def save(extra):
        tmp = ckpt + '.part'
        torch.save(dict(model=model.state_dict(), average=average, opt=opt.state_dict(), step=step, seen=seen, used=used,
                        spent=spent + time.time() - start, shape=model.shape, seed=args.seed, **extra), tmp)
        os.replace(tmp, ckpt)

    def draw(n):
        lines.draw_shard(os.path.join(args.shards, f'shard_{args.seed:03d}_{n:05d}.npz'), args.draw, 'train', args.seed * 100003 + n, 1000, 'mixed')

    for group in stream(args.shards, args.budget, rng, used, draw if args.draw else None):
        done = min(1.0, step / args.steps if args.steps else (spent + time.time() - start) / total_seconds)
        lr = args.lr * min(1.0, (step + 1) / 300) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * done)))
        for g in opt.param_groups:
            g['lr'] = lr
        pixels, targets, lengths, columns = batch_of(group, rng)
        with torch.autocast('cpu', torch.bfloat16, enabled=args.bf16):
            logp = model(pixels.contiguous(memory_format=torch.channels_last))
        loss = ctc(logp.transpose(0, 1), targets, columns, lengths) / lengths.sum().clamp(min=1)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        opt.step()
        keep = min(.998, (step + 1) / (step + 100))
        with torch.no_grad():
            for k, v in model.state_dict().items():
                if v.dtype.is_floating_point:
                    average[k].lerp_(v, 1 - keep)
                else:
                    average[k].copy_(v)
        step += 1
        seen += len(group)
        losses.append(float(loss.detach()))
        last = done >= 1 or step == args.steps
        if step % 100 == 0:
            now = time.time()
            print(f'step {step} seen {seen} loss {np.mean(losses):.4f} lr {lr:.5f} {sum(1 for _ in losses) / (now - mark):.2f} steps/s done {done:.3f}', flush=True)
            mark, losses = now, []
        if step % 1000 == 0 or last:
            live = evaluate(model, test, random.Random(0))
            raw = {k: v.clone() for k, v in model.state_dict().items()}
            model.load_state_dict(average)
            smooth = evaluate(model, test, random.Random(0))
            model.load_state_dict(raw)
            row = dict(step=step, seen=seen, minutes=round((spent + time.time() - start) / 60, 1), cer=round(live, 4), cer_average=round(smooth, 4), shards=len(used), uses=max(used.values()))
            print(json.dumps(row), flush=True)
            log.write(json.dumps(row) + '\n')
            log.flush()
            save(dict(cer=smooth))
            mark = time.time()
        elif step % args.save_every == 0:
            save({})
        if last:
            break


if __name__ == '__main__':
    main()
