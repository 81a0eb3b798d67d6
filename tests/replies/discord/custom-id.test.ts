import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentId, PassageId } from '../../../src/corpus/document.ts';
import { decodeAction, encodeAction, encodeMenu } from '../../../src/replies/discord/custom-id.ts';
import type { Action } from '../../../src/reply.ts';
import { runs } from '../../support/runs.ts';

const LONGEST_ID = 'a'.repeat(48);

const documentId = fc
  .stringMatching(/^[a-z0-9]{1,12}(?:-[a-z0-9]{1,11}){0,3}$/)
  .filter((id) => id.length <= 48)
  .map((id) => id as DocumentId);
const passageId = fc
  .tuple(documentId, fc.stringMatching(/^[0-9a-f]{8}$/), fc.option(fc.integer({ min: 2, max: 9_999_999 })))
  .map(([document, hash, times]) => `${document}:${hash}${times === null ? '' : `-${times}`}` as PassageId);
const span = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 29 - 1 }), fc.integer({ min: 1, max: 2 ** 29 }))
  .filter(([start, end]) => start < end)
  .map(([start, end]) => ({ start, end }));
const page = fc.integer({ min: 0, max: 9_999 });
const asker = fc.stringMatching(/^[1-9][0-9]{16,19}$/);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom('open', 'show', 'section'), passage: passageId }),
  fc.record({ kind: fc.constantFrom('post', 'copy'), passage: passageId, span }),
  fc.record({ kind: fc.constantFrom('post-range', 'post-check', 'several') }),
  fc.record({ kind: fc.constantFrom('page', 'post-page'), page }),
  fc.record({ kind: fc.constantFrom('page', 'post-page'), page, document: documentId }),
  fc.record({ kind: fc.constantFrom('page', 'post-page'), page, everywhere: fc.constant(true) }),
  fc.record({ kind: fc.constant('outline'), document: documentId, page }),
  fc.record({ kind: fc.constant('delete'), asker }),
) as fc.Arbitrary<Action>;

describe('encodeAction()', () => {
  test('is undone by decodeAction(), in 1 to 100 characters, and with its twin number differs', () => {
    fc.assert(
      fc.property(action, fc.integer({ min: 1, max: 99 }), (what, twin) => {
        for (const id of [encodeAction(what), encodeAction(what, twin)]) {
          expect(id.length).toBeLessThanOrEqual(100);
          expect(decodeAction(id)).toEqual(what);
        }
        expect(encodeAction(what, twin)).not.toBe(encodeAction(what));
      }),
      runs(3_000),
    );
  });

  test('has room for the longest ids and offsets there can be', () => {
    const passage = `${LONGEST_ID}:0123abcd-9999999` as PassageId;
    const what: Action = { kind: 'post', passage, span: { start: 2 ** 29 - 1, end: 2 ** 29 } };
    expect(encodeAction(what, 99).length).toBeLessThanOrEqual(100);
    expect(decodeAction(encodeAction(what, 99))).toEqual(what);
  });

  test('writes its version, its kind and its fields', () => {
    const passage = 'notes:0123abcd-2' as PassageId;
    expect(encodeAction({ kind: 'copy', passage, span: { start: 5, end: 60 } })).toBe(
      '1|copy|notes:0123abcd-2|5|60',
    );
    const nested = {
      kind: 'copy',
      passage: 'teams--a-b:0123abcd' as PassageId,
      span: { start: 5, end: 60 },
    } as const;
    expect(decodeAction(encodeAction(nested))).toEqual(nested);
    expect(encodeMenu({ kind: 'outline' }, 3)).toBe('1|menu|outline|~3');
    expect(encodeMenu({ kind: 'section' })).toBe('1|menu|section');
    expect(encodeMenu({ kind: 'style', passage, span: { start: 5, end: 60 } })).toBe(
      '1|style|notes:0123abcd-2|5|60',
    );
  });

  test.each<[string, Action]>([
    [
      'a document id of 49 characters',
      { kind: 'outline', document: `${LONGEST_ID}b` as DocumentId, page: 0 },
    ],
    ['a passage of such a document', { kind: 'open', passage: `${LONGEST_ID}b:0123abcd` as PassageId }],
    ['an id with a field sign', { kind: 'outline', document: 'a|0|b' as DocumentId, page: 0 }],
    ['an empty id', { kind: 'outline', document: '' as DocumentId, page: 0 }],
    ['an empty span', { kind: 'copy', passage: 'a:0123abcd' as PassageId, span: { start: 5, end: 5 } }],
    ['a broken span', { kind: 'copy', passage: 'a:0123abcd' as PassageId, span: { start: 0.5, end: 5 } }],
    ['a negative page', { kind: 'page', page: -1 }],
    ['a page beyond 9,999', { kind: 'page', page: 10_000 }],
    ['no number', { kind: 'page', page: Number.NaN }],
    ['somebody without a number', { kind: 'delete', asker: 'me' }],
    ['a page to post beyond 9,999', { kind: 'post-page', page: 10_000 }],
    ['a passage that is none to open a section with', { kind: 'section', passage: 'a' as PassageId }],
    [
      'a style, which a menu says',
      { kind: 'copy', passage: 'a:0123abcd' as PassageId, span: { start: 0, end: 5 }, style: 'APA' },
    ],
  ])('refuses %s', (_, what) => {
    expect(() => encodeAction(what)).toThrow(/^Cannot put .* on a button: a document id has 1 to 48/s);
  });

  test('says what it refuses', () => {
    expect(() => encodeAction({ kind: 'outline', document: 'A' as DocumentId, page: 2 })).toThrow(
      'Cannot put outline A 2 on a button:',
    );
  });

  test.each([-1, 100, 0.5, Number.NaN])('refuses the twin number %s', (twin) => {
    const span = { start: 0, end: 5 };
    expect(() => encodeAction({ kind: 'page', page: 1 }, twin)).toThrow(RangeError);
    expect(() => encodeMenu({ kind: 'open' }, twin)).toThrow(RangeError);
    expect(() => encodeMenu({ kind: 'style', passage: 'a:0123abcd' as PassageId, span }, twin)).toThrow(
      RangeError,
    );
  });
});

