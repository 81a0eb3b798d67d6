"""What does the reader compute, in JAX for training and in ONNX for use?

A BERT of 6 layers with two heads. One, on [CLS], is a logit for "the passage answers the question"; the other has the
start and the end of the answer among the passage's tokens, with [CLS] as "no answer". The reader's logit is the first
plus SPAN_WEIGHT times the margin of the best span over "no answer".
"""

import math

import jax
import jax.numpy as jnp
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

LAYERS, WIDTH, HEADS = 6, 384, 12
EPSILON = 1e-12  # of the layer norms; Source: config.json of all-MiniLM-L6-v2
FAR_BELOW = -10000.0  # added to what may not be attended to or chosen
SPAN_WEIGHT = 1.0  # on the documents kept apart, .5 to 2 and the margin alone do as well


def start_weights(file: str, seed: int) -> dict:
    """The weights of a BertModel in safetensors, and small random heads."""
    w, rng = load_file(file), np.random.RandomState(seed)
    turned = lambda key: np.ascontiguousarray(w[key].T)
    head = lambda outputs: (rng.randn(WIDTH, outputs) * 0.02).astype(np.float32)
    layers = []
    for i in range(LAYERS):
        at = f'encoder.layer.{i}.'
        parts = [f'{at}attention.self.{name}' for name in ('query', 'key', 'value')]
        layers.append(
            {
                'qkv': np.concatenate([turned(part + '.weight') for part in parts], 1),
                'qkv_b': np.concatenate([w[part + '.bias'] for part in parts]),
                'out': turned(at + 'attention.output.dense.weight'),
                'out_b': w[at + 'attention.output.dense.bias'],
                'norm1': w[at + 'attention.output.LayerNorm.weight'],
                'norm1_b': w[at + 'attention.output.LayerNorm.bias'],
                'up': turned(at + 'intermediate.dense.weight'),
                'up_b': w[at + 'intermediate.dense.bias'],
                'down': turned(at + 'output.dense.weight'),
                'down_b': w[at + 'output.dense.bias'],
                'norm2': w[at + 'output.LayerNorm.weight'],
                'norm2_b': w[at + 'output.LayerNorm.bias'],
            }
        )
    weights = {
        'word': w['embeddings.word_embeddings.weight'],
        'position': w['embeddings.position_embeddings.weight'],
        'type': w['embeddings.token_type_embeddings.weight'],
        'norm': w['embeddings.LayerNorm.weight'],
        'norm_b': w['embeddings.LayerNorm.bias'],
        'layers': layers,
        'pool': head(WIDTH),
        'pool_b': np.zeros(WIDTH, np.float32),
        'answers': head(1),
        'answers_b': np.zeros(1, np.float32),
        'span': head(2),
        'span_b': np.zeros(2, np.float32),
    }
    return jax.tree.map(jnp.asarray, weights)


def normed(x, scale, bias):
    mean = x.mean(-1, keepdims=True)
    return (x - mean) * jax.lax.rsqrt(((x - mean) ** 2).mean(-1, keepdims=True) + EPSILON) * scale + bias


