import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleFromPath } from '../../src/corpus/formats/format.ts';
import { distinctId, idFromPath } from '../../src/corpus/ids.ts';

describe('idFromPath()', () => {
  test.each([
    ['setup.md', 'setup'],
    ['Ein_Text.md', 'ein-text'],
    ['notes.de.txt', 'notes-de'],
    ['teams/index.md', 'teams--index'],
    ['teams.md', 'teams'],
    ['README.md', 'readme'],
    ['a/b-c.md', 'a--b-c'],
    ['a-b/c.md', 'a-b--c'],
    ['A Folder/Ünder.md', 'a-folder--under'],
    ['--x--.md', 'x'],
  ])('names %s %s', (file, id) => expect(idFromPath(file)).toBe(id));

  test('tells paths apart that letters beyond a to z or their length would fold into one', () => {
    const files = ['台/a.md', '湾/a.md', 'a.md', `${'long/'.repeat(12)}a.md`, `${'long/'.repeat(13)}a.md`];
    expect(new Set(files.map(idFromPath)).size).toBe(files.length);
    expect(idFromPath(files[3] ?? '')).toMatch(/^[a-z-]{1,39}--a-[0-9a-f]{8}$/u);
  });

  test('gives ids that are short, readable and accepted in a custom id, whatever the path', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9 _.äß台…/-]{1,40}$/u);
    fc.assert(
      fc.property(name, (path) => {
        for (const id of [idFromPath(`${path}.md`), distinctId(`${path}.md`)]) {
          expect(id).toMatch(/^[a-z0-9]+(?:--?[a-z0-9]+)*$/u);
          expect(id.length).toBeLessThanOrEqual(48);
        }
      }),
    );
  });
});

describe('titleFromPath()', () => {
  test.each([
    ['getting-started.md', 'Getting started'],
    ['teams/index.md', 'Teams'],
    ['a/House_Rules/README.md', 'House Rules'],
    ['docs/_index.md', 'Docs'],
    ['README.md', 'Overview'],
    ['a/index/index.md', 'A'],
    ['2024-05-04.md', '2024-05-04'],
    ['2024-05-04-spring-fair.md', 'Spring fair'],
    ['iPhone-repair.md', 'iPhone repair'],
    ['my Notes.md', 'my Notes'],
    ['台湾.md', '台湾'],
    ['élan-vital.txt', 'Élan vital'],
    ['level-2.md', 'Level 2'],
    ['1-2-3.md', '1-2-3'],
    ['-.md', '-'],
  ])('calls %s %s', (file, title) => expect(titleFromPath(file)).toBe(title));
});