describe('decodeAction()', () => {
  test.each([
    '',
    '1',
    '1|',
    '|open|a:0123abcd',
    '2|open|a:0123abcd',
    '01|open|a:0123abcd',
    '1|OPEN|a:0123abcd',
    '1|open',
    '1|open|',
    '1|open|a:0123abc',
    '1|open|a:0123abcde',
    '1|open|a:0123ABCD',
    '1|open|A:0123abcd',
    '1|open|-a:0123abcd',
    '1|open|a---b:0123abcd',
    '1|open|a:0123abcd-0',
    '1|open|a:0123abcd-02',
    '1|open|a:0123abcd-12345678',
    '1|open|a:0123abcd|',
    '1|open|a:0123abcd|x',
    '1|open|a:0123abcd|~',
    '1|open|a:0123abcd|~0',
    '1|open|a:0123abcd|~100',
    '1|open|a:0123abcd|~1|~2',
    '1|open|a:0123abcd|~01',
    '1|open|a:0123abcd|~~1',
    '1|open|a:0123abcd|~1x',
    '1|open|a:0123abcd\n',
    ' 1|open|a:0123abcd',
    '1|open|__proto__',
    '1|__proto__|a:0123abcd',
    '1|constructor',
    '1|toString|',
    '1|hasOwnProperty|1',
    '1|post|a:0123abcd',
    '1|post|a:0123abcd|1',
    '1|post|a:0123abcd|2|1',
    '1|post|a:0123abcd|1|1',
    '1|post|a:0123abcd|-1|1',
    '1|post|a:0123abcd|01|2',
    '1|post|a:0123abcd|1e1|20',
    '1|post|a:0123abcd|0x1|2',
    '1|post|a:0123abcd| 1|2',
    '1|post|a:0123abcd|1.5|2',
    '1|post|a:0123abcd|0|536870913',
    '1|post|a:0123abcd|0|99999999999999999999',
    '1|post|a:0123abcd|NaN|Infinity',
    '1|post|a:0123abcd|١|٢',
    '1|page|',
    '1|page|-1',
    '1|page|10000',
    '1|page|1|',
    '1|page|1|a:b',
    '1|page|1|a|b',
    '1|outline|a',
    '1|outline|a|',
    '1|outline|1|a',
    '1|outline|a:0123abcd|1',
    '1|delete',
    '1|delete|',
    '1|delete|me',
    '1|delete|1234567890123456',
    '1|delete|123456789012345678901',
    '1|delete|012345678901234567',
    '1|menu|open',
    '1|menu|outline',
    '1|menu|section',
    '1|menu',
    '1|style|a:0123abcd|1|2',
    '1|post-range|',
    '1|post-range|a:0123abcd',
    '1|post-check|1',
    '1|several|a',
    '1|post-page',
    '1|post-page|-1',
    '1|post-page|10000',
    '1|post-page|1|a:b',
    '1|section',
    '1|section|notes',
    '1|section|a:0123abcd|0',
    '1|post-everything',
    '1|post',
    `1|open|${'a'.repeat(49)}:0123abcd`,
    `1|open|${'a'.repeat(200)}:0123abcd`,
    `1|${'|'.repeat(98)}`,
  ])('does not understand %j', (id) => {
    expect(decodeAction(id)).toBeUndefined();
  });

  test('gives undefined or what encodes to the same id, and never throws', () => {
    const field = fc.oneof(
      fc.constantFrom(
        '1',
        '2',
        'open',
        'show',
        'post',
        'copy',
        'page',
        'outline',
        'delete',
        'menu',
        'style',
        'section',
        'several',
        'post-range',
        'post-page',
        'post-check',
        '0',
        '9',
        '-1',
        '~1',
        '~',
        '',
        '__proto__',
        'notes',
        'notes:0123abcd',
        '123456789012345678',
        '\0',
        ' 1',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(field, { maxLength: 7 }), (fields) => {
        const id = fields.join('|');
        const what = decodeAction(id);
        const twin = Number(/\|~(\d+)$/.exec(id)?.[1] ?? 0);
        if (what !== undefined) expect(encodeAction(what, twin)).toBe(id);
      }),
      runs(5_000),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('of a menu takes the kind from the id and the rest from what was chosen', () => {
    expect(decodeAction(encodeMenu({ kind: 'open' }), 'notes:0123abcd')).toEqual({
      kind: 'open',
      passage: 'notes:0123abcd',
    });
    expect(decodeAction(encodeMenu({ kind: 'open' }, 7), 'notes:0123abcd')).toEqual({
      kind: 'open',
      passage: 'notes:0123abcd',
    });
    expect(decodeAction(encodeMenu({ kind: 'outline' }), 'notes')).toEqual({
      kind: 'outline',
      document: 'notes',
      page: 0,
    });
    expect(decodeAction(encodeMenu({ kind: 'outline' }), 'notes:0123abcd')).toEqual({
      kind: 'outline',
      document: 'notes',
      page: 0,
    });
  });

  test('of a menu of passages takes the choice of several for the form', () => {
    expect(decodeAction(encodeMenu({ kind: 'open' }), 'several')).toEqual({ kind: 'several' });
  });

  test('of a menu of headings gives the section that begins with what was chosen', () => {
    expect(decodeAction(encodeMenu({ kind: 'section' }), 'notes:0123abcd')).toEqual({
      kind: 'section',
      passage: 'notes:0123abcd',
    });
  });

  test('of a menu of styles takes passage and span from the id and the style from what was chosen', () => {
    fc.assert(
      fc.property(passageId, span, fc.integer({ min: 0, max: 99 }), (passage, span, twin) => {
        const id = encodeMenu({ kind: 'style', passage, span }, twin);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(decodeAction(id, 'APA')).toEqual({ kind: 'copy', passage, span, style: 'APA' });
        expect(decodeAction(id)).toBeUndefined();
      }),
      runs(1_000),
    );
  });

  test.each([
    ['1|menu|open', ''],
    ['1|menu|open', 'notes'],
    ['1|menu|open', 'notes:0123abcd|5'],
    ['1|menu|outline', '__proto__'],
    ['1|menu|outline', 'a|1'],
    ['1|menu|outline', 'a'.repeat(49)],
    ['1|menu|delete', '123456789012345678'],
    ['1|menu|post', 'notes:0123abcd'],
    ['1|open|notes:0123abcd', 'notes:0123abcd'],
    ['2|menu|open', 'notes:0123abcd'],
    ['1|menu|open|x', 'notes:0123abcd'],
    ['1|menu|section', 'several'],
    ['1|menu|section', 'notes'],
    ['1|menu|outline', 'several:'],
    ['1|menu|style', 'APA'],
    ['1|style|notes:0123abcd|5|60', ''],
    ['1|style|notes:0123abcd|5|60', 'A P A'],
    ['1|style|notes:0123abcd|5|60', 'APA|x'],
    ['1|style|notes:0123abcd|5|60', 'a'.repeat(21)],
    ['1|style|notes:0123abcd|60|5', 'APA'],
    ['1|style|notes:0123abcd|5', 'APA'],
    ['1|style|notes|5|60', 'APA'],
    ['2|style|notes:0123abcd|5|60', 'APA'],
    ['1|copy|notes:0123abcd|5|60', 'APA'],
    ['1|post|notes:0123abcd|5|60', 'APA'],
  ])('does not understand the menu %j with %j chosen', (id, chosen) => {
    expect(decodeAction(id, chosen)).toBeUndefined();
  });
});
