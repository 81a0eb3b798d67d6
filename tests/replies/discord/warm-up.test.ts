import { describe, expect, test, vi } from 'vitest';
import { warmUp } from '../../../src/replies/discord/warm-up.ts';
import { libraryOf } from '../../support/sample-corpus.ts';

describe('warmUp()', () => {
  test('asks what the documents list, and lets other work in between', async () => {
    const library = libraryOf({
      'a.md': '# Tea\n\n## Who drank tea in Keelung?\n\nConsuls drank tea in Keelung.\n',
    });
    const ask = vi.spyOn(library, 'ask');
    let turns = 0;
    const other = setInterval(() => turns++, 1);
    await warmUp(library);
    clearInterval(other);
    expect(ask.mock.calls[0]?.[0]).toBe('Who drank tea in Keelung?');
    expect(turns).toBeGreaterThan(5);
  });

  test('has nothing to do where nothing is listed', async () => {
    await expect(warmUp(libraryOf({ 'a.txt': 'Tea.' }))).resolves.toBeUndefined();
  });
});
