"""Write reader.onnx and reader.json from a checkpoint.

python reader_export.py --checkpoint DIR/reader.pt --out src/main/resources/dev/lector/models/starter [--calibrate SHARDS] [--storage fp16|fp32]

Batch norm is folded into the convolutions, the weights may be stored as float16 (a Cast to float32 stands before their use,
which the runtime folds away at load), and the graph is held against PyTorch on random strips of several widths: a difference
above 1e-3 in any log-probability refuses to write.
"""
import argparse, hashlib, json, os, subprocess

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

import lines
from reader_charset import BLANK, CHARS
from reader_model import FEATURE, STRIDE, Reader

TOLERANCE = 1e-3


def fuse(module):
    """Fold each convolution's batch norm into its weights."""
    for name, child in list(module.named_children()):
        if isinstance(child, nn.Sequential) and len(child) == 2 and isinstance(child[1], nn.BatchNorm2d):
            setattr(module, name, nn.utils.fusion.fuse_conv_bn_eval(child[0], child[1]))
        else:
            fuse(child)
    if isinstance(module, nn.Sequential):
        for i, child in enumerate(module):
            if isinstance(child, nn.Sequential) and len(child) == 2 and isinstance(child[1], nn.BatchNorm2d):
                module[i] = nn.utils.fusion.fuse_conv_bn_eval(child[0], child[1])
    return module


class Exported(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, pixel_values):
        return self.reader(pixel_values)


def load(path):
    state = torch.load(path, weights_only=False, map_location='cpu')
    model = Reader(**{**state['shape'], 'stem': tuple(state['shape']['stem'])})
    model.load_state_dict(state['average'])
    return model.eval(), state


def write_graph(model, path):
    torch.onnx.export(Exported(model), (torch.rand(2, 1, lines.HEIGHT, 64),), path, input_names=['pixel_values'], output_names=['logits'],
                      dynamic_axes={'pixel_values': {0: 'strips', 3: 'width'}, 'logits': {0: 'strips', 1: 'columns'}},
                      opset_version=17, dynamo=False)


def halve(path):
    """Store every large weight as float16 behind a Cast; rounds the weights, keeps the arithmetic in float32."""
    graph = onnx.load(path)
    casts = []
    for tensor in graph.graph.initializer:
        if tensor.data_type == TensorProto.FLOAT and np.prod(tensor.dims) >= 256:
            name = tensor.name
            half = numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), name + '_h')
            tensor.CopyFrom(half)
            casts.append(helper.make_node('Cast', [name + '_h'], [name], to=TensorProto.FLOAT, name='full_' + name))
    nodes = list(graph.graph.node)
    del graph.graph.node[:]
    graph.graph.node.extend(casts + nodes)
    onnx.checker.check_model(graph)
    onnx.save(graph, path)


