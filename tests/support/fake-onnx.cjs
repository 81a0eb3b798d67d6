/**
 * Stands in for `onnxruntime-node`. The file of a model is JSON: the names of its inputs, and for each output how many
 * logits it has, or "tokens" for one per token. A logit is what is above 100 in the number of a token; the last token
 * of a few numbers makes the model misbehave.
 */

const { readFileSync } = require('node:fs');
const { connect } = require('node:net');

class Tensor {
  static open = 0;

  constructor(type, data, dims) {
    Object.assign(this, { type, data, dims });
    Tensor.open++;
  }

  dispose() {
    Tensor.open--;
  }
}

const kept = [];

const misbehave = {
  91: () => Number.NaN,
  92: () => {
    throw new Error('honey is not in the vocabulary');
  },
  93: () => {
    for (let at = 0; at < 40; at++) kept.push(Buffer.alloc(16 << 20, 1));
    for (;;);
  },
  94: () => connect(1, '127.0.0.1'),
  95: () => {
    for (let line = 0; line < 10_000; line++) process.stdout.write('a library says something\n');
    return 0;
  },
  96: () => {
    for (;;);
  },
};

exports.Tensor = Tensor;
exports.InferenceSession = {
  async create(path) {
    const { inputs, outputs, type = 'int64', output = Float32Array } = JSON.parse(readFileSync(path, 'utf8'));
    return {
      inputMetadata: inputs.map((name) => ({ name, isTensor: true, type })),
      outputNames: Object.keys(outputs),
      async run(feeds) {
        if (Object.keys(feeds).join() !== inputs.join()) throw new Error(`it was fed ${Object.keys(feeds)}`);
        const ids = [...feeds.input_ids.data].map(Number);
        const logits = ids.map((id) => misbehave[id]?.() ?? Math.max(0, id - 100));
        const said = Object.entries(outputs).map(([name, length]) => {
          const count = length === 'tokens' ? ids.length : length;
          const own =
            length === 'tokens' ? logits : Array(count).fill(logits.reduce((sum, logit) => sum + logit, 0));
          const data = output === 'text' ? own.map(String) : Float32Array.from(own);
          return [name, new Tensor('float32', data, [1, count])];
        });
        return Object.fromEntries(said);
      },
    };
  },
};
