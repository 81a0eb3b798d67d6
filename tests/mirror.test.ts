/** Has each file a test of its name, where it is looked for? */

import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { files } from './support/imports.ts';

/** Types, and values that are read off them. */
const WITHOUT_LOGIC = [
  'corpus/build/block.ts',
  'corpus/formats/format.ts',
  'corpus/packed/bounds.ts',
  'models/bounds.ts',
  'models/judge-setup.ts',
  'models/judge.ts',
  'moderation/keeping.ts',
  'moderation/moderation.ts',
  'replies/discord/channels.ts',
  'search/unsearched.ts',
  'store/records/record.ts',
  'store/records/tables.ts',
  'text/span.ts',
];

const ROOMS = /^(?:index|search|corpus|replies|discord|library|moderation|models|store|text)\//u;

const tests = new URL('./', import.meta.url);
const isTested = (file: string): boolean =>
  ['.test.ts', '.long.test.ts'].some((end) => existsSync(new URL(file.replace(/\.ts$/u, end), tests)));
const mirrored = files.filter((file) => ROOMS.test(file));

describe('tests/', () => {
  test('has a test of the name of each file with logic', () => {
    expect(mirrored.length).toBeGreaterThan(150);
    const missing = mirrored.filter((file) => !isTested(file)).sort();
    expect(missing).toEqual(WITHOUT_LOGIC);
  });
});
