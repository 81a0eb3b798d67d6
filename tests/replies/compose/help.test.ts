import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { helpReply, privacyReply } from '../../../src/replies/compose/help.ts';
import { footnoteOf, said } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const library = libraryOf({ 'a.md': '# Bees\n\nBees make honey.\n' });
const help = (over: object = {}, locale?: string) =>
  said(helpReply(footnoteOf(library, { commands, ...over }), locale));

test('helpReply() says what there is, and who sees answers', () => {
  expect(help()).toContain('1 document, 1 passage');
  expect(help({ answers: 'public' })).toContain('Everybody sees answers');
  expect(help({ answers: 'private' })).toContain('You alone see what Footnote says');
});

test('helpReply() lists the commands that can be clicked, in the reader’s language, and no others', () => {
  const ask = commands.find(({ name }) => name === 'ask');
  const russian = ask?.kind === 'slash' ? ask.descriptionLocalised.ru : '';
  expect(help({ commandNames: ['ask'] }, 'ru')).toContain(russian);
  expect(help({ commandNames: ['search'] }, 'ru')).not.toContain(russian);
});

test('privacyReply() is private and says that nothing is stored', () => {
  expect(privacyReply().visibility).toBe('private');
  expect(said(privacyReply())).toContain('Nothing about anybody is stored');
});
