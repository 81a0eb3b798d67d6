import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passages } from '../../src/corpus/chunk.ts';
import type { Document, Passage } from '../../src/corpus/document.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { PassageIndex } from '../../src/index/passage-index.ts';
import { rebuildIndex } from '../../src/index/rebuild-index.ts';
import { StringTable } from '../../src/index/string-table.ts';
import { toEnd } from '../../src/slices.ts';
import { documentOf } from '../corpus/sample.ts';

const rebuilt = (list: readonly Passage[], ...before: readonly (readonly Passage[])[]) =>
  toEnd(
    rebuildIndex(
      list,
      before.map((one) => new PassageIndex(one)),
    ),
  );

const built = (list: readonly Passage[]) => toEnd(buildIndex(list));

const TAKEN = 'taken-';

/** For each passage, whether it is taken over from an index before: in that one, all terms are marked. */
function takenOver(list: readonly Passage[], before: readonly Passage[]): boolean[] {
  const index = new PassageIndex(before);
  const { terms } = index.data;
  const marked = Array.from({ length: terms.length }, (_, number) => `${TAKEN}${terms.at(number)}`);
  const data = { ...index.data, terms: toEnd(StringTable.of(marked)) };
  const source = { passages: before, data, rangeOf: (id?: string) => index.rangeOf(id) };
  const found = new PassageIndex(list, toEnd(rebuildIndex(list, [source])));
  return list.map((_, number) => found.tokensOf(number).every(({ term }) => term.startsWith(TAKEN)));
}

const ENGLISH = 'The ships of the company were in the harbour for the whole winter. A Ship is a ship.';
const GERMAN = 'Die Schiffe der Gesellschaft lagen den ganzen Winter im Hafen, und der Hafen war voll.';
const SPANISH = 'Los barcos de la compañía estaban en el puerto todo el invierno, y el puerto estaba lleno.';
const RUSSIAN = 'Корабли компании стояли в гавани всю зиму, и гавань была полна. Москва Moscow Hafen were.';
const CHINESE = '公司的船整個冬天都停在港口，港口已滿。台灣 1911 Hafen puerto.';
const NAMES = 'Keelung, Moscow, Hafen, Puerto, Winters, 1911, Гавань, 台灣, C++.';

const document = (id: string, ...lines: readonly string[]): Document => {
  return documentOf(`# ${lines[0]?.slice(0, 30)}\n\n${lines.join('\n\n')}\n`, `${id}.md`);
};