def forward(p: dict, ids, types, mask):
    """Logits [batch], starts and ends [batch, tokens]; `types` is 1 for the passage and its [SEP], `mask` 0 for padding."""
    batch, tokens = ids.shape
    x = normed(p['word'][ids] + p['type'][types] + p['position'][:tokens], p['norm'], p['norm_b'])
    x = x.reshape(batch * tokens, WIDTH)
    unseen = ((1 - mask) * FAR_BELOW)[:, None, None, :]
    for l in p['layers']:
        qkv = (x @ l['qkv'] + l['qkv_b']).reshape(batch, tokens, 3, HEADS, WIDTH // HEADS)
        query, key, value = (qkv[:, :, i].transpose(0, 2, 1, 3) for i in range(3))
        seen = jax.nn.softmax(query @ key.swapaxes(2, 3) / math.sqrt(WIDTH // HEADS) + unseen, -1) @ value
        seen = seen.transpose(0, 2, 1, 3).reshape(batch * tokens, WIDTH)
        x = normed(x + seen @ l['out'] + l['out_b'], l['norm1'], l['norm1_b'])
        wide = jax.nn.gelu(x @ l['up'] + l['up_b'], approximate=False)
        x = normed(x + wide @ l['down'] + l['down_b'], l['norm2'], l['norm2_b'])
    x = x.reshape(batch, tokens, WIDTH)
    answers = jnp.tanh(x[:, 0] @ p['pool'] + p['pool_b']) @ p['answers'] + p['answers_b']
    allowed = (types * mask).at[:, 0].set(1)
    span = x @ p['span'] + p['span_b'] + (1 - allowed)[:, :, None] * FAR_BELOW
    return answers[:, 0], span[:, :, 0], span[:, :, 1]


def logits(answers, starts, ends):
    margin = starts[:, 1:].max(1) + ends[:, 1:].max(1) - starts[:, 0] - ends[:, 0]
    return answers + SPAN_WEIGHT * margin


def write_onnx(p: dict, file: str) -> None:
    """The same, with inputs of int64 and the outputs `logits` [batch, 1], `start_logits` and `end_logits` [batch, tokens]."""
    nodes, constants = [], []

    def const(name, value, kind=np.float32):
        constants.append(numpy_helper.from_array(np.array(value, kind, order='C'), name))
        return name

    def node(op, inputs, output, **attributes):
        nodes.append(helper.make_node(op, inputs, [output], name=output, **attributes))
        return output

    def norm(x, weights, key, name):
        scale, bias = const(name + '.scale', weights[key]), const(name + '.bias', weights[key + '_b'])
        return node('LayerNormalization', [x, scale, bias], name, axis=-1, epsilon=EPSILON)

    def dense(x, weight, bias, name):
        product = node('MatMul', [x, const(name + '.weight', weight)], name + '.product')
        return node('Add', [product, const(name + '.bias', bias)], name)

    for name, value in {
        'i0': [0],
        'i1': [1],
        'axes12': [1, 2],
        'to_heads': [0, 0, HEADS, WIDTH // HEADS],
        'from_heads': [0, 0, WIDTH],
    }.items():
        const(name, value, np.int64)
    for name, value in {'first': 0, 'second': 1}.items():
        const(name, value, np.int64)
    for name, value in {
        'one': 1,
        'half': 0.5,
        'root2': math.sqrt(2),
        'scale': 1 / math.sqrt(WIDTH // HEADS),
        'far': FAR_BELOW,
        'span_weight': SPAN_WEIGHT,
    }.items():
        const(name, value)

    node('Shape', ['input_ids'], 'length', start=1, end=2)
    node('Slice', [const('positions', p['position']), 'i0', 'length', 'i0'], 'position')
    node('Gather', [const('words', p['word']), 'input_ids'], 'word')
    node('Gather', [const('types', p['type']), 'token_type_ids'], 'type')
    node('Add', [node('Add', ['word', 'type'], 'word_type'), 'position'], 'sum')
    x = norm('sum', p, 'norm', 'embedded')
    node('Cast', ['attention_mask'], 'mask', to=TensorProto.FLOAT)
    node('Mul', [node('Sub', ['one', 'mask'], 'padding'), 'far'], 'unseen2')
    node('Unsqueeze', ['unseen2', 'axes12'], 'unseen')
    for i, l in enumerate(p['layers']):
        at, heads = f'layer{i}.', []
        for j, name in enumerate(('query', 'key', 'value')):
            part = slice(j * WIDTH, (j + 1) * WIDTH)
            y = node(
                'Reshape',
                [dense(x, l['qkv'][:, part], l['qkv_b'][part], at + name), 'to_heads'],
                at + name + '.split',
            )
            heads.append(
                node(
                    'Transpose',
                    [y],
                    at + name + '.heads',
                    perm=[0, 2, 3, 1] if name == 'key' else [0, 2, 1, 3],
                )
            )
        y = node('Mul', [node('MatMul', heads[:2], at + 'scores'), 'scale'], at + 'scaled')
        y = node('Softmax', [node('Add', [y, 'unseen'], at + 'masked')], at + 'attention', axis=-1)
        y = node(
            'Transpose', [node('MatMul', [y, heads[2]], at + 'seen')], at + 'seen.turned', perm=[0, 2, 1, 3]
        )
        y = dense(node('Reshape', [y, 'from_heads'], at + 'joined'), l['out'], l['out_b'], at + 'out')
        x = norm(node('Add', [x, y], at + 'sum1'), l, 'norm1', at + 'norm1')
        y = dense(x, l['up'], l['up_b'], at + 'up')
        erf = node('Erf', [node('Div', [y, 'root2'], at + 'divided')], at + 'erf')
        y = node('Mul', [y, node('Add', [erf, 'one'], at + 'erf1')], at + 'gelu2')
        y = dense(node('Mul', [y, 'half'], at + 'gelu'), l['down'], l['down_b'], at + 'down')
        x = norm(node('Add', [x, y], at + 'sum2'), l, 'norm2', at + 'norm2')
    pooled = node(
        'Tanh', [dense(node('Gather', [x, 'first'], 'cls', axis=1), p['pool'], p['pool_b'], 'pool')], 'pooled'
    )
    answers = dense(pooled, p['answers'], p['answers_b'], 'answers')
    span = dense(x, p['span'], p['span_b'], 'span')
    node(
        'Cast',
        [node('Mul', ['token_type_ids', 'attention_mask'], 'passage')],
        'allowed',
        to=TensorProto.FLOAT,
    )
    node('Mul', [node('Sub', ['one', 'allowed'], 'other'), 'far'], 'forbidden')
    margins = []
    for column, name in (('first', 'start'), ('second', 'end')):
        every = node('Gather', [span, column], name + '.every', axis=2)
        node('Add', [every, 'forbidden'], name + '_logits')
        best = node('ReduceMax', [name + '_logits'], name + '.best', axes=[1], keepdims=1)
        margins.append(
            node('Sub', [best, node('Slice', [every, 'i0', 'i1', 'i1'], name + '.none')], name + '.margin')
        )
    node('Add', [answers, node('Mul', [node('Add', margins, 'margin'), 'span_weight'], 'weighted')], 'logits')

    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ['batch', 'tokens'])
        for name in ('input_ids', 'attention_mask', 'token_type_ids')
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ['batch', size])
        for name, size in (('logits', 1), ('start_logits', 'tokens'), ('end_logits', 'tokens'))
    ]
    graph = helper.make_graph(nodes, 'reader', inputs, outputs, constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, file)
