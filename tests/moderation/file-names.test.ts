import { describe, expect, test } from 'vitest';
import { distinctNames } from '../../src/moderation/file-names.ts';

describe('distinctNames()', () => {
  test.each([
    ['Rules 2026.docx', 'Rules 2026.docx'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\temp\\a.md', 'C__temp_a.md'],
    ['a\u0000b\u202e.txt', 'a_b_.txt'],
    ['правила.pdf', 'правила.pdf'],
    ['规则', '规则'],
    ['con.txt', 'con_.txt'],
    ['...', 'document'],
    ['', 'document'],
    ['name. .md', 'name.md'],
    ['a\ud800.md', 'a\ufffd.md'],
    [`${'x'.repeat(300)}.html`, `${'x'.repeat(50)}.html`],
    [`${'𠀀'.repeat(300)}.html`, `${'𠀀'.repeat(50)}.html`],
  ])('writes %j as %j', (name, written) => {
    expect(distinctNames([name])).toEqual([written]);
  });

  test('numbers equal names, also where case makes no difference', () => {
    expect(distinctNames(['a.md', 'A.md', 'a.md', 'a (2).md', 'a.txt'])).toEqual([
      'a.md',
      'A (2).md',
      'a (3).md',
      'a (2) (2).md',
      'a.txt',
    ]);
  });
});
