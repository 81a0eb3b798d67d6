/** Do the commands for documents do what they say, over what is really kept? */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Footnote } from '../../src/command.ts';
import type { PassageId } from '../../src/corpus/document.ts';
import type { Reply } from '../../src/reply.ts';
import { footnoteOf, keeper, menuOf, run, runnable, said, titleOf } from '../commands/footnote.ts';
import { choose, fill, press } from '../commands/pressing.ts';
import { file, type Kept, kept, SERVER } from './kept.ts';

const RULES = '# House rules\n\n## Noise\n\nNo noise after ten.\n\n## Guests\n\nGuests leave at eleven.\n';
/** Long enough to be recognised when a word of it is changed. */
const LONG = `${RULES}\n${Array.from({ length: 9 }, (_, n) => `Rule ${n} asks all guests of room ${n} to be kind to their hosts and to each other.`).join('\n\n')}\n`;

let now: Kept;
beforeEach(async () => {
  now = await kept();
});
afterEach(() => now.end());

function here(): Footnote {
  const place = { kind: 'server', server: SERVER, channel: '3', byOwnAccount: false } as const;
  const { servers, libraries } = now;
  return footnoteOf(libraries.at(SERVER), { moderation: servers.moderationIn(place) });
}

async function add(name: string, text: string): Promise<Reply> {
  now.uploads.set(name, text);
  let reply = await runnable('corpus add').run({ file: file(name) } as never, here(), keeper);
  // On a busy machine, reading takes longer than a first reply may.
  for await (const later of reply.later ?? []) reply = later;
  return reply;
}

async function accept(preview: Reply): Promise<Reply> {
  const form = await press(preview, 'Accept', here());
  return fill(form, { rights: 'own', details: '', standpoint: '' }, here());
}

test('a document is added, found, edited, removed, and brought back', async () => {
  const added = await accept(await add('rules.md', RULES));
  expect(titleOf(added)).toBe('“House rules” was added');
  expect(said(added)).toContain('Passages: 2 added, 0 changed, 0 removed.');
  expect(said(await run('search', { terms: 'noise' }, here()))).toContain('Passage 1 of 1');

  const panel = await choose(await run('corpus list', {}, here(), keeper), 'rules', here());
  const edited = await fill(await press(panel, 'Edit…', here()), { title: 'Our rules' }, here());
  expect(titleOf(edited)).toBe('“Our rules” was edited');
  const again = await press(edited, 'Back', here());
  expect(titleOf(again)).toBe('Our rules');
  const cleared = await fill(await press(again, 'Edit…', here()), { title: '' }, here());
  expect(titleOf(cleared)).toBe('“House rules” was edited');

  const removed = await press(await press(panel, 'Remove', here()), 'Remove', here());
  expect(titleOf(removed)).toBe('“House rules” was removed');
  expect(here().library.hasDocument('rules')).toBe(false);
  const undone = await press(await press(removed, 'Undo', here()), 'Undo', here());
  expect(titleOf(undone)).toBe('A change to “House rules” was undone');
  expect(here().library.hasDocument('rules')).toBe(true);

  const history = await run('corpus history', {}, here(), keeper);
  expect(said(history).split('\n')).toHaveLength(5);
  expect(said(history)).toMatch(/undid a change to “House rules”[^\n]*\n[^\n]*removed “House rules”/u);
});

test('an old citation shows what was replaced, also after a restart', async () => {
  await accept(await add('rules.md', LONG));
  const id = here().library.resolve('rules 1')?.id ?? ('' as PassageId);
  const preview = await add('new.md', LONG.replace('ten', 'nine'));
  expect(said(preview)).toContain('It says nearly the same as “House rules”');
  const replacing = await press(preview, 'Replace “House rules”', here());
  expect(said(replacing)).toContain('It will replace “House rules”.');
  now = await now.reopened();
  const form = await press(replacing, 'Accept', here());
  const done = form.form === undefined ? form : await accept(replacing);
  expect(titleOf(done)).toBe('“House rules” was replaced');
  expect(said(done)).toContain('Passages: 0 added, 1 changed, 0 removed.');
  now = await now.reopened();
  const reply = await run('cite', { passage: id }, here());
  expect(titleOf(reply)).toBe('No longer in these documents');
  expect(said(reply)).toContain('Its document has been changed since. It said:\nNo noise after ten.');
});

test('a preview waits in the list, and a date for a check is kept', async () => {
  await accept(await add('rules.md', RULES));
  await add('more.md', '# More\n\nSomething else is said here at some length.\n');
  const list = await run('corpus list', {}, here(), keeper);
  const waiting = list.controls.find(
    (control) => control.kind === 'menu' && control.placeholder === '1 preview is waiting: open it',
  );
  expect(waiting?.kind === 'menu' && waiting.options).toMatchObject([{ label: 'more.md' }]);
  const panel = await choose(list, menuOf(list).options[0]?.value ?? '', here());
  const due = await fill(await press(panel, 'Review by…', here()), { date: '2020-05-01' }, here());
  expect(said(due)).toContain('Review due since 1 May 2020');
  now = await now.reopened();
  expect(said(await run('corpus check', {}, here(), keeper))).toContain(
    '“House rules”, due since 1 May 2020',
  );
});

test('the original and the archive come as files', async () => {
  await accept(await add('rules.md', RULES));
  const panel = await choose(await run('corpus list', {}, here(), keeper), 'rules', here());
  const original = await press(panel, 'Download original', here());
  const [block] = original.blocks;
  expect(block?.kind === 'file' && Buffer.from(block.bytes).toString()).toBe(RULES);
  const archive = await run('corpus export', {}, here(), keeper);
  expect(archive.blocks.at(-1)).toMatchObject({ kind: 'file', name: 'documents.zip' });
});
