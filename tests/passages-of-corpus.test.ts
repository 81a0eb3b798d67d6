import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { files, src } from './support/imports.ts';

/** What asks the library, which finds by its index: going through all passages takes long in a large corpus. */
const ASKING = /^(?:replies|discord|doors|workshop)\/|^(?:reply|command|log|config)\.ts$/u;

/** `corpus.passages`, and `{ passages }` taken out of a library or a corpus. */
const READS =
  /(?<!version|limits|used)\.passages\b|[{,]\s*passages\s*(?:,[^{}]*)?\}[\s}]*(?::\s*(?:Library|Corpus)\b|=\s*[\w.]*[cC]orpus\b)/u;

const commands = new URL('../commands/', src);

describe('corpus.passages', () => {
  test.each([
    'const all = library.corpus.passages;',
    'for (const { id } of before.passages) known.add(id);',
    'const { documents, passages, version } = library.corpus;',
    'function counted({ corpus: { documents, passages } }: Library): string {',
  ])('is seen to be read in %j', (line) => {
    expect(line).toMatch(READS);
  });

  test('is read by nothing that asks the library', () => {
    const asking = [
      ...files.filter((file) => ASKING.test(file)).map((file) => new URL(file, src)),
      ...readdirSync(commands).map((file) => new URL(file, commands)),
    ];
    expect(asking.length).toBeGreaterThan(50);
    const reading = asking.filter((file) => READS.test(readFileSync(file, 'utf8')));
    expect(reading.map(({ pathname }) => pathname)).toEqual([]);
  });
});
