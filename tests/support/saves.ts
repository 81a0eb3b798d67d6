/** In which ways do programs save a file? */

import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFile, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Each way puts a text in the place of the one that the file has. */
export const SAVES: Readonly<Record<string, (path: string, text: string) => Promise<void>>> = {
  'write in place': (path, text) => writeFile(path, text),
  'temporary file and rename': async (path, text) => {
    const temporary = `${path}.${randomUUID()}`;
    await writeFile(temporary, text);
    await rename(temporary, path);
  },
  'sed -i': async (path, text) => {
    const [old, now] = [await readFile(path, 'utf8'), text].map(
      (whole) => /capital is (?<name>\w+)/u.exec(whole)?.groups?.name,
    );
    execFileSync('sed', ['-i', `s/capital is ${old}/capital is ${now}/`, path]);
  },
  'unlink and write': async (path, text) => {
    await unlink(path);
    await pause(5);
    await writeFile(path, text);
  },
  'vim with a backup': async (path, text) => {
    await rename(path, `${path}~`);
    await writeFile(path, text);
    await unlink(`${path}~`);
  },
  'git checkout': async (path, text) => {
    const lock = `${dirname(dirname(path))}.index.lock`;
    await writeFile(lock, '', { flag: 'wx' });
    await unlink(path);
    await writeFile(path, text, { flag: 'wx' });
    await unlink(lock);
  },
  rsync: async (path, text) => {
    const part = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 6)}`);
    await writeFile(part, text);
    await rename(part, path);
  },
  'truncate and append in steps': async (path, text) => {
    await writeFile(path, '');
    for (let at = 0; at < text.length; at += 20) {
      await appendFile(path, text.slice(at, at + 20));
      await pause(3);
    }
  },
};
