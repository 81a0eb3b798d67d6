import { describe, expect, test } from 'vitest';
import type { DocumentId } from '../../../src/corpus/document.ts';
import type { Answer, ReadAs } from '../../../src/library/library.ts';
import { answerReply, judgedReply, replyToQuestion } from '../../../src/replies/compose/answer.ts';
import type { LanguageJudge } from '../../../src/models/judge.ts';
import type { Inline, Reply } from '../../../src/reply.ts';
import { voicesOf } from '../../../src/texts/voices.ts';
import {
  actionOf,
  ada,
  buttons,
  expectSound,
  menuOf,
  quotations,
  quotedPlaces,
  said,
  titleOf,
} from '../../commands/footnote.ts';
import { libraryOf } from '../../support/sample-corpus.ts';
import { answered } from '../../support/searched.ts';

const voices = voicesOf(ada);
const options = { asker: ada.id, visibility: 'public', voices } as const;
const alone = { ...options, visibility: 'private' } as const;
const filler = 'Many other things are told in between, of hills and of rivers and of roads. '.repeat(5);
/** The first passage says it twice, far apart; six others only mention it. */
const long = libraryOf({
  'long.md': `# Long\n\nA beacon is lit with oil. ${filler}With oil a beacon is lit.\n\n${Array.from({ length: 6 }, (_, n) => `Hill ${n} has a beacon.`).join('\n\n')}`,
});
const small = libraryOf({ 'bees.md': '# Bees\n\nHoney is made by bees.\n' });

const nothing: Answer = {
  kind: 'answer',
  question: 'Which words?',
  level: 'nothing',
  confidence: 0,
  sure: false,
  hits: [],
  readAs: [],
  suggestions: { headings: [], unknownWords: [] },
  corpus: small.corpus.version,
};

const UNSURE = 'Closest match. It may not answer the question.';
const RELATED = 'No passage answers this directly. Closest match:';

/** The hills that are offered below a reply, and what else its menu says. */
const offered = (reply: Reply) =>
  reply.controls.flatMap((control) => (control.kind === 'menu' ? control.options : []));

