"""Trains the answerer on factory pages, in stages that resume.

usage: train_answerer.py --data GLOB --out DIR [--steps N] [--pages 6] [--questions 12] [--lr 1e-3] [--decay 0] [--seed 1]

Uses CUDA where there is one. A checkpoint holds weights, their moving average, optimizer and step; run the same command again to go on, with more
or other data if there is. `--decay N` lets the rate fall to nothing over the last N steps,
`--until HH:MM --cool M` over the last M minutes.
"""

import argparse
import glob
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import answerer_model as m
import answerer_onnx
from answerer_data import MAX_TRAIN_WORDS, Batch, Page, Pages, make_questions
from answerer_phrases import PHRASES

RECIPE = "answerer-1"
AVERAGE_EVERY = 5
PROSE = 0.22
# What a step counts in the loss, by its kind (see answerer_data.tokens): going on in another run of words is rare and hard.
WEIGHTS = torch.tensor([1.0, 1.0, 1.5, 3.0])
TAGS = {name: i + 2 for i, name in enumerate(sorted(PHRASES))}


def arguments() -> argparse.Namespace:
    p = argparse.ArgumentParser()
    p.add_argument("--data", required=True, help="glob of JSON lines files")
    p.add_argument("--out", required=True)
    p.add_argument("--steps", type=int, default=1_000_000)
    p.add_argument("--pages", type=int, default=6)
    p.add_argument("--questions", type=int, default=12)
    p.add_argument("--lr", type=float, default=1e-3)
    p.add_argument("--decay", type=int, default=0)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--save", type=int, default=400, help="steps between checkpoints")
    p.add_argument("--from-onnx", help="an exported folder to start from where there is no checkpoint yet")
    p.add_argument("--layers", default="3,2", help="layers of the encoder and the decoder of a new model")
    p.add_argument("--half", action="store_true", help="products in bfloat16: for processors that have it (AVX512-BF16, AMX, CUDA)")
    p.add_argument("--until", default="", help="stop at this UTC time, HH:MM")
    p.add_argument("--cool", type=float, default=0, help="minutes before --until in which the rate falls to nothing")
    return p.parse_args()


def draw(pages: Pages, rng: random.Random, count: int, questions: int, strange: list[str], augment: bool) -> Batch:
    """Pages of like length together, so that little is padding; short pages are drawn more often, they teach more a second.

    Running text, long and hard, has batches of its own: fewer pages, more questions to each.
    """
    prose = bool(augment and pages.prose and rng.random() < PROSE)
    count, questions = (4, 18) if prose else (count, questions)
    one = lambda: pages[rng.choice(pages.prose) if prose else rng.randrange(len(pages))]
    first = min((one() for _ in range(1 if prose else rng.choice([1, 2]))), key=lambda r: len(r["words"]))
    raws = [first]
    while len(raws) < count:
        tries = [one() for _ in range(3)]
        raws.append(min(tries, key=lambda r: abs(min(len(r["words"]), MAX_TRAIN_WORDS) - min(len(first["words"]), MAX_TRAIN_WORDS))))
    made = [Page(r, rng, augment and rng.random() < 0.9) for r in raws if r["words"]]
    asked = [make_questions(p, rng, questions, strange) for p in made]
    for p in made:
        if len(p.items) > 5:
            strange.append(rng.choice(p.items)[0])
    del strange[:-2000]
    return Batch(made, asked, TAGS, rng, 0.15, augment)