describe('rebuildIndex()', () => {
  const first = document('a', ENGLISH, 'Tea on ships.', '## Harbours', ENGLISH);
  const second = document('b', ENGLISH, '- Rice\n- Tea', '| a | b |\n| - | - |\n| rice | ships |');

  test('analyses only what is new', () => {
    const [old, fresh] = [passages(first), passages(second)];
    expect(takenOver([...fresh, ...old], old)).toEqual([...fresh.map(() => false), ...old.map(() => true)]);
  });

  test('takes over the same words of the same document, whichever object holds them', () => {
    const again = passages(first);
    expect(takenOver(again, passages(first))).toEqual(again.map(() => true));
    expect(rebuilt(again, passages(first))).toEqual(built(again));
  });

  test('reads again what another language reads now, and nothing else', () => {
    const [plain, mixed] = [
      document('ru', 'Корабли компании стояли в гавани всю зиму.'),
      document('ru2', RUSSIAN),
    ];
    const before = [...passages(plain), ...passages(mixed), ...passages(document('en', ENGLISH))];
    // Latin words among Russian ones are German once there is more German than English.
    const after = [...before, ...passages(document('de', GERMAN, GERMAN, GERMAN))];
    const data = rebuilt(after, before);
    expect(data).toEqual(built(after));
    expect(data.languages.slice(0, 2)).not.toEqual(built(before).languages.slice(0, 2));
    const texts = after.map(({ document, span }) => document.text.slice(span.start, span.end));
    for (const [at, taken] of takenOver(after, before).entries()) {
      const isRead = texts[at] === GERMAN || /[а-я].*[a-z]/iu.test(texts[at] ?? '');
      expect(taken).toBe(!isRead);
    }
  });

  test('does not take a document with the same id for the same document', () => {
    const [one, other] = [document('a', ENGLISH), document('a', GERMAN)];
    expect(rebuilt(passages(other), passages(one))).toEqual(built(passages(other)));
    const renamed = { ...one, title: 'Something else' };
    expect(rebuilt(passages(renamed), passages(one))).toEqual(built(passages(renamed)));
  });

  test('keeps apart what is under the same title in several languages', () => {
    // Numbers have no language of their own, and need not be read again; an English text has the same title.
    const [numbers, english] = [document('a', '1911', '1912.'), document('b', '1911', ENGLISH)];
    const before = [numbers, english].flatMap(passages);
    const after = [...before, ...passages(document('c', '1911', GERMAN, GERMAN, GERMAN))];
    expect(rebuilt(after, before)).toEqual(built(after));
    expect(built(after).languages[0]).toBe('de');
  });

  test('takes over a passage that says no word', () => {
    const text = document('a', 'Tea rice ?! cake.');
    const [whole] = passages(text);
    if (whole === undefined) throw new Error('There is no passage');
    const all = ['Tea', '?!', 'cake'].map((words, position): Passage => {
      const start = text.text.lastIndexOf(words);
      return { ...whole, span: { start, end: start + words.length }, position };
    });
    expect([...built(all).said]).toEqual([1, 0, 2]);
    expect(rebuilt(all, all)).toEqual(built(all));
  });

  test('yields how much is done, never less than before', () => {
    const all = passages(first);
    const shares = [...rebuildIndex(all, [new PassageIndex(all)])].filter((share) => share !== undefined);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  const line = fc.constantFrom(
    ENGLISH,
    GERMAN,
    SPANISH,
    RUSSIAN,
    CHINESE,
    NAMES,
    'tea',
    'Tea',
    '## Harbours',
    '## Гавань Hafen',
    '- tea\n- Hafen\n- were',
    'words\ud800 of half a character',
    ENGLISH.repeat(12),
  );
  const language = fc.constantFrom(undefined, undefined, 'en', 'de', 'ru', 'zh-Hant', 'xx');
  const anyDocument = fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.array(line, { minLength: 1, maxLength: 5 }), language)
    .map(([id, lines, code]): Document => {
      const made = document(id, 'Words.', ...lines);
      return code === undefined ? made : { ...made, language: code };
    });
  /** Documents of a few, no two with the same id. */
  const some = (all: readonly Document[]) =>
    fc
      .shuffledSubarray([...all])
      .map((list) => list.filter(({ id }, at) => list.findIndex((one) => one.id === id) === at));

  test('is equal to buildIndex() in every byte, whatever was added, removed or replaced', () => {
    const three = fc
      .array(anyDocument, { minLength: 1, maxLength: 7 })
      .chain((all) => fc.tuple(some(all), some(all), some(all)));
    fc.assert(
      fc.property(three, fc.boolean(), ([one, two, now], recut) => {
        const cut = new Map([...one, ...two, ...now].map((each) => [each, passages(each)]));
        const of = (list: readonly Document[]) => list.flatMap((each) => cut.get(each) ?? []);
        const after = recut ? now.flatMap(passages) : of(now);
        expect(rebuilt(after, of(one), of(two))).toEqual(built(after));
      }),
      { numRuns: 80 },
    );
  });

  test('takes over some passages of a document without the others', () => {
    const all = passages(document('a', ENGLISH, GERMAN, 'Tea.', '## Harbours', RUSSIAN, NAMES));
    const before = new PassageIndex(all);
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (list) => {
        expect(toEnd(rebuildIndex(list, [before]))).toEqual(built(list));
      }),
      { numRuns: 60 },
    );
  });
});
