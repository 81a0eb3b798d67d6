import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { wordings } from '../../../src/replies/compose/wordings.ts';
import { oneLine } from '../../../src/replies/compose/words.ts';
import type { Block } from '../../../src/reply.ts';
import type { Change } from '../../../src/search/quotation/alignment.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { documentOf } from '../../corpus/sample.ts';

const english = voiceIn('en');
const ROOM = 900;

/** A step of the comparison: words of the document, words of the quotation, and whether they agree. */
type Step = readonly [theirs: string, yours?: string];

/** The lines, with what differs between *; the steps are found one after the other in the document. */
function compared(quotation: string, document: Document, steps: readonly Step[], room = ROOM): string[] {
  let from = 0;
  const changes = steps.map(([theirs, said = theirs]): Change => {
    if (theirs === '') return { kind: 'added', said };
    const start = document.text.indexOf(theirs, from);
    if (start < 0) throw new Error(`The sample lacks ${theirs}`);
    from = start + theirs.length;
    const kind = oneLine(theirs) === oneLine(said) ? 'same' : said === '' ? 'missing' : 'changed';
    return { kind, said, span: { start, end: from } };
  });
  return wordings(quotation, changes, document, room, english).map(shown);
}

function shown(block: Block): string {
  if (block.kind !== 'text') throw new Error(`A ${block.kind} among the wordings`);
  return block.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind !== 'strong') throw new Error(`A ${part.kind} in a wording`);
      return `*${part.text}*`;
    })
    .join('');
}

describe('wordings()', () => {
  test('has both sides, each with its own punctuation, and what differs strong', () => {
    const document = documentOf('Paul Shabert, a native German (of Riga), was the first consul.');
    const quotation = 'Paul Shabert: a native Dane, of Riga; was the first consul';
    expect(
      compared(quotation, document, [
        ['Paul Shabert', 'Paul Shabert'],
        ['a native'],
        ['German', 'Dane'],
        ['of Riga'],
        ['was the first consul'],
      ]),
    ).toEqual([
      'It differs in one place:',
      'Document: Paul Shabert, a native *German* (of Riga), was the first consul',
      'Quotation: Paul Shabert: a native *Dane*, of Riga; was the first consul',
    ]);
  });

  test.each<[string, readonly Step[], string]>([
    ['one difference in several steps', [['Bees'], ['make', 'eat'], ['', 'old'], ['honey']], 'one place:'],
    ['two differences', [['Bees', 'Wasps'], ['make'], ['honey', 'paper']], '2 places:'],
    ['one that is the whole', [['Bees make honey', 'Wasps eat']], 'one place:'],
  ])('counts %s', (_, steps, count) => {
    const said = steps.map(([theirs, yours = theirs]) => yours).join(' ');
    expect(compared(said, documentOf('Bees make honey.'), steps)[0]).toBe(`It differs in ${count}`);
  });

  test('leaves a word that only one side has out of the other, with no gap where it is not', () => {
    const document = documentOf('Bees make much honey.');
    expect(compared('Bees make honey', document, [['Bees make'], ['much', ''], ['honey']]).slice(1)).toEqual([
      'Document: Bees make *much* honey',
      'Quotation: Bees make honey',
    ]);
    expect(compared('Old Bees make much', document, [['', 'Old'], ['Bees make much']]).slice(1)).toEqual([
      'Document: Bees make much',
      'Quotation: *Old* Bees make much',
    ]);
  });

  test('says that a side has nothing', () => {
    expect(compared('', documentOf('Bees make honey.'), [['honey', '']]).slice(1)).toEqual([
      'Document: *honey*',
      'Quotation: nothing',
    ]);
  });

  test('has line ends as spaces, and no sign of a quote that begins a line', () => {
    const document = documentOf('Bees make\nmuch honey\nall day.');
    const steps: readonly Step[] = [
      ['Bees'],
      ['make', 'eat'],
      ['much honey\nall', 'much honey\n  all'],
      ['day', 'night'],
    ];
    expect(compared('Bees eat\n> much honey\n> all night', document, steps).slice(1)).toEqual([
      'Document: Bees *make* much honey all *day*',
      'Quotation: Bees *eat* much honey all *night*',
    ]);
  });

  test('puts no spaces between words of scripts without them', () => {
    const document = documentOf('第一位領事是德國人。');
    expect(
      compared('第一位領事是法國人', document, [['第一位領事是'], ['德國', '法國'], ['人']]).slice(1),
    ).toEqual(['Document: 第一位領事是*德國*人', 'Quotation: 第一位領事是*法國*人']);
  });

  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, n) => `w${from + n}`).join(' ');

  test('leaves out the middle of a long stretch that agrees, and the side on which nothing differs', () => {
    const text = `${numbers(1, 20)} red ${numbers(21, 40)} old ${numbers(41, 60)}`;
    const steps: readonly Step[] = [
      [numbers(1, 20)],
      ['red', 'blue'],
      [numbers(21, 40)],
      ['old', 'new'],
      [numbers(41, 60)],
    ];
    const quotation = text.replace('red', 'blue').replace('old', 'new');
    expect(compared(quotation, documentOf(text), steps).slice(1)).toEqual([
      `Document: … ${numbers(13, 20)} *red* ${numbers(21, 28)} … ${numbers(33, 40)} *old* ${numbers(41, 48)} …`,
      `Quotation: … ${numbers(13, 20)} *blue* ${numbers(21, 28)} … ${numbers(33, 40)} *new* ${numbers(41, 48)} …`,
    ]);
  });

  test.each([
    [17, numbers(1, 17)],
    [18, `${numbers(1, 8)} … ${numbers(11, 18)}`],
  ])('of %i words that agree between differences shows %s', (count, expected) => {
    const text = `red ${numbers(1, count)} old`;
    const steps: readonly Step[] = [['red', 'blue'], [numbers(1, count)], ['old', 'new']];
    expect(compared(text.replace('red', 'blue'), documentOf(text), steps)[1]).toBe(
      `Document: *red* ${expected} *old*`,
    );
  });

  test('counts characters of scripts without spaces as words', () => {
    const agreeing = '天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往';
    const steps: readonly Step[] = [['紅', '藍'], [agreeing], ['舊', '新']];
    expect(compared(`藍${agreeing}新`, documentOf(`紅${agreeing}舊`), steps)[1]).toBe(
      'Document: *紅*天地玄黃宇宙洪荒 … 辰宿列張寒來暑往*舊*',
    );
  });

  test('leaves out the end of a side that has no room for it, of each for itself', () => {
    const document = documentOf('Bees make golden honey.');
    const steps: readonly Step[] = [['Bees'], ['make', 'eat'], ['golden'], ['honey', 'wax']];
    expect(compared('Bees eat golden wax', document, steps, 22).slice(1)).toEqual([
      'Document: Bees *make* golden *honey*',
      'Quotation: Bees *eat* golden *wax*',
    ]);
    expect(compared('Bees eat golden wax', document, steps, 20).slice(1)).toEqual([
      'Document: Bees *make* golden …',
      'Quotation: Bees *eat* golden *wax*',
    ]);
    expect(compared('Bees eat golden wax', document, steps, 3).slice(1)).toEqual([
      'Document: …',
      'Quotation: …',
    ]);
  });
});