def disagreement(model, path):
    import onnxruntime as ort
    session, worst = ort.InferenceSession(path, providers=['CPUExecutionProvider']), 0.0
    torch.manual_seed(0)
    for n, w in ((1, 16), (3, 200), (2, 1000)):
        x = torch.rand(n, 1, lines.HEIGHT, w)
        with torch.no_grad():
            want = model(x).numpy()
        got = session.run(['logits'], {'pixel_values': x.numpy()})[0]
        assert got.shape == want.shape == (n, w // STRIDE, model.classes)
        worst = max(worst, float(np.abs(got - want).max()))
    return worst


def rounded(model):
    """The model with its large weights rounded to float16, to compare the stored graph with."""
    with torch.no_grad():
        for p in model.parameters():
            if p.numel() >= 256:
                p.copy_(p.half().float())
    return model


def char_confidences(logp, columns):
    """(text, probability of each character): a character's is the highest of its columns' run."""
    best, prob = logp[:columns].argmax(-1), np.exp(logp[:columns].max(-1))
    out, last = [], 0
    for k, p in zip(best, prob):
        if k != 0 and k != last:
            out.append([CHARS[k - 1], p])
        elif k != 0:
            out[-1][1] = max(out[-1][1], p)
        last = k
    return out


def calibrate(model, folder):
    """The temperature over characters at which stated probability meets the share that is right, by negative log-likelihood."""
    import difflib
    import glob
    from reader_train import batch_of, batches
    import random
    strips = [s for p in sorted(glob.glob(os.path.join(folder, '*.npz'))) for s in lines.load_shard(p)]
    temperatures = [.6, .7, .8, .9, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0, 2.5, 3.0]
    loss, count, gap = {t: 0.0 for t in temperatures}, 0, {t: [] for t in temperatures}
    with torch.no_grad():
        for group in batches(strips, 12000, random.Random(0)):
            pixels, _, _, columns = batch_of(group)
            logits = model(pixels)
            for t in temperatures:
                logp = torch.log_softmax(logits / t, -1).numpy()
                for i, (_, truth) in enumerate(group):
                    chars = char_confidences(logp[i], int(columns[i]))
                    right = [False] * len(chars)
                    for block in difflib.SequenceMatcher(None, [c for c, _ in chars], list(truth), autojunk=False).get_matching_blocks():
                        right[block.a:block.a + block.size] = [True] * block.size
                    for (_, p), ok in zip(chars, right):
                        p = min(max(p, 1e-4), 1 - 1e-4)
                        loss[t] -= np.log(p if ok else 1 - p)
                        gap[t].append((p, ok))
    best = min(loss, key=loss.get)
    rows = np.array(gap[best])
    bins = np.minimum((rows[:, 0] * 15).astype(int), 14)
    ece = sum(abs(rows[bins == b, 0].mean() - rows[bins == b, 1].mean()) * (bins == b).mean() for b in range(15) if (bins == b).any())
    return best, float(ece), len(rows)


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument('--checkpoint', required=True)
    cli.add_argument('--out', required=True)
    cli.add_argument('--calibrate')
    cli.add_argument('--storage', choices=['fp16', 'fp32'], default='fp16')
    args = cli.parse_args()
    torch.set_num_threads(1)
    model, state = load(args.checkpoint)
    model = fuse(model)
    os.makedirs(args.out, exist_ok=True)
    path = os.path.join(args.out, 'reader.onnx')
    temperature, ece, n = calibrate(model, args.calibrate) if args.calibrate else (1.0, None, 0)
    if args.storage == 'fp16':
        model = rounded(model)
    write_graph(model, path + '.part')
    if args.storage == 'fp16':
        halve(path + '.part')
    graph = onnx.load(path + '.part')
    recipe = subprocess.run(['git', 'log', '-1', '--format=%h', '--', '.'], capture_output=True, text=True).stdout.strip()
    said = dict(recipe=recipe, seed=state['seed'], step=state['step'], strips=state['seen'], storage=args.storage)
    for key, value in said.items():
        graph.metadata_props.add(key=key, value=str(value))
    onnx.save(graph, path + '.part')
    worst = disagreement(model, path + '.part')
    if worst > TOLERANCE:
        raise SystemExit(f'graph and PyTorch differ by {worst:.2e}')
    os.replace(path + '.part', path)
    meta = dict(
        format=1, height=lines.HEIGHT, stride=STRIDE, widthMultiple=FEATURE, blank=BLANK, charset=CHARS, input='pixel_values', output='logits',
        outputIs='log-probabilities', levels=dict(lowPercentile=1, highPercentile=99, minimumRange=24, paper=0.0, ink=1.0, invertWhenMeanAbove=0.5),
        padding=dict(side='right', value=0.0), crop=dict(of='ink box of the line', above=0.18, below=0.18, of_height='ink box'),
        temperature=temperature, calibration=dict(error=ece, characters=n), **said,
        sha256=hashlib.sha256(open(path, 'rb').read()).hexdigest())
    json.dump(meta, open(os.path.join(args.out, 'reader.json'), 'w', encoding='utf-8'), ensure_ascii=False, indent=1)
    print(f'{os.path.getsize(path) / 1e6:.2f} MB, differs from PyTorch by {worst:.1e}, temperature {temperature}, calibration error {ece}, {said}')


if __name__ == '__main__':
    main()
