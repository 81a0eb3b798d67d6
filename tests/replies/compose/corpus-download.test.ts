import { expect, test } from 'vitest';
import { ada, buttons, keeper, run, said } from '../../commands/footnote.ts';
import { accept, server } from '../../commands/moderation.ts';
import { choose, press } from '../../commands/pressing.ts';

test('/corpus export gives the archive, privately', async () => {
  const of = server();
  const reply = await run('corpus export', {}, of.footnote, keeper);
  expect(reply.visibility).toBe('private');
  expect(said(reply)).toBe('All documents of this server');
  expect(reply.blocks).toContainEqual(expect.objectContaining({ kind: 'file', name: 'documents.zip' }));
  expect(said(await run('corpus export', {}, of.footnote, ada))).toContain('Only the moderators');
});

test('Download original gives the file as it was uploaded, and the panel stays', async () => {
  const of = server();
  await accept(of);
  const panel = await choose(await run('corpus list', {}, of.footnote, keeper), 'rules', of.footnote);
  const reply = await press(panel, 'Download original', of.footnote);
  expect(reply.blocks).toEqual([{ kind: 'file', name: 'rules.md', bytes: expect.anything() }]);
  expect(reply.inPlace).toBeUndefined();
});

test('downloadReply() says so of a file that is too large to send, whoever finds it out', async () => {
  const of = server();
  of.moderation.downloadSize = 10 * 1024 * 1024 + 1;
  const sentence =
    'This is larger than the 10 MB that a bot may send. The person who runs this bot can give it to you.';
  const reply = await run('corpus export', {}, of.footnote, keeper);
  expect(said(reply)).toBe(sentence);
  expect(buttons(reply)).toEqual([]);
  of.moderation.troubles.set('export', { kind: 'trouble', why: 'too-large-to-send', most: 10 });
  expect(said(await run('corpus export', {}, of.footnote, keeper))).toBe(sentence);
});
