import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type JudgeMessage, readMessages } from '../../src/models/read-messages.ts';

/** What is read from these pieces. */
async function readFrom(pieces: readonly (string | Buffer)[]): Promise<(JudgeMessage | 'rubbish')[]> {
  const read: (JudgeMessage | 'rubbish')[] = [];
  const from = Readable.from(pieces.map((piece) => Buffer.from(piece)));
  readMessages(
    from,
    (message) => read.push(message),
    () => read.push('rubbish'),
  );
  await new Promise((resolve) => from.on('end', resolve));
  return read;
}

const LATE = { kind: 'late', id: 1 };
const line = (value: unknown) => `${JSON.stringify(value)}\n`;

describe('readMessages()', () => {
  test('reads messages whichever pieces they arrive in', async () => {
    const said = { kind: 'unusable', sentence: '蜂蜜' };
    const bytes = Buffer.from(line(LATE) + line(said));
    for (let at = 0; at < bytes.length; at++)
      expect(await readFrom([bytes.subarray(0, at), bytes.subarray(at)])).toEqual([LATE, said]);
  });

  test.each([
    ['no JSON', 'Loading...\n'],
    ['another kind', line({ kind: 'loaded', id: 1 })],
    ['a field too many', line({ ...LATE, more: 1 })],
    ['a likelihood above 1', line({ kind: 'judged', id: 1, judgements: [{ answers: 1.01 }], rss: 1 })],
    ['a likelihood that is none', '{"kind":"judged","id":1,"judgements":[{"answers":NaN}],"rss":1}\n'],
    ['a long line', `{"kind":"unusable","sentence":"${'x'.repeat(200_000)}"}\n`],
  ])('calls %s rubbish, once, and reads nothing after it', async (_, rubbish) => {
    expect(await readFrom([line(LATE), rubbish, rubbish, line(LATE)])).toEqual([LATE, 'rubbish']);
  });

  test('keeps no line that does not end', async () => {
    expect(await readFrom([line(LATE), 'x'.repeat(60_000), 'x'.repeat(60_000)])).toEqual([LATE, 'rubbish']);
    expect(await readFrom([line(LATE), 'x'.repeat(60_000)])).toEqual([LATE]);
  });
});
