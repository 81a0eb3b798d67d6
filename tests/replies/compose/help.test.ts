import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { helpReply } from '../../../src/replies/compose/help.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { ada, footnoteOf, keeper, said } from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

const english = voiceIn('en');
const library = libraryOf({ 'a.md': '# Bees\n\n## Who makes honey?\n\nBees make honey.\n' });
const help = (over: object = {}, isManager = false) =>
  said(helpReply(footnoteOf(library, { commands, ...over }), english, isManager ? keeper : ada)).split('\n');

describe('helpReply()', () => {
  test('says what there is, and who sees answers', () => {
    expect(help()[0]).toBe(
      'Footnote answers questions by quoting these documents word for word (1 document, 1 passage). It writes nothing of its own. If no passage answers, it says so.',
    );
    expect(help({ answers: 'public' })).toContain(
      'Everyone sees answers. Only you see the rest until you press “Post here”.',
    );
    expect(help({ answers: 'private' })).toContain(
      'Only you see what Footnote says until you press “Post here”.',
    );
    expect(help()).toContain('A quotation shows what a document says, not whether it is true.');
    expect(help().at(-1)).toBe(`version ${library.corpus.version}`);
  });

  test('offers questions that the documents answer, if there are any', () => {
    const lines = help();
    const at = lines.indexOf('Try one of these with /ask:');
    expect(lines[at + 1]).toBe('Who makes honey?');
    const none = helpReply(footnoteOf(libraryOf({ 'a.txt': 'Tea.' })), english, ada);
    expect(said(none)).not.toContain('Try one');
  });

  test('lists the commands that can be clicked, and no others', () => {
    const line = '/ask – Answers a question by quoting the documents';
    expect(help({ commandNames: ['ask'] })).toContain(line);
    expect(help({ commandNames: ['search'] })).not.toContain(line);
    expect(help({ commandNames: [] })).not.toContain('*Commands*');
    // The reader has found this one.
    expect(help().join('\n')).not.toContain('/help');
  });

  test('lists the commands for people who manage the server only to them', () => {
    const line = '/corpus status – Shows which documents are loaded';
    expect(help({}, true)).toContain(line);
    expect(help({}, false).join('\n')).not.toContain('/corpus');
  });

  test('names what is in a message’s menu', () => {
    expect(help()).toContain('You can also use a message’s menu, under Apps: Find passages, Check quote.');
  });
});