describe('answerReply()', () => {
  test('quotes a passage once, though an answer has two excerpts of it', () => {
    const answer = answered(small.ask('Who makes honey?'));
    expect(answer.hits).toHaveLength(1);
    const reply = answerReply({ ...answer, hits: [...answer.hits, ...answer.hits] }, small, options);
    expectSound(reply, small);
    expect(quotedPlaces(reply)).toEqual(['bees 1']);
    expect(offered(reply)).toEqual([]);
  });

  test('is the question in small, the quotation with its source and version, and nothing else if that is sure', () => {
    const reply = answerReply(answered(small.ask('Who  makes\nhoney?')), small, options);
    expect(reply.blocks.map(({ kind }) => kind)).toEqual(['title', 'quote']);
    expect(reply.blocks[0]).toEqual({ kind: 'title', text: 'Who makes honey?', small: true });
    const [{ citation, identity, doubt } = { citation: '', identity: '' }] = quotations(reply);
    expect(citation).toBe('Bees · ¶ 1');
    expect(identity).toBe(`${small.corpus.passages[0]?.id} · ${small.corpus.version}`);
    expect(doubt).toBeUndefined();
  });

  test('shortens a long question in its title, and never in what is searched', () => {
    const question = `Who makes honey, ${'please, '.repeat(60)}and why?`;
    const title = titleOf(answerReply({ ...nothing, question }, small, options)) ?? '';
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title).toMatch(/^Who makes honey, please, .*…$/u);
  });

  test.each<[ReadAs['kind'], string]>([
    ['exact', 'beees → bees'],
    ['correction', 'beees → bees (spelling)'],
    ['transliteration', 'beees → bees (same sound)'],
    ['alias', 'beees → bees (glossary)'],
    ['derived', 'beees → bees… (same beginning)'],
    ['compound', 'beees → bees (compound)'],
  ])('says that a word was read otherwise by %s', (kind, expected) => {
    const answer: Answer = { ...nothing, readAs: [{ word: 'beees', as: 'bees', kind }] };
    expect(said(answerReply(answer, small, options)).split('\n')).toContain(`Searched for: ${expected}`);
  });

  test('names ten words that stand nowhere and counts the others', () => {
    const unknownWords = Array.from({ length: 13 }, (_, n) => `w${n}`);
    const told = said(
      answerReply({ ...nothing, suggestions: { headings: [], unknownWords } }, small, options),
    );
    expect(told.split('\n')).toContain(
      'Not in these documents: w0, w1, w2, w3, w4, w5, w6, w7, w8, w9 and 3 more',
    );
  });

  test('names five documents that were searched and counts the others', () => {
    const many = libraryOf(
      Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`d${n}.md`, `# D${n}\n\nText ${n}.\n`])),
    );
    expect(said(answerReply(nothing, many, options)).split('\n')).toContain(
      'Searched: “D0”, “D1”, “D2”, “D3”, “D4” and 3 more',
    );
  });

  test.each([
    [1, 'Searched only “D0”.'],
    [2, 'Searched only “D0”. Leave “document” out to search the other document too.'],
    [4, 'Searched only “D0”. Leave “document” out to search the other 3 documents too.'],
  ])('of %i documents says which one was searched', (count, line) => {
    const many = libraryOf(
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`d${n}.md`, `# D${n}\n\nText ${n}.\n`])),
    );
    const [document] = many.corpus.documents;
    if (document === undefined) throw new Error('There is no document');
    const reply = answerReply(nothing, many, { ...options, document: document.id });
    expect(said(reply).split('\n')).toContain(line);
  });

  test.each([
    [true, 'answer', undefined],
    [false, 'answer', UNSURE],
    [true, 'related', RELATED],
    [false, 'related', RELATED],
  ] as const)('remarks where it is sure: %s, at the level "%s": %s', (sure, level, remark) => {
    const answer = { ...answered(small.ask('Who makes honey?')), sure, level };
    const reply = answerReply(answer, small, options);
    expectSound(reply, small);
    expect(said(reply)).toBe(remark ?? '');
    // Above the quotation, where it cannot be missed.
    expect(reply.blocks.map(({ kind }) => kind)).toEqual(
      remark === undefined ? ['title', 'quote'] : ['title', 'text', 'quote'],
    );
  });

  test('shows two other passages only if it is not sure, each once, and offers all in its menu', () => {
    const answer = answered(long.ask('Which hill has a beacon?', { limit: 5, perPassage: 1 }));
    expect(new Set(answer.hits.map(({ passage }) => passage.id)).size).toBe(5);
    for (const [sure, level, hits] of [
      [true, 'answer', 0],
      [false, 'answer', 2],
      [false, 'related', 2],
    ] as const) {
      const reply = answerReply({ ...answer, sure, level }, long, alone);
      expectSound(reply, long);
      expect(quotedPlaces(reply)).toHaveLength(1 + hits);
      expect(new Set(quotedPlaces(reply)).size).toBe(1 + hits);
      const numbers = reply.blocks.flatMap((block) => (block.kind === 'hit' ? [block.number] : []));
      expect(numbers).toEqual([2, 3].slice(0, hits));
      expect(menuOf(reply).placeholder).toBe('4 more passages');
      expect(offered(reply).map(({ value }) => value)).toEqual([
        ...answer.hits.slice(1).map(({ passage }) => passage.id),
        'several',
      ]);
    }
  });

  test('keeps what does not answer private, with one line for where nothing is', () => {
    const answer = { ...answered(small.ask('Who makes honey?')), sure: false };
    const related = answerReply({ ...answer, level: 'related' }, small, options);
    expect(related.visibility).toBe('private');
    expect(buttons(related)).toEqual(['Copy citation', 'Post here']);
    expect(related.brief).toEqual([
      'No passage answers “Who makes honey?” directly. Use ',
      { kind: 'command', name: 'ask' },
      ' to see the closest match; only you will see it.',
    ]);
    const missed = answerReply(nothing, small, options);
    expect(missed.visibility).toBe('private');
    expect(missed.brief).toEqual(['These documents do not answer “Which words?”']);
    expect(answerReply({ ...answer, level: 'answer' }, small, options).brief).toBeUndefined();
  });

  test('says of a miss what was not found, what was searched, and by which version', () => {
    const reply = answerReply(
      {
        ...nothing,
        readAs: [{ word: 'beees', as: 'bees', kind: 'correction' }],
        suggestions: { headings: [], unknownWords: ['wrods'] },
      },
      small,
      options,
    );
    expect(quotations(reply)).toEqual([]);
    expect(titleOf(reply)).toBe('Which words?');
    expect(said(reply).split('\n')).toEqual([
      'These documents do not say.',
      'Not in these documents: wrods',
      'Searched for: beees → bees (spelling)',
      'Searched: “Bees”',
      `version ${small.corpus.version}`,
    ]);
  });

  test('passes over a nearest heading that no passage stands under', () => {
    const headings = ['Bees › Gone', 'Bees'];
    const reply = answerReply({ ...nothing, suggestions: { headings, unknownWords: [] } }, small, options);
    expect(reply.controls).toMatchObject([
      { kind: 'menu', action: { kind: 'open' }, options: [{ label: 'Bees' }] },
    ]);
  });

  test('speaks to everyone in the language of the channel, and to one reader in theirs', () => {
    const told: string[] = [];
    const heard = (name: string) =>
      new Proxy(voices.own, {
        get: (voice, key) => {
          const value: unknown = Reflect.get(voice, key, voice);
          if (typeof value !== 'function') return value;
          return (...given: readonly unknown[]) => {
            told.push(`${name} ${String(key)}`);
            return (value as (...all: readonly unknown[]) => unknown).apply(voice, [...given]);
          };
        },
      });
    const both = { own: heard('own'), channel: heard('channel') };
    const answer = answered(long.ask('Which hill has a beacon?'));
    for (const [level, visibility, speaker, others] of [
      ['answer', 'public', 'channel', []],
      // What a message says in place of a private reply is for everyone.
      ['answer', 'private', 'own', ['channel parts']],
    ] as const) {
      told.length = 0;
      answerReply({ ...answer, level, sure: false }, long, { ...options, visibility, voices: both });
      expect(told.length).toBeGreaterThan(5);
      expect(told.filter((line) => !line.startsWith(speaker))).toEqual(others);
    }
    told.length = 0;
    answerReply({ ...answer, level: 'related' }, long, { ...options, voices: both });
    expect(told.filter((line) => line.startsWith('channel'))).toEqual(['channel parts']);
    told.length = 0;
    answerReply(nothing, small, { ...options, voices: both });
    expect(told.filter((line) => line.startsWith('channel'))).toEqual(['channel say']);
  });
});

