import { describe, expect, test } from 'vitest';
import { textKind } from '../../../src/corpus/upload/text-kind.ts';

const EXPORT = '{"guild":{},"channel":{"name":"rules"},"messages":[]}';

describe('textKind()', () => {
  test.each([
    ['rules.md', '# Rules\n\nBe kind.', '.md'],
    ['rules.txt', '# Rules\n\nBe kind.', '.txt'],
    ['rules', '# Rules\n\nBe kind.', '.md'],
    ['rules', 'Be kind.\n\n## More\n\nHonest.', '.md'],
    ['rules', '---\ntitle: Rules\n---\nBe kind.', '.md'],
    ['rules', 'Be kind. We are #1.\n', '.txt'],
    ['rules.pdf', 'Be kind.', '.txt'],
    ['rules.docx', '# Rules\n\nBe kind.', '.md'],
    ['rules.txt', '\n<!-- saved -->\n<!DOCTYPE html>\n<p>Be kind.', '.html'],
    ['rules.md', '<html><p>Be kind.', '.html'],
    ['rules.htm', '<html><p>Be kind.', '.htm'],
    ['rules.xhtml', '<?xml version="1.0"?><html><p>Be kind.</p></html>', '.xhtml'],
    ['rules.md', 'Write <html> in front.', '.md'],
    ['rules.txt', EXPORT, '.json'],
    ['talk.srt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHi', '.srt'],
    ['talk', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHi', '.srt'],
    ['rules.csv', 'a,b\n1,2\n', '.txt'],
  ])('reads %s with %j as %s', (file, text, extension) => {
    expect(textKind(text, file).extension).toBe(extension);
  });

  test.each([
    ['data.json', '{"a":1}', 'JSON but not a chat export'],
    ['a.svg', '<?xml version="1.0"?>\n<svg xmlns="x"/>', 'an SVG picture'],
    ['a.txt', '<?xml version="1.0"?><feed/>', 'XML that is not a web page'],
  ])('knows that %s with %j is %s', (file, text, what) => {
    const kind = textKind(text, file);
    expect([kind.what, kind.extension]).toEqual([what, undefined]);
  });
});
