import { describe, expect, test } from 'vitest';
import type { DocumentId } from '../../../src/corpus/document.ts';
import { serverLibrary } from '../../../src/library/server-library.ts';
import { historyReply } from '../../../src/replies/compose/corpus-history.ts';
import { listReply } from '../../../src/replies/compose/corpus-list.ts';
import {
  chosenIn,
  fileIn,
  moderating,
  numberIn,
  ownDocument,
  pressed,
  servedAs,
  textIn,
  titleOf,
} from '../../../src/replies/compose/moderating.ts';
import { notice } from '../../../src/reply.ts';
import { voicesOf } from '../../../src/texts/voices.ts';
import { ada, footnoteOf, keeper, said } from '../../commands/footnote.ts';
import { accept, fileNamed, server } from '../../commands/moderation.ts';
import { documentOf } from '../../corpus/sample.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const role = '500000000000000001';

describe('moderating()', () => {
  test.each([
    ['a member', ada, false],
    ['someone with another role', { ...ada, roles: ['500000000000000002'] }, false],
    ['a moderator', { ...ada, roles: [role] }, true],
    ['someone who manages the server', keeper, true],
    [
      'a moderator in a direct message',
      { ...ada, roles: [role], place: { ...ada.place, kind: 'direct' } },
      false,
    ],
    [
      'someone with the bot on their own account',
      { ...keeper, place: { ...keeper.place, byOwnAccount: true } },
      false,
    ],
  ] as const)('lets %s in: %s', async (_, asker, isLetIn) => {
    let isIn = false;
    await moderating(server([role]).footnote, asker, () => {
      isIn = true;
      return notice('In.');
    });
    expect(isIn).toBe(isLetIn);
  });

  test('says that nothing can be kept, but only to a moderator', async () => {
    const footnote = footnoteOf(server().moderation.library);
    const told = async (asker: typeof ada) => said(await moderating(footnote, asker, () => notice('In.')));
    expect(await told(keeper)).toContain('cannot store anything');
    expect(await told(ada)).toContain('Only the moderators');
  });
});

describe('what was sent', () => {
  test('is read whatever its type is', () => {
    expect(textIn(' a  b\n')).toBe('a b');
    expect([undefined, true, ['a'], []].map(textIn)).toEqual(['', '', '', '']);
    expect(chosenIn(['a', 'b'])).toEqual(['a', 'b']);
    expect([undefined, 'a', true, [fileNamed('a.md')]].map(chosenIn)).toEqual([[], [], [], []]);
    expect(fileIn([fileNamed('a.md')])?.name).toBe('a.md');
    expect([undefined, 'a', true, ['a']].map(fileIn)).toEqual([undefined, undefined, undefined, undefined]);
    expect(pressed({ does: 'edit', on: ['7'] })).toEqual({ does: 'edit', on: '7' });
    expect(pressed({})).toEqual({ does: '', on: '' });
  });

  test.each([
    ['7', 7],
    ['0', 0],
    ['', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['9'.repeat(16), undefined],
  ])('numberIn(%j) is %j', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });
});

test('ownDocument() and titleOf() know the documents of the server, not those of the operator', async () => {
  const { moderation, footnote } = server();
  await accept({ moderation, footnote });
  const of = { ...voicesOf(keeper), footnote, moderation, asker: keeper };
  const found = await ownDocument('rules', of);
  expect(found && titleOf(found, of)).toBe('House rules');
  expect(await ownDocument('law', of)).toBeUndefined();
  const other = { document: 'gone' as never, fields: {}, name: 'gone.md' };
  expect(titleOf(other, of)).toBe('gone.md');
  expect(titleOf({ ...other, fields: { title: 'Once' } }, of)).toBe('Once');
});

test('titleOf() and servedAs() know a document whose id the folder has got too', async () => {
  const { moderation, footnote } = server();
  const library = await serverLibrary({
    base: libraryOf({ 'rules.md': '# Law\n\nThe board meets in March.\n' }),
    documents: [documentOf('# House rules\n\nFerrets stay in the garden.\n', 'rules.md')],
    aliases: [],
  });
  const of = { ...voicesOf(keeper), footnote: { ...footnote, library }, moderation, asker: keeper };
  const rules = 'rules' as DocumentId;
  expect(titleOf({ document: rules, fields: {}, name: 'rules.md' }, of)).toBe('House rules');
  expect(servedAs(rules, of)?.title).toBe('House rules');
  moderation.audit('fields', 'rules', keeper.id);
  expect(said(await historyReply(of, 0, rules))).toContain('“House rules”');
  expect(said(await listReply(of))).toContain('1 more document comes from the person');
});