describe('judgedReply()', () => {
  const question = 'Which hill has a beacon?';
  const judgeOf = (
    said: Awaited<ReturnType<LanguageJudge['judge']>>,
    isReady = true,
    says: LanguageJudge['says'] = ['answers', 'relevance'],
  ) => {
    const asked: (readonly [string, readonly string[]])[] = [];
    const judge: LanguageJudge = {
      isReady,
      languages: ['en'],
      says,
      judge: async (...words) => {
        asked.push(words);
        return said;
      },
      close: async () => {},
    };
    return { asked, judge };
  };
  const plain = replyToQuestion(question, long, alone);
  const UNSURE_OF = 'Which king owns a beacon with a red flag?';
  const SURE = 'What does the keeper of the lighthouse at Orford polish?';
  const sure = libraryOf({
    'a.md':
      '# Light\n\nThe keeper of the lighthouse at Orford polishes brass.\n\nA keeper of gulls at Orford is asleep.\n',
  });

  test('replies without models that are not there, not ready, late or silent about all', async () => {
    expect(await judgedReply(question, { library: long }, alone)).toEqual(plain);
    const asleep = judgeOf([{ answers: 0 }], false);
    expect(await judgedReply(question, { library: long, judge: asleep.judge }, alone)).toEqual(plain);
    expect(asleep.asked).toEqual([]);
    for (const said of [undefined, []])
      expect(await judgedReply(question, { library: long, judge: judgeOf(said).judge }, alone)).toEqual(
        plain,
      );
  });

  test('gives models the question and the words of at most 12 passages, the best first', async () => {
    const { asked, judge } = judgeOf(undefined);
    await judgedReply(question, { library: long, judge }, alone);
    const [[words, texts] = ['', []]] = asked;
    expect(words).toBe(question);
    expect(texts.length).toBeLessThanOrEqual(12);
    expect(texts[0]).toContain('beacon');
  });

  test.each<[string, string, LanguageJudge['says'], number]>([
    ['a reader about what words are sure of', SURE, ['answers'], 2],
    ['a reader about what words are not sure of, as it has no part in the order', UNSURE_OF, ['answers'], 0],
    ['a cross-encoder about what words are sure of, as their order stays', SURE, ['relevance'], 0],
    ['a cross-encoder about what words are not sure of', UNSURE_OF, ['relevance'], 7],
    ['both about what no passage answers', 'Who paints the beacon?', ['answers', 'relevance'], 0],
  ])('asks %s', async (_, words, says, most) => {
    const { asked, judge } = judgeOf(undefined, true, says);
    await judgedReply(words, { library: words === SURE ? sure : long, judge }, alone);
    const texts = asked.flatMap(([, passages]) => passages);
    expect(texts.length).toBe(most);
  });

  test('asks no models about a question, or texts, in a language that they do not know', async () => {
    const { asked, judge } = judgeOf([{ answers: 0 }]);
    const german = libraryOf({
      'a.md': '# Regeln\n\nDer Keller ist ab sechs Uhr geschlossen und wird von der Wartin bewacht.\n',
    });
    for (const [words, library] of [
      ['Wann wird der Keller geschlossen und von wem?', long],
      ['Which hill has a beacon?', german],
    ] as const)
      await judgedReply(words, { library, judge }, alone);
    expect(asked).toEqual([]);
  });

  test('remarks on an answer that a reader doubts, and quotes the same', async () => {
    const before = replyToQuestion(SURE, sure, alone);
    expect(said(before)).not.toContain('may not answer');
    const after = await judgedReply(SURE, { library: sure, judge: judgeOf([{ answers: 0 }]).judge }, alone);
    expect(said(after)).toContain('It may not answer the question.');
    expect(quotedPlaces(after).slice(0, 1)).toEqual(quotedPlaces(before).slice(0, 1));
  });
});

