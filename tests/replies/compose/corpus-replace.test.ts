import { describe, expect, test } from 'vitest';
import { buttons, menuOf, said, titleOf } from '../../commands/footnote.ts';
import { accept, add, server } from '../../commands/moderation.ts';
import { choose, press } from '../../commands/pressing.ts';

describe('replaceWhich()', () => {
  test('replaces one of the documents of the server, chosen from a menu, or none after all', async () => {
    const of = server();
    await accept(of);
    of.moderation.uploads.set('more.md', '# More\n\nSomething else is said here.\n');
    const preview = await add(of, 'more.md');
    const menu = await press(preview, 'Replace…', of.footnote);
    expect(menuOf(menu).placeholder).toBe('Replace…');
    expect(menuOf(menu).options.map(({ label }) => label)).toEqual([
      'None: it is a new document',
      'House rules',
    ]);
    const replacing = await choose(menu, 'rules', of.footnote);
    expect(said(replacing)).toContain('It will replace “House rules”.');
    const again = await press(replacing, 'Replace…', of.footnote);
    expect(said(await choose(again, '-', of.footnote))).not.toContain('It will replace');
    expect(titleOf(await press(again, 'Back', of.footnote))).toBe('Preview: More');
  });

  test('turns pages if there are more documents than a menu holds', async () => {
    const of = server();
    for (let n = 10; n < 40; n++) {
      of.moderation.uploads.set(`rule-${n}.md`, `# Rule ${n}\n\nRule number ${n} says this much.\n`);
      await accept(of, `rule-${n}.md`);
    }
    const first = await press(await add(of), 'Replace…', of.footnote);
    expect(menuOf(first).options).toHaveLength(25);
    expect(buttons(first)).toEqual(['▶', '»', 'Back']);
    const second = await press(first, '▶', of.footnote);
    const values = [...menuOf(first).options, ...menuOf(second).options].map(({ value }) => value);
    expect(new Set(values).size).toBe(31);
    expect(said(await choose(second, 'rule-39', of.footnote))).toContain('It will replace “Rule 39”.');
  });
});
