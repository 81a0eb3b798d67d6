import { describe, expect, test } from 'vitest';
import { renamed, uploadName } from '../../../src/corpus/upload/upload-name.ts';

describe('uploadName()', () => {
  test.each([
    ['Rules 2026.docx', 'Rules 2026.docx'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Users\\ann\\rules.md', 'C: Users ann rules.md'],
    ['a\u001b[31m\nb\0.pdf', 'a[31m b.pdf'],
    ['\u202egpj.exe.md', 'gpj.exe.md'],
    ['.htaccess', 'htaccess'],
    ['..', 'document'],
    ['', 'document'],
    ['\u200b.pdf', 'document.pdf'],
    ['規則.TXT', '規則.TXT'],
    ['v1.2', 'v1.2'],
    ['\ud800.md', '\ufffd.md'],
  ])('calls %j %j', (name, shown) => {
    expect(uploadName(name)).toBe(shown);
  });

  test('cuts a long name before its extension', () => {
    const name = uploadName(`${'🐝'.repeat(200)}.docx`);
    expect(name.length).toBeLessThanOrEqual(100);
    expect(name).toMatch(/^🐝+…\.docx$/u);
  });
});

describe('renamed()', () => {
  test.each([
    ['rules.txt', '.pdf', 'rules.pdf'],
    ['Rules v1.2', '.md', 'Rules v1.2.md'],
    ['a.tar.gz', '.txt', 'a.tar.txt'],
    ['rules', '.html', 'rules.html'],
  ])('gives %s the extension %s', (name, extension, other) => {
    expect(renamed(name, extension)).toBe(other);
  });
});