describe('replyToQuestion()', () => {
  test('quotes one passage and offers four where five have the words, however long they are', () => {
    const reply = replyToQuestion('Which hill has a beacon?', long, alone);
    expect(quotedPlaces(reply)).toEqual(['long 2']);
    expect(offered(reply)).toHaveLength(5);
    expect(offered(reply)[0]).toEqual({
      label: 'Hill 1 has a beacon.',
      description: '¶ 3',
      value: long.resolve('long 3')?.id,
    });
    expect(offered(reply).at(-1)).toEqual({ label: 'Post several of these…', value: 'several' });
  });

  test('offers no posting below what everyone sees', () => {
    const reply = replyToQuestion('Which hill has a beacon?', long, options);
    expect(offered(reply).map(({ value }) => value)).not.toContain('several');
    expect(buttons(reply)).toEqual(['Copy citation', '◀ ¶ 1', '¶ 3 ▶', 'Delete']);
    expect(actionOf(reply, '¶ 3 ▶').kind).toBe('open');
    expect(actionOf(reply, 'Delete')).toEqual({ kind: 'delete', asker: ada.id });
    const own = replyToQuestion('Which hill has a beacon?', long, alone);
    expect(buttons(own)).toEqual(['Copy citation', '◀ ¶ 1', '¶ 3 ▶', 'Post here']);
    expect(actionOf(own, '¶ 3 ▶').kind).toBe('show');
  });

  test('leaves out what says far less than the best', () => {
    const reply = replyToQuestion('What is a beacon lit with?', long, options);
    expect(quotedPlaces(reply)).toEqual(['long 1']);
    expect(offered(reply)).toEqual([]);
  });

  test('says why nothing was asked, or what it was given to say instead', () => {
    const empty = replyToQuestion('???', small, options);
    expect(empty.visibility).toBe('private');
    expect(said(empty)).toBe(
      'The question has no words to search for, only symbols. Add a name, a place, a date or a thing.',
    );
    const instead: Reply = { visibility: 'private', blocks: [], controls: [] };
    expect(replyToQuestion('???', small, { ...options, whyUnasked: instead })).toBe(instead);
  });
});

