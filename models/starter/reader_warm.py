"""Shipped weights back into a network that can be trained on.

The exported graph has each batch norm folded into its convolution. Here every convolution gets a batch norm again that changes
nothing: its mean and variance are those that some drawn batches show, its scale and shift undo them. The folded weights are
scaled to the size that fresh ones have, so that a rate of learning means the same as at the first start.
"""
import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn


def folded_weights(path):
    """Parameter name -> array, as stored in the graph (float16 weights widened)."""
    out = {}
    for tensor in onnx.load(path).graph.initializer:
        if tensor.name.startswith('reader.'):
            out[tensor.name.removeprefix('reader.').removesuffix('_h')] = numpy_helper.to_array(tensor).astype(np.float32)
    return out


def pairs(module, prefix=''):
    """(name, convolution, batch norm) of every such pair."""
    if isinstance(module, nn.Sequential) and len(module) == 2 and isinstance(module[1], nn.BatchNorm2d):
        yield prefix, module[0], module[1]
        return
    for name, child in module.named_children():
        yield from pairs(child, f'{prefix}.{name}' if prefix else name)


@torch.no_grad()
def warm(model, path, batches):
    """Fill `model` (same shape as the exported one) with the graph's weights; `batches` are pixels it will be trained on."""
    stored = folded_weights(path)
    found = list(pairs(model))
    fits = {f'{name}.{part}' for name, _, _ in found for part in ('weight', 'bias')} | {'head.weight', 'head.bias'}
    if fits != set(stored):
        raise ValueError(f'the graph holds another network: {sorted(fits ^ set(stored))[:4]} ...')
    for name, conv, norm in found:
        fresh = conv.weight.square().mean().sqrt()
        conv.weight.copy_(torch.from_numpy(stored[name + '.weight']))
        conv.weight.mul_(size := fresh / conv.weight.square().mean().sqrt())
        norm.running_mean.zero_()
        norm.running_var.fill_(1.0 - norm.eps)
        norm.weight.fill_(1.0 / size)
        norm.bias.copy_(torch.from_numpy(stored[name + '.bias']))
    model.head.weight.copy_(torch.from_numpy(stored['head.weight']))
    model.head.bias.copy_(torch.from_numpy(stored['head.bias']))
    settle(model, found, batches)


def settle(model, found, batches):
    """Give every batch norm the mean and variance of what it sees, and the scale and shift that leave its output as it was."""
    seen = {}

    def count(name):
        def hook(_, inputs):
            x = inputs[0].double()
            n, total, square = seen.get(name, (0, 0, 0))
            seen[name] = n + x.numel() // x.shape[1], total + x.sum((0, 2, 3)), square + x.square().sum((0, 2, 3))
        return hook

    hooks = [norm.register_forward_pre_hook(count(name)) for name, _, norm in found]
    was_training = model.training
    model.eval()
    for pixels in batches:
        model(pixels.contiguous(memory_format=torch.channels_last))
    for hook in hooks:
        hook.remove()
    for name, _, norm in found:
        n, total, square = seen[name]
        mean, scale = (total / n).float(), norm.weight.clone()
        norm.running_mean.copy_(mean)
        norm.running_var.copy_((square / n - (total / n).square()).clamp(min=1e-8).float())
        norm.weight.copy_(scale * (norm.running_var + norm.eps).sqrt())
        norm.bias.add_(scale * mean)
    model.train(was_training)
