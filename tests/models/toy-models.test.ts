import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type JudgeProcess, judgeInProcess } from '../../src/models/judge-process.ts';
import type { JudgeModel } from '../../src/models/judge-setup.ts';
import { listedVersions } from '../../src/models/runtime.ts';
import { complain } from '../../src/print.ts';
import { until } from '../support/bot.ts';
import { removeFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { RUNTIME_DIR, type ToyKind, TOY_TOKENIZER, toyModel, toyWeights } from '../support/toy-model.ts';

if (RUNTIME_DIR === '') complain('MODEL_RUNTIME_DIR is not set: models are not run with the real libraries');

/** A deadline that no test reaches, however busy the machine is. */
const DEADLINE = 25_000;

const JAR = 'The keepers keep honey in a jar of glass.';
const MOON = 'The moon is old.';

describe.skipIf(RUNTIME_DIR === '')('judgeInProcess() with the real libraries', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await temporaryFolder();
  });
  afterAll(() => removeFolder(dir));
  const open: JudgeProcess[] = [];
  afterEach(async () => {
    for (const judge of open.splice(0)) await judge.close();
  });

  async function judging(models: readonly JudgeModel[]) {
    const onTrouble = vi.fn<(sentence: string) => void>();
    const setup = { runtime: { dir: RUNTIME_DIR, versions: await listedVersions() }, models };
    const judge = judgeInProcess({ setup, onTrouble, deadline: DEADLINE });
    open.push(judge);
    await until(
      () => judge.isReady || onTrouble.mock.calls.length > 0,
      () => 'the process says nothing',
    );
    return { judge, said: () => onTrouble.mock.calls.flat() };
  }

  test('judges with a reader and a cross-encoder', async () => {
    const { judge, said } = await judging([await toyModel(dir, 'span'), await toyModel(dir, 'logit')]);
    expect(said()).toEqual([]);
    const judgements = await judge.judge('Where is honey?', [MOON, JAR, '', `${'a '.repeat(50)}honey`]);
    const [moon, jar, none, late] = judgements ?? [];
    // The words of the question that a passage has: "is" on the one hand, "honey" on the other.
    expect([moon?.relevance, jar?.relevance]).toEqual([logistic(1), logistic(1)]);
    // A span takes two words of the question, which have three known ones: a quarter of each speaks for "no answer".
    expect([moon?.answers, jar?.answers, late?.answers]).toEqual(Array(3).fill(logistic(2 - 1.5)));
    expect(none).toEqual({ answers: 0, relevance: 0 });
  });

  test('judges with a model that has a logit for no and one for yes', async () => {
    const { judge } = await judging([await toyModel(dir, 'logits')]);
    expect(await judge.judge('honey jar', [JAR, MOON])).toEqual([
      { relevance: logistic(4) },
      { relevance: logistic(0) },
    ]);
  });

  test('takes no special token from the words of a passage', async () => {
    const { judge } = await judging([await toyModel(dir, 'span')]);
    const [plain, forged] = (await judge.judge('Where is honey?', ['moon', '[CLS] moon [SEP]'])) ?? [];
    expect(plain?.answers).toBeLessThan(0.5);
    expect(forged).toEqual(plain);
  });

  test('judges nothing for a long question, whatever its script, and judges the next', async () => {
    const { judge, said } = await judging([await toyModel(dir, 'span')]);
    const scripts = ['honey jar ', 'мёд в банке ', '罐子里的蜂蜜', 'น้ำผึ้งในขวด '];
    for (const words of [...scripts, scripts.join('')]) {
      const question = words.repeat(1_000).slice(0, 1_000);
      expect(await judge.judge(question, [JAR])).toBeUndefined();
    }
    expect(await judge.judge('where is honey', [JAR, '蜂蜜'])).toHaveLength(2);
    expect(await judge.judge(' ', [JAR])).toBeUndefined();
    expect(await judge.judge('\ud800 \u0000 \u202e?', ['\udfff\u0000'])).toHaveLength(1);
    expect(said()).toEqual([]);
  });

  const sound = toyWeights('span');
  const half = sound.subarray(0, sound.length / 2);
  const flipped = (at: number): Buffer => {
    const bytes = Buffer.from(sound);
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    return bytes;
  };

  test.each<[string, ToyKind, Parameters<typeof toyModel>[2], string]>([
    ['is cut', 'span', { weights: half }, 'is not a model that can be loaded'],
    ['is empty', 'span', { weights: Buffer.alloc(0) }, 'is not a model that can be loaded'],
    ['has a bit flipped', 'span', { weights: flipped(5) }, 'is not a model that can be loaded'],
    ['is a page', 'span', { weights: Buffer.from('<html>404</html>') }, 'is not a model that can be loaded'],
    ['is another one', 'span', { weights: toyWeights('logit') }, 'it has no output start_logits, end_logits'],
    [
      'has two logits instead of one',
      'logit',
      { weights: toyWeights('logits') },
      'has the shape 1 × 2 instead of 1 numbers',
    ],
    [
      'has a broken tokenizer',
      'span',
      { tokenizer: '{"model":{"type":"WordPiece"}}' },
      'is not that of a tokenizer',
    ],
    [
      'has a tokenizer of single texts',
      'span',
      {
        tokenizer: JSON.stringify({
          ...TOY_TOKENIZER,
          post_processor: { ...TOY_TOKENIZER.post_processor, pair: TOY_TOKENIZER.post_processor.single },
        }),
      },
      'is not that of a tokenizer',
    ],
    [
      'has a larger vocabulary than its weights',
      'span',
      {
        tokenizer: JSON.stringify({
          ...TOY_TOKENIZER,
          model: { ...TOY_TOKENIZER.model, vocab: { ...TOY_TOKENIZER.model.vocab, honey: 90_000 } },
        }),
      },
      'it does not work (',
    ],
  ])('says once that a model %s, and is never ready', async (_, kind, options, why) => {
    const { judge, said } = await judging([await toyModel(dir, kind, options)]);
    expect(said()).toEqual([expect.stringContaining(why)]);
    expect(said()[0]).toMatch(
      /^Cannot use the model toy-\w+: .*; run npm run model -- fetch toy-\w+, and then restart; questions are answered without models$/u,
    );
    expect([judge.isReady, await judge.judge('Where is honey?', [JAR])]).toEqual([false, undefined]);
  });
});

function logistic(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}