def on_device(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(array).to(torch.get_default_device())


def losses(model: m.Answerer, batch: Batch) -> tuple[torch.Tensor, dict]:
    valid = on_device(batch.valid)
    page = model.encode(on_device(batch.grams), on_device(batch.boxes), on_device(batch.order), valid)
    text = model.text(on_device(batch.special), on_device(batch.text_grams), on_device(batch.pointer))
    fixed, scores = model.decode(page, valid, text, on_device(batch.question), on_device(batch.at))
    i, j = torch.tensor(batch.steps).T
    logits = torch.cat([fixed[i, j], scores[i, j]], -1)
    closed = torch.full((m.FIRST_POINTER,), m.MINUS)
    closed[list(m.OUTPUTS)] = 0
    logits = torch.cat([logits[:, :m.FIRST_POINTER] + closed, logits[:, m.FIRST_POINTER:]], -1)
    mask = torch.full(logits.shape, m.MINUS)
    for row, targets in enumerate(batch.right):
        mask[row, targets] = 0
    step = logits.logsumexp(-1) - (logits + mask).logsumexp(-1)
    tags = on_device(batch.tags)
    weight = torch.ones(model.shape.tags)
    weight[0] = 0.3
    tag = F.cross_entropy(model.tagger(page).flatten(0, 1), tags.flatten(), weight=weight, ignore_index=-1)
    best = logits.argmax(-1)
    hit = mask.gather(1, best[:, None]).squeeze(1) == 0
    kinds = np.array(batch.kinds)
    none = np.array([r == [m.NONE] for r in batch.right])
    hits = hit.cpu().numpy()
    said_none = (best == m.NONE).cpu().numpy()
    stats = {"first": hits[kinds == 1], "last": hits[kinds == 2], "next": hits[kinds == 3], "none": hits[none],
             "false_none": said_none[kinds == 1], "end": hits[(kinds == 0) & ~none]}
    counts = WEIGHTS.to(step.device)[on_device(np.array(batch.kinds))]
    return (step * counts).sum() / counts.sum() + 0.3 * tag, {"loss": step.detach().cpu().numpy(), "tag": np.array([tag.item()]), **stats}


def evaluate(model: m.Answerer, pages: Pages, seed: int, batches: int = 12) -> dict:
    rng = random.Random(seed)
    model.eval()
    found: dict[str, list] = {}
    with torch.no_grad():
        for _ in range(batches):
            _, stats = losses(model, draw(pages, rng, 4, 12, [], False))
            for key, value in stats.items():
                found.setdefault(key, []).extend(value.tolist())
    model.train()
    return {k: round(float(np.mean(v)), 4) if v else None for k, v in found.items()}


def groups(model: m.Answerer) -> list[dict]:
    plain = [p for p in model.parameters() if p.ndim < 2]
    weights = [p for n, p in model.named_parameters() if p.ndim >= 2 and not n.startswith(("grams", "special"))]
    tables = [model.grams.weight, model.special.weight]
    return [{"params": plain, "weight_decay": 0.0}, {"params": weights, "weight_decay": 0.05}, {"params": tables, "weight_decay": 0.0}]


def pages_of(data: str) -> tuple[Pages, Pages]:
    """Train and test pages of the files that are there by now: drawing and training may go on side by side."""
    files = [Path(f) for f in sorted(glob.glob(data))]
    return Pages(files, "train"), Pages(files, "test")


def shape_of(a: argparse.Namespace, checkpoint: Path) -> m.Shape:
    if checkpoint.exists():
        return m.Shape(**torch.load(checkpoint, weights_only=True, map_location="cpu")["shape"])
    encoder, decoder = map(int, a.layers.split(","))
    return m.Shape(encoder_layers=encoder, decoder_layers=decoder)


def minutes_left(until: str) -> float:
    """Minutes until the next such UTC time, 0 for twelve hours after it."""
    now, (hour, minute) = time.gmtime(), map(int, until.split(":"))
    left = ((hour - now.tm_hour) * 60 + minute - now.tm_min - now.tm_sec / 60) % 1440
    return left if left < 720 else 0.0


def main() -> None:
    a = arguments()
    torch.set_num_threads(a.threads)
    torch.set_default_device("cuda" if torch.cuda.is_available() else "cpu")
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    train, test = pages_of(a.data)
    torch.manual_seed(a.seed)
    shape, checkpoint = shape_of(a, out / "last.pt"), out / "last.pt"
    model, average = m.Answerer(shape), m.Answerer(shape)
    optimizer = torch.optim.AdamW(groups(model), lr=a.lr, betas=(0.9, 0.98), fused=True)
    step, pages_seen = 0, 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True, map_location=torch.get_default_device())
        model.load_state_dict(state["model"])
        average.load_state_dict(state["average"])
        optimizer.load_state_dict(state["optimizer"])
        step, pages_seen = state["step"], state["pages"]
    else:
        if a.from_onnx:
            answerer_onnx.load(a.from_onnx, model)
            step, pages_seen = (answerer_onnx.described(a.from_onnx)[k] for k in ("step", "pages"))
        average.load_state_dict(model.state_dict())
    first = step
    log = open(out / "log.txt", "a", buffering=1)

    def say(text: str) -> None:
        line = time.strftime("%H:%M:%S ", time.gmtime()) + text
        print(line, flush=True)
        log.write(line + "\n")

    say(f"start: {len(train)} train pages, {len(test)} test pages, {sum(p.numel() for p in model.parameters())} parameters, step {step}, {vars(a)}")
    rng = random.Random(a.seed * 1_000_003 + step)
    strange: list[str] = []
    recent: dict[str, list] = {}
    started, since = time.time(), pages_seen

    def save() -> None:
        state = {"model": model.state_dict(), "average": average.state_dict(), "optimizer": optimizer.state_dict(),
                 "step": step, "pages": pages_seen, "seed": a.seed, "recipe": RECIPE, "shape": model.shape.to_dict()}
        torch.save(state, out / "new.pt")
        (out / "new.pt").replace(checkpoint)

    while step < a.steps:
        step += 1
        rate = a.lr * min(1.0, (step - first) / 120)
        if a.decay and step > a.steps - a.decay:
            rate = a.lr * (a.steps - step + 1) / a.decay
        if a.cool:
            rate *= min(1.0, minutes_left(a.until) / a.cool)
        for group in optimizer.param_groups:
            group["lr"] = rate
        with torch.autocast(torch.get_default_device().type, torch.bfloat16, enabled=a.half):
            batch = draw(train, rng, a.pages, a.questions, strange, True)
            loss, stats = losses(model, batch)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        pages_seen += len(batch.shift)
        if step % AVERAGE_EVERY == 0:
            keep = min(0.99, step / (step + 20))
            with torch.no_grad():
                torch._foreach_lerp_(list(average.parameters()), list(model.parameters()), 1 - keep)
        for key, value in stats.items():
            recent.setdefault(key, []).extend(value.tolist())
        if step % 100 == 0:
            means = " ".join(f"{k} {np.mean(v):.3f}" for k, v in recent.items() if v)
            say(f"step {step} pages {pages_seen} {means} | {(pages_seen - since) / (time.time() - started):.1f} pages/s")
            recent = {}
        if step % a.save == 0:
            save()
            train, test = pages_of(a.data)
            if len(test):
                say(f"  {len(train)} pages, test {json.dumps(evaluate(average, test, 7))}")
        if a.until and minutes_left(a.until) <= 0:
            break
    save()
    if len(test):
        say(f"  end test {json.dumps(evaluate(average, test, 7, 40))}")


if __name__ == "__main__":
    main()
