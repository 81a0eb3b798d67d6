import { describe, expect, test } from 'vitest';
import type { PassageId } from '../../src/corpus/document.ts';
import { PassageIndex } from '../../src/index/passage-index.ts';
import { PinBoard } from '../../src/library/pin-board.ts';
import { type AskedForm, askedForm } from '../../src/search/pins/asked-form.ts';
import { toEnd } from '../../src/slices.ts';
import type { Pin } from '../../src/store/records/record.ts';
import { corpusOf, glossaryOf } from '../support/sample-corpus.ts';

const index = new PassageIndex(corpusOf({ 'a.md': 'The library opens at nine.' }).passages);
const glossary = glossaryOf('');

let made = 0;
const listedOf = (question: string, passage: string, more: Partial<Pin> = {}): Pin => ({
  key: ++made,
  question,
  passage: passage as PassageId,
  verdict: 'use',
  at: made,
  ...more,
});
const boardOf = (
  pins: readonly Pin[],
  served = ['a:1', 'a:2', 'a:3'],
  forms = new Map<string, AskedForm>(),
) => {
  const read: string[] = [];
  const board = new PinBoard(pins, {
    read: (question) => {
      read.push(question);
      return askedForm(question, index, glossary);
    },
    isServed: (id) => served.includes(id),
    forms,
  });
  return { board, read };
};

describe('PinBoard', () => {
  test('finds the pins of questions that ask the same, and of no others', () => {
    const pin = listedOf('When does the library open?', 'a:1');
    const { board } = boardOf([listedOf('When does the library close?', 'a:2'), pin]);
    expect(board.pinsFor('please tell me when the library opens')).toEqual({ use: pin, not: [] });
    expect(board.pinsFor('Why does the library open?')).toEqual({ not: [] });
  });

  test('finds the newest pin to a passage that is served', () => {
    const question = 'When does the library open?';
    const [old, newer, gone] = [
      listedOf(question, 'a:1'),
      listedOf(question, 'a:2'),
      listedOf(question, 'a:9'),
    ];
    expect(boardOf([newer, gone, old]).board.pinsFor(question).use).toBe(newer);
  });

  test('reads no question again that an earlier board has read', () => {
    const forms = new Map<string, AskedForm>();
    const pins = [listedOf('When does the library open?', 'a:1'), listedOf('Who may enter?', 'a:2')];
    const first = boardOf(pins, undefined, forms);
    toEnd(first.board.readAhead());
    expect(first.read).toHaveLength(2);
    const next = boardOf([...pins, listedOf('Where is the library?', 'a:3')], undefined, forms);
    toEnd(next.board.readAhead());
    expect(next.read).toEqual(['Where is the library?']);
    expect(next.board.pinsFor('When does the library open?').use).toBe(pins[0]);
  });

  test('follows the newest of two decisions about one passage', () => {
    const question = 'When does the library open?';
    const [use, not] = [listedOf(question, 'a:1'), listedOf(question, 'a:1', { verdict: 'not' })];
    expect(boardOf([use, not]).board.pinsFor(question)).toEqual({ not: [not] });
    const again = listedOf(question, 'a:1');
    expect(boardOf([again, use, not]).board.pinsFor(question)).toEqual({ use: again, not: [] });
  });

  test('finds every passage that does not answer beside the one that does', () => {
    const question = 'When does the library open?';
    const pins = [
      listedOf(question, 'a:1', { verdict: 'not' }),
      listedOf(question, 'a:2', { verdict: 'not' }),
      listedOf(question, 'a:3'),
    ];
    expect(boardOf(pins).board.pinsFor(question)).toEqual({ use: pins[2], not: pins.slice(0, 2) });
  });

  test('reads each pin once, and no question if there are no pins', () => {
    const { board, read } = boardOf([listedOf('When does the library open?', 'a:1')]);
    toEnd(board.readAhead());
    expect(read).toEqual(['When does the library open?']);
    board.pinsFor('Who reads?');
    expect(read).toEqual(['When does the library open?', 'Who reads?']);
    const empty = boardOf([]);
    expect(empty.board.pinsFor('Who reads?')).toEqual({ not: [] });
    expect(empty.read).toEqual([]);
  });
});
