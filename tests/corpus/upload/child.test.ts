import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { documentFrom } from '../../../src/corpus/upload/kept-document.ts';

const program = fileURLToPath(new URL('../../../src/corpus/upload/child.ts', import.meta.url));

const answer = (input: string): readonly (string | null | number)[] => {
  const { status, output } = spawnSync(process.execPath, ['--import', 'tsx', program], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    env: {},
    input,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    timeout: 20_000,
    encoding: 'utf8',
  });
  return [status, output[1] ?? '', output[2] ?? '', output[3] ?? ''];
};

test('child.ts sends what came of a file and then the document, and ends', async () => {
  const [status, out, error, sent] = answer('{"name":"a.md","longest":9000}\n# A\n\nHoney is sweet.\n');
  expect([status, out, error]).toEqual([0, '', '']);
  const [outcome = '', ...lines] = String(sent).split(/(?<=\n)/u);
  expect(JSON.parse(outcome)).toEqual({ kind: 'read', problems: [] });
  expect((await documentFrom(Buffer.from(lines.join('')))).title).toBe('A');
});

test('child.ts sends why a file cannot be read', () => {
  expect(answer('{"name":"a.md","longest":9000}\n')[3]).toBe(
    '{"kind":"unreadable","sentence":"is empty; upload a file with text"}\n',
  );
});
