import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openModel } from '../../src/models/open-model.ts';
import { FAKE_RUNTIME, fakeModel, openTensors } from '../support/fake-runtime.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
});
afterEach(() => removeFolder(dir));

const INPUTS = ['input_ids', 'attention_mask', 'token_type_ids'];
const SPANS = { starts: 'tokens', ends: 'tokens' };
const never = () => false;

/** The answers of a model to a question about each passage. */
async function answers(
  options: Parameters<typeof fakeModel>[1],
  question: string,
  passages: readonly string[],
) {
  const { asking } = await openModel(await fakeModel(dir, options), FAKE_RUNTIME);
  const ask = asking(question, never);
  return Promise.all(passages.map((passage) => ask?.(passage)));
}

describe('openModel()', () => {
  test('reads a margin off the spans of a passage, and none off the question', async () => {
    const said = await answers({}, 'abcdefghijklmnopqrst?', ['abcdefghij', 'abcdefghijk', '']);
    expect(said).toEqual([0.5, 1 / (1 + Math.exp(-2)), 0]);
  });

  test.each([1, 10, 17])('takes the best window of a long passage, here that of its word %d', async (at) => {
    const words = Array.from({ length: 20 }, (_, n) => (n === at ? 'abcdefghij' : 'a'));
    expect(await answers({}, 'Who?', [words.join(' ')])).toEqual([0.5]);
  });

  test.each([
    ['one logit', { kind: 'logit', name: 'logits', yes: 0 } as const, 1, 4],
    ['the difference of two', { kind: 'logit', name: 'logits', yes: 1, no: 0 } as const, 2, 0],
  ])('reads a margin off %s', async (_, output, logits, margin) => {
    const weights = { inputs: ['input_ids'], outputs: { logits } };
    const model = { output, calibration: { scale: 1, offset: 0 } };
    expect(await answers({ weights, model }, 'a', ['abc'])).toEqual([1 / (1 + Math.exp(-margin))]);
  });

  test('puts what the entry says before the texts', async () => {
    const model = { prefixes: { question: 'query: ', passage: 'abcdefghij ' } };
    expect(await answers({ model }, 'Who?', ['a'])).toEqual([0.5]);
    // With it, this question takes more than half of what fits.
    expect(await answers({ model }, 'a b c d e f', ['a'])).toEqual([undefined]);
  });

  test('judges nothing for a question that leaves no room for a passage', async () => {
    const { asking } = await openModel(await fakeModel(dir), FAKE_RUNTIME);
    expect(asking('a b c d e f g h', never)).toBeUndefined();
  });

  test('stops between two windows if nobody waits any longer', async () => {
    const { asking } = await openModel(await fakeModel(dir), FAKE_RUNTIME);
    let looks = 0;
    expect(await asking('Who?', () => ++looks > 2)?.('a '.repeat(40))).toBeUndefined();
    expect(looks).toBe(3);
  });

  test('keeps no tensor, also of a run that fails', async () => {
    const before = openTensors();
    const { asking } = await openModel(await fakeModel(dir), FAKE_RUNTIME);
    const ask = asking('Who?', never);
    await ask?.('a b c');
    await expect(ask?.('id91')).rejects.toThrow('it gives numbers that are none');
    await expect(ask?.('id92')).rejects.toThrow();
    expect(openTensors()).toBe(before);
  });

  test.each([
    [
      'wants a picture',
      { inputs: ['pixels'], outputs: SPANS },
      'it wants other inputs than numbers of tokens (pixels)',
    ],
    [
      'wants more',
      { inputs: [...INPUTS, 'position_ids'], outputs: SPANS },
      'it wants other inputs than numbers of tokens',
    ],
    [
      'wants floats',
      { inputs: INPUTS, outputs: SPANS, type: 'float32' },
      'it wants other inputs than numbers of tokens',
    ],
    [
      'wants no tokens',
      { inputs: ['attention_mask'], outputs: SPANS },
      'it wants other inputs than numbers of tokens',
    ],
    [
      'has other outputs',
      { inputs: INPUTS, outputs: { logits: 1 } },
      'it has no output starts, ends (its outputs: logits)',
    ],
    [
      'has too few numbers',
      { inputs: INPUTS, outputs: { starts: 'tokens', ends: 3 } },
      'its output ends has the shape 1 × 3 instead of 13 numbers',
    ],
    ['has texts', { inputs: INPUTS, outputs: SPANS, output: 'text' }, 'its output starts has no numbers'],
    ['is not JSON', undefined, 'is not a model that can be loaded'],
  ])('refuses a model that %s', async (_, weights, why) => {
    const model = await fakeModel(dir, { weights: weights ?? 'none of a model' });
    await expect(openModel(model, FAKE_RUNTIME)).rejects.toThrow(why);
    await expect(openModel(model, FAKE_RUNTIME)).rejects.toThrow(
      /^cannot use the model fake: .*; run npm run model -- fetch fake, and then restart$/u,
    );
  });

  test('refuses a model with more logits than its entry says', async () => {
    const weights = { inputs: INPUTS, outputs: { logits: 2 } };
    const model = await fakeModel(dir, {
      weights,
      model: { output: { kind: 'logit', name: 'logits', yes: 0 } },
    });
    await expect(openModel(model, FAKE_RUNTIME)).rejects.toThrow('has the shape 1 × 2 instead of 1 numbers');
  });

  test.each([
    ['model.onnx', 'was changed', '{}', 'is not the file that is listed'],
    ['tokenizer.json', 'was changed', '{"model":"others"}', 'is not the file that is listed'],
    ['tokenizer.json', 'was cut', '{', 'is not the file that is listed'],
  ])('refuses a %s that %s', async (file, _, bytes, why) => {
    const model = await fakeModel(dir);
    await writeFile(join(dir, file), bytes);
    await expect(openModel(model, FAKE_RUNTIME)).rejects.toThrow(`${join(dir, file)} ${why}`);
  });

  test('refuses a model without its files', async () => {
    const model = await fakeModel(dir);
    await removeFolder(dir);
    await expect(openModel(model, FAKE_RUNTIME)).rejects.toThrow(`${join(dir, 'model.onnx')} is missing`);
  });

  test('refuses a tokenizer that is none', async () => {
    const model = await fakeModel(dir, { tokenizer: ['words'] });
    await expect(openModel(model, FAKE_RUNTIME)).rejects.toThrow(
      'its tokenizer.json is not that of a tokenizer for pairs of texts',
    );
  });
});
