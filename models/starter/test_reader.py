"""python -m unittest test_reader"""
import os, tempfile, unittest

import numpy as np
import torch

import reader_export
import reader_ngrams
from reader_model import Reader
from reader_warm import warm


def small():
    torch.manual_seed(3)
    return Reader(32, 2, 2, stem=(8, 8, 16))


class WarmStart(unittest.TestCase):
    def setUp(self):
        self.batches = [torch.rand(4, 1, 32, 96) for _ in range(3)]
        self.trained = small()
        with torch.no_grad():  # running figures and scales that are not those of a fresh network
            for _ in range(20):
                self.trained(torch.rand(4, 1, 32, 96))
            for name, p in self.trained.named_parameters():
                p.add_(.02 * torch.randn_like(p))
        self.trained.eval()

    def graph(self, folder):
        path = os.path.join(folder, 'reader.onnx')
        fused = small().eval()
        fused.load_state_dict(self.trained.state_dict())
        reader_export.write_graph(reader_export.rounded(reader_export.fuse(fused)), path)
        reader_export.halve(path)
        return path

    def test_gives_what_the_exported_graph_gives(self):
        import onnxruntime as ort
        with tempfile.TemporaryDirectory() as folder:
            path = self.graph(folder)
            model = Reader(32, 2, 2, stem=(8, 8, 16))
            warm(model, path, self.batches)
            model.eval()
            session = ort.InferenceSession(path, providers=['CPUExecutionProvider'])
            x = torch.rand(2, 1, 32, 200)
            want = session.run(['logits'], {'pixel_values': x.numpy()})[0]
            with torch.no_grad():
                self.assertLess(float(np.abs(model(x).numpy() - want).max()), reader_export.TOLERANCE)

    def test_normalises_with_what_the_batches_show(self):
        with tempfile.TemporaryDirectory() as folder:
            model = Reader(32, 2, 2, stem=(8, 8, 16))
            warm(model, self.graph(folder), self.batches)
            with torch.no_grad():
                model.eval()
                still = model(self.batches[0])
                model.train()
                learning = model(self.batches[0])
            agree = (still.argmax(-1) == learning.argmax(-1)).float().mean()
            self.assertGreater(float(agree), .8)

    def test_refuses_another_network(self):
        with tempfile.TemporaryDirectory() as folder:
            path = self.graph(folder)
            with self.assertRaises(ValueError):
                warm(Reader(32, 3, 2, stem=(8, 8, 16)), path, self.batches)


class Ngrams(unittest.TestCase):
    def test_expects_what_it_counted_and_backs_off_to_shorter_contexts(self):
        texts = ['total', 'total', 'totem'] * 3
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'reader-ngrams.bin')
            reader_ngrams.write(path, 3, reader_ngrams.probabilities(reader_ngrams.counts(texts, 3), 3))
            model = reader_ngrams.Ngrams(path)
        self.assertGreater(model.log_probability('to', 't'), model.log_probability('to', 'e'))
        self.assertGreater(model.log_probability('ot', 'a'), model.log_probability('ot', 'e'))
        self.assertLess(model.log_probability('xx', 't'), model.log_probability('to', 't') + 2 * reader_ngrams.BACK_OFF)


if __name__ == '__main__':
    unittest.main()
