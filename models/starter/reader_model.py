"""The reader's network: text-line strips -> a feature every 8 px -> two CTC columns a feature.

Shape: [strips, 1, 32, width], ink 1 and paper 0 -> [strips, width / 4, classes] log-probabilities.
"""
import torch
from torch import nn

from reader_charset import CLASSES

STRIDE = 4      # px of strip to one CTC column
FEATURE = 8     # px of strip to one feature of the encoder


def conv(i, o, k, stride=1, padding=0, groups=1):
    return nn.Sequential(nn.Conv2d(i, o, k, stride, padding, groups=groups, bias=False), nn.BatchNorm2d(o))


class Local(nn.Module):
    """Depth-wise residual block of the early stages."""

    def __init__(self, c):
        super().__init__()
        self.space, self.mix = conv(c, c, 3, 1, 1, c), conv(c, c, 1)

    def forward(self, x):
        return torch.relu(x + self.mix(torch.relu(self.space(x))))


class Along(nn.Module):
    """Residual block along the line: depth-wise 1 x 9, then a mix that is `grow` times as wide."""

    def __init__(self, c, grow, k=9):
        super().__init__()
        self.space = conv(c, c, (1, k), 1, (0, k // 2), c)
        self.up, self.down = conv(c, c * grow, 1), conv(c * grow, c, 1)

    def forward(self, x):
        return x + self.down(torch.relu(self.up(self.space(x))))


class Reader(nn.Module):
    def __init__(self, width=224, blocks=6, grow=2, classes=CLASSES, stem=(24, 48, 96)):
        super().__init__()
        self.shape = dict(width=width, blocks=blocks, grow=grow, classes=classes, stem=list(stem))
        a, b, c = stem
        self.stem = nn.Sequential(conv(1, a, 3, 2, 1), nn.ReLU(), Local(a), conv(a, b, 3, 2, 1), nn.ReLU(), Local(b),
                                  conv(b, c, 3, 2, 1), nn.ReLU(), Local(c))
        self.fold = nn.Sequential(conv(c, width, (4, 1)), nn.ReLU())
        self.along = nn.Sequential(*[Along(width, grow) for _ in range(blocks)])
        self.head = nn.Conv2d(width, classes * (FEATURE // STRIDE), 1)
        self.classes = classes

    def features(self, pixels):
        """[strips, 1, 32, width] -> [strips, channels, 1, width / 8]"""
        return self.along(self.fold(self.stem(pixels)))

    def forward(self, pixels):
        out = self.head(self.features(pixels)).squeeze(2)              # [n, 2 * classes, w / 8]
        n, _, w = out.shape
        out = out.transpose(1, 2).reshape(n, -1, self.classes)          # two columns a feature
        return torch.log_softmax(out.float(), dim=-1)


def greedy(logp, length=None):
    """Best path of one strip [columns, classes] -> text."""
    from reader_charset import CHARS
    best = logp.argmax(-1).tolist()[:length]
    out, last = [], 0
    for k in best:
        if k != last and k != 0:
            out.append(CHARS[k - 1])
        last = k
    return ''.join(out).strip()


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
