"""Weighs the averaged weights of several checkpoints of one run together into one checkpoint ("model soup", Wortsman et al., 2022).

usage: answerer_soup.py OUT.pt A.pt=0.3 B.pt=0.7     the last one gives step, pages and everything else
"""

import sys

import torch


def soup(parts: list[tuple[dict, float]]) -> dict:
    """The last checkpoint with the weighted sum of all averages; weights must sum up to one."""
    total = sum(weight for _, weight in parts)
    if abs(total - 1) > 1e-6:
        raise ValueError(f"weights sum up to {total}, not to 1")
    made = dict(parts[-1][0])
    mixed = lambda name, tensor: sum(weight * state["average"][name] for state, weight in parts) if tensor.dtype.is_floating_point else tensor
    made["average"] = {name: mixed(name, tensor) for name, tensor in made["average"].items()}
    made["recipe"] += "".join(f" + {weight:g} of step {state['step']}" for state, weight in parts[:-1])
    return made


def main() -> None:
    parts = [part.rsplit("=", 1) for part in sys.argv[2:]]
    torch.save(soup([(torch.load(path, weights_only=True, map_location="cpu"), float(weight)) for path, weight in parts]), sys.argv[1])


if __name__ == "__main__":
    main()
