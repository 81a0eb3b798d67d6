import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSpans, writeNumber, writeSpan } from '../../src/index/index-data.ts';

describe('writeNumber()', () => {
  test.each([
    [0, [0]],
    [127, [127]],
    [128, [128, 1]],
    [300, [172, 2]],
  ])('writes %i in seven bits a byte', (number, bytes) => {
    const written: number[] = [];
    writeNumber(written, number);
    expect(written).toEqual(bytes);
  });
});

describe('readSpans()', () => {
  const written = (spans: readonly (readonly [number, number])[]): Uint8Array => {
    const bytes: number[] = [];
    let before = 0;
    for (const [start, end] of spans) {
      writeSpan(bytes, before, start, end);
      before = end;
    }
    return Uint8Array.from(bytes);
  };

  test('reads spans that overlap, and adds the offset', () => {
    const bytes = written([
      [0, 2],
      [1, 3],
      [200, 204],
    ]);
    expect(readSpans(bytes, 0, bytes.length, 10)).toEqual([10, 12, 11, 13, 210, 214]);
    expect(readSpans(bytes, 0, 0, 10)).toEqual([]);
  });

  test('reads what was written', () => {
    const span = fc.tuple(fc.nat({ max: 5_000 }), fc.nat({ max: 300 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), (list) => {
        const spans = list.map(([start, length]) => [start, start + length] as const);
        const bytes = written(spans);
        expect(readSpans(bytes, 0, bytes.length, 0)).toEqual(spans.flat());
      }),
    );
  });
});
