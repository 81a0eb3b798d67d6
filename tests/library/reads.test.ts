import { beforeEach, describe, expect, test } from 'vitest';
import cite from '../../commands/cite.ts';
import type { Passage } from '../../src/corpus/document.ts';
import type { Answer } from '../../src/library/library.ts';
import { Library } from '../../src/library/library.ts';
import { answerReply } from '../../src/replies/compose/answer.ts';
import { sourcesReply } from '../../src/replies/compose/corpus.ts';
import { outlineReply } from '../../src/replies/compose/outline.ts';
import { passageReply } from '../../src/replies/compose/passage.ts';
import { statusReply } from '../../src/replies/compose/reload.ts';
import { voicesOf } from '../../src/texts/voices.ts';
import { ada, footnoteOf } from '../commands/footnote.ts';
import { corpusOf } from '../support/sample-corpus.ts';

const DOCUMENTS = 120;
const PASSAGES_EACH = 6;

/** The passages of a few documents whose names begin alike, each looked at twice; there are 720 passages. */
const FEW = 10 * PASSAGES_EACH;

const texts = Object.fromEntries(
  Array.from({ length: DOCUMENTS }, (_, n) => {
    const halves = ['First', 'Second'].map((half) => {
      const paragraphs = [1, 2, 3].map((at) => `${half} paragraph ${at} tells of hill ${n}.`);
      return `## ${half} half\n\n${paragraphs.join('\n\n')}`;
    });
    return [`hill-${n}.md`, `# Hill ${n}\n\n${halves.join('\n\n')}\n`];
  }),
);

/** A library that counts which passages of its corpus are looked at. */
let reads = 0;
const corpus = corpusOf(texts);
const counting: readonly Passage[] = new Proxy(corpus.passages as Passage[], {
  get: (passages, key) => {
    if (typeof key === 'string' && /^\d+$/u.test(key)) reads++;
    return Reflect.get(passages, key);
  },
});
const library = new Library({ ...corpus, passages: counting });
await library.readAhead();

const last = corpus.passages.at(-1) as Passage;
const missed: Answer = {
  kind: 'answer',
  question: 'Which words?',
  level: 'nothing',
  confidence: 0,
  sure: false,
  hits: [],
  readAs: [],
  suggestions: { headings: [110, 115, 119].map((n) => `Hill ${n} › Second half`), unknownWords: [] },
  corpus: corpus.version,
};
const voices = voicesOf(ada);
const voice = voices.own;
const options = { asker: ada.id, visibility: 'private', voices } as const;
const citing = (passage: string) => cite.kind === 'slash' && cite.run({ passage }, footnoteOf(library), ada);

describe('Library', () => {
  beforeEach(() => {
    reads = 0;
  });

  test.each<[string, () => unknown]>([
    ['/corpus status', () => statusReply(library, voice)],
    ['/sources', () => sourcesReply(library, voice)],
    ['a miss with its nearest headings', () => answerReply(missed, library, options)],
    ['/cite of a range', () => citing('hill-119 4-6')],
    ['/cite of a number', () => citing('hill-119 5')],
    ['/cite of a citation', () => citing(library.cite(last))],
    ['/cite of an id', () => citing(last.id)],
    ['/cite of nothing there is', () => citing('zanzibar')],
    ['/outline', () => outlineReply(last.document, library, voice)],
    ['a passage with its neighbours', () => passageReply([last], library, voice)],
  ])('looks at few passages for %s, however many there are', (_, reply) => {
    expect(reply()).toBeTruthy();
    expect(reads).toBeLessThanOrEqual(FEW);
  });
});
