/** Which replies try to be more than a message holds, or to say what no passage says? */

import fc from 'fast-check';
import type { Document, DocumentId, Passage, PassageId } from '../../../src/corpus/document.ts';
import type { Block, Control, Inline, Quotation, Reply } from '../../../src/reply.ts';
import type { Span } from '../../../src/text/span.ts';
import { hostileText } from './hostile-text.ts';

/** A document of one passage, which may be a part of the text. */
export function passageOf(
  text: string,
  span: Span = { start: 0, end: text.length },
  title = 'Notes',
): Passage {
  const document: Document = {
    id: 'notes' as DocumentId,
    title,
    file: 'notes.md',
    format: 'markdown',
    text,
    source: {},
    sections: [],
    paragraphs: [{ span, section: [], number: 1 }],
  };
  return {
    id: 'notes:0123abcd' as PassageId,
    document,
    span,
    section: [],
    paragraph: 1,
    part: 0,
    position: 0,
  };
}

/** The words of a text that are named, as spans; each the first time it stands there. */
export function marksOf(text: string, ...named: readonly string[]): Span[] {
  return named.map((word) => {
    const start = text.indexOf(word);
    if (start < 0) throw new Error(`${word} does not stand in the text`);
    return { start, end: start + word.length };
  });
}

export const COMMAND_IDS: ReadonlyMap<string, string> = new Map([
  ['ask', '111111111111111111'],
  ['corpus check', '222222222222222222'],
  ['broken', '1>@everyone'],
]);
export const PERSON = '333333333333333333';

const some = (most: number) =>
  fc.oneof(
    { weight: 6, arbitrary: hostileText(most) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(hostileText(6), fc.integer({ min: 1, max: 400 }))
        .map(([text, times]) => text.repeat(times)),
    },
  );

const inline: fc.Arbitrary<Inline> = fc.oneof(
  hostileText(8),
  fc.record({ kind: fc.constantFrom('strong', 'code'), text: hostileText(6) }),
  fc.record({
    kind: fc.constant('command'),
    name: fc.oneof(fc.constantFrom('ask', 'corpus check', 'broken', 'help'), hostileText(3)),
  }),
  fc.record({
    kind: fc.constant('person'),
    id: fc.oneof(
      fc.constant(PERSON),
      hostileText(3).map((text) => `x${text}`),
    ),
  }),
) as fc.Arbitrary<Inline>;

const within = (span: Span) =>
  fc
    .tuple(
      fc.integer({ min: span.start, max: span.end - 1 }),
      fc.integer({ min: span.start + 1, max: span.end }),
    )
    .map(([one, other]) => (one < other ? { start: one, end: other } : { start: other - 1, end: one + 1 }));

/** A passage of any text, any span of it, any marks in order: all offsets may cut characters in two. */
export const quotation: fc.Arbitrary<Quotation> = fc
  .tuple(
    some(60),
    hostileText(4),
    hostileText(8),
    fc.option(hostileText(40), { nil: undefined }),
    hostileText(6),
  )
  .filter(([text]) => text.length > 0)
  .chain(([text, title, citation, doubt, identity]) =>
    within({ start: 0, end: text.length }).chain((whole) =>
      within(whole).chain((span) =>
        fc
          .array(fc.integer({ min: span.start, max: span.end }), { maxLength: 8 })
          .map((places): Quotation => {
            const sorted = [...new Set(places)].sort((a, b) => a - b);
            const marks = sorted.flatMap((start, n) => {
              const end = sorted[n + 1];
              return n % 2 === 0 && end !== undefined ? [{ start, end }] : [];
            });
            return {
              passage: passageOf(text, whole, title),
              span,
              marks,
              ...(doubt === undefined ? {} : { doubt }),
              citation: title + citation,
              identity,
            };
          }),
      ),
    ),
  );

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('title'), text: some(8), small: fc.boolean() }),
  fc.record({ kind: fc.constant('quote'), quotation }),
  fc.record({ kind: fc.constant('hit'), number: fc.nat(99), quotation }),
  fc.record({ kind: fc.constant('text'), parts: fc.array(inline, { maxLength: 6 }), small: fc.boolean() }),
  fc.record({
    kind: fc.constant('list'),
    items: fc.array(fc.array(inline, { maxLength: 3 }), { maxLength: 30 }),
  }),
  fc.record({
    kind: fc.constant('code'),
    text: some(20),
    language: fc.oneof(fc.constant('md'), hostileText(2)),
  }),
) as fc.Arbitrary<Block>;

const control: fc.Arbitrary<Control> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('button'),
      label: some(10),
      action: fc.constantFrom(
        { kind: 'open', passage: 'notes:0123abcd' },
        { kind: 'post', passage: 'notes:0123abcd', span: { start: 0, end: 9 } },
        { kind: 'copy', passage: 'notes:0123abcd', span: { start: 0, end: 9 } },
        { kind: 'section', passage: 'notes:0123abcd' },
        { kind: 'post-range' },
        { kind: 'post-page', page: 3 },
        { kind: 'post-check' },
        { kind: 'several' },
        { kind: 'page', page: 3 },
        { kind: 'delete', asker: PERSON },
      ),
      style: fc.constantFrom('primary', 'secondary', 'danger'),
      disabled: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('menu'),
      placeholder: some(10),
      action: fc.constantFrom(
        { kind: 'open' },
        { kind: 'section' },
        { kind: 'outline' },
        { kind: 'style', passage: 'notes:0123abcd', span: { start: 0, end: 9 } },
      ),
      options: fc.array(
        fc.record({
          label: some(10),
          description: some(10),
          value: fc.oneof(fc.constantFrom('notes', 'notes:0123abcd', 'several', 'APA'), hostileText(20)),
        }),
        { maxLength: 30 },
      ),
    }),
  },
) as fc.Arbitrary<Control>;

export const reply: fc.Arbitrary<Reply> = fc.record({
  visibility: fc.constantFrom('public', 'private'),
  blocks: fc.array(block, { maxLength: 14, size: 'max' }),
  controls: fc.array(control, { maxLength: 45 }),
});
