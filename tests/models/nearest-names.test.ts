import { describe, expect, test } from 'vitest';
import { nearestNames } from '../../src/models/nearest-names.ts';

const NAMES = ['ms-marco-minilm-l6', 'mmarco-minilm-l12', 'tinyroberta-squad2'];

describe('nearestNames()', () => {
  test.each([
    ['ms-marco-minilm-l7', ['ms-marco-minilm-l6', 'mmarco-minilm-l12']],
    ['mmarco-minilm-l11', ['mmarco-minilm-l12', 'ms-marco-minilm-l6']],
    ['TinyRoberta', ['tinyroberta-squad2']],
    ['tinyrobreta-squad2', ['tinyroberta-squad2']],
    ['onnx-community/tinyroberta-squad2', ['tinyroberta-squad2']],
    ['marco', ['ms-marco-minilm-l6', 'mmarco-minilm-l12']],
    ['whisper', []],
    ['', []],
  ])('gives for %j the names %j', (text, names) => {
    expect(nearestNames(text, NAMES)).toEqual(names);
  });
});
