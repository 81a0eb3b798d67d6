import { describe, expect, test } from 'vitest';
import { readingChat } from '../../../src/corpus/chat/read.ts';
import { chat } from '../../../src/corpus/formats/chat.ts';
import { saidIn } from '../../support/blocks.ts';
import { exported } from './sample.ts';

const read = (messages: readonly object[]) => chat.parse({ file: 'f.json', text: exported(messages) });
const BO = { id: '8', name: 'bo', nickname: null, isBot: false };

describe('readingChat()', () => {
  test('yields where the work may pause', () => {
    const blocks = [...readingChat(exported(Array.from({ length: 500 }, () => ({ content: 'Hi.' }))))];
    expect(blocks.filter((block) => block === undefined).length).toBeGreaterThan(2);
  });

  test('makes a paragraph of a run of one author, and of each message after a pause', () => {
    const parsed = read([
      { content: 'Fees are due.' },
      { content: 'On Monday.', timestamp: '2025-03-03T14:05:00+01:00' },
      { content: 'No.', author: BO, timestamp: '2025-03-03T14:06:00+01:00' },
      { content: 'Later.', author: BO, timestamp: '2025-03-03T15:06:00+01:00' },
    ]);
    expect(saidIn(parsed)).toEqual(['Ada: Fees are due.\nOn Monday.', 'bo: No.', 'bo: Later.']);
    expect(parsed.paragraphs.map(({ place }) => [place?.by, place?.label])).toEqual([
      ['Ada', 'Mon 3 Mar 2025, 14:02'],
      ['bo', 'Mon 3 Mar 2025, 14:06'],
      ['bo', 'Mon 3 Mar 2025, 15:06'],
    ]);
    expect([parsed.title, parsed.source, parsed.read]).toEqual([
      '#rules',
      { kind: 'chat', publisher: 'The club' },
      { message: 4 },
    ]);
  });

  test('does not join the words of one author to those of another', () => {
    const parsed = read([{ content: 'The rules are:' }, { content: '- None at all.', author: BO }]);
    expect(saidIn(parsed)).toEqual(['Ada: The rules are:', 'bo: - None at all.']);
    expect(parsed.paragraphs.every(({ lead }) => lead === undefined)).toBe(true);
  });

  test.each([
    [
      'the reply to a message',
      { type: 'Reply', reference: { messageId: '100' }, content: 'Yes.' },
      'Ada, replying to bo: Yes.',
    ],
    ['an edit', { content: 'Yes.', timestampEdited: '2025-03-03T14:09:10Z' }, 'Ada: Yes. (edited)'],
    ['a bot', { content: 'Yes.', author: { ...BO, name: 'Clerk', isBot: true } }, 'Clerk (bot): Yes.'],
    ['names of files', { content: '', attachments: [{ fileName: 'plan.pdf' }] }, 'Ada: [plan.pdf]'],
    [
      'what it shows of other pages',
      {
        content: 'See',
        embeds: [{ title: 'Fees', description: '5 a month', fields: [{ name: 'Due', value: 'Monday' }] }],
      },
      'Ada: See\nFees\n5 a month\nDue: Monday',
    ],
    ['words without markup', { content: '**Fees** are `5` <:coin:123>' }, 'Ada: Fees are 5 :coin:'],
  ])('has %s', (_, message, said) => {
    const parsed = read([
      { content: 'Ask.', author: BO },
      { ...message, timestamp: '2025-03-03T14:30:00Z' },
    ]);
    expect(saidIn(parsed).at(-1)).toBe(said);
  });

  test('leaves out messages by Discord itself, and reports those that cannot be read', () => {
    const parsed = read([
      { type: 'GuildMemberJoin', content: 'Joined the server.' },
      { content: 'Hi.' },
      { content: 'Lost.', author: null },
    ]);
    expect(saidIn(parsed)).toEqual(['Ada: Hi.']);
    expect(parsed.problems).toMatchObject([
      { message: expect.stringMatching(/^contains a message that has no author or time/u) },
    ]);
  });

  test.each([
    [exported([{ content: 'Hi.' }]).slice(0, -4), /^is a damaged or incomplete chat export/u],
    [exported([]), /^is a chat export without messages/u],
  ])('refuses %j in a sentence', (text, sentence) => {
    expect(chat.parse({ file: 'f.json', text }).problems).toMatchObject([
      { severity: 'error', message: expect.stringMatching(sentence) },
    ]);
  });
});
