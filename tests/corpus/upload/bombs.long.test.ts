import { describe, expect, test, vi } from 'vitest';
import { MOST_TEXT } from '../../../src/corpus/packed/bounds.ts';
import { readUpload } from '../../../src/corpus/upload/read-upload.ts';
import { bombs } from '../../support/bombs.ts';

// A reading process has 20 s of processor time, and waits for its turn where the machine has other work.
vi.setConfig({ testTimeout: 180_000 });

describe('readUpload()', () => {
  test.each(bombs)(
    'reads $name within its limits, or refuses it with a sentence',
    async ({ name, bytes }) => {
      const read = await readUpload({ name, bytes: bytes() });
      if (read.kind === 'unreadable') expect(read.sentence).toMatch(/^[a-z].*; [a-z].*[a-z]$/u);
      else expect(read.document.text.length).toBeLessThanOrEqual(MOST_TEXT);
    },
  );
});