describe('answerReply() where a server has settings', () => {
  const two = libraryOf({
    'bees.md': '# Bees\n\nHoney is made by bees.',
    'wasps.md': '# Wasps\n\nWasps build nests of paper.',
    'ants.md': '# Ants\n\nAnts build hills.',
  });
  const documents = ['bees', 'wasps'] as DocumentId[];
  const command: Inline = { kind: 'command', name: 'ask' };

  test('asks the default documents alone, and says so with a way to ask all', () => {
    const reply = replyToQuestion('Who makes honey?', two, { ...options, documents });
    expect(said(reply)).toBe('Only 2 of 3 documents were searched.');
    expect(buttons(reply)).toContain('Search all documents');
    const other = replyToQuestion('What do ants build?', two, { ...options, documents });
    expect(quotedPlaces(other)).not.toContain('ants 1');
    const refusal = replyToQuestion('Which zanzibar?', two, { ...options, documents });
    expect(said(refusal)).toContain('Searched: “Bees”, “Wasps” (2 of 3 documents)');
    expect(buttons(refusal)).toEqual(['Search all documents']);
  });

  test('says nothing of default documents if the asker names one', () => {
    const reply = replyToQuestion('What do ants build?', two, {
      ...options,
      documents,
      document: 'ants' as DocumentId,
    });
    expect(quotedPlaces(reply)).toEqual(['ants 1']);
    expect(said(reply)).toBe('');
    expect(buttons(reply)).not.toContain('Search all documents');
  });

  test('cannot ask all documents a question that the message does not show whole', () => {
    const question = `Who makes honey, ${'please, '.repeat(40)}and why?`;
    expect(buttons(replyToQuestion(question, two, { ...options, documents }))).not.toContain(
      'Search all documents',
    );
  });

  test('says that an answer stays private if the asker wanted it public, and only then', () => {
    const kept = { ...options, visibility: 'private', isKeptPrivate: true } as const;
    expect(said(replyToQuestion('Who makes honey?', two, kept))).toBe(
      'In this channel, only you see the answer.',
    );
    expect(said(replyToQuestion('Who makes honey?', two, { ...kept, isKeptPrivate: false }))).toBe('');
    expect(said(replyToQuestion('Which zanzibar?', two, kept))).not.toContain('In this channel');
  });

  test('tells everyone in one line that there is an answer which they do not see', () => {
    expect(replyToQuestion('Who makes honey?', two, { ...options, visibility: 'private' }).brief).toEqual([
      'There is an answer to “Who makes honey?”. Use ',
      command,
      ' to see it; only you will see it.',
    ]);
    expect(replyToQuestion('Who makes honey?', two, options).brief).toBeUndefined();
  });

  test('says of a pinned answer that it is one, and never who pinned it', () => {
    const answer = answered(two.ask('Who makes honey?'));
    const passage = answer.hits[0]?.passage.id ?? ('' as never);
    const pin = { key: 1, question: answer.question, passage, by: '123456789012345678', at: 1 };
    const pinned = answerReply({ ...answer, pinned: { ...pin, verdict: 'use' } }, two, options);
    expect(said(pinned)).toBe('Pinned by the moderators');
    expect(JSON.stringify(pinned)).not.toContain(pin.by);
    expect(said(answerReply({ ...answer, pinned: { ...pin, verdict: 'not' } }, two, options))).toBe('');
  });
});
