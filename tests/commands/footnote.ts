/** How do tests run a command over a corpus, and what is in the reply? */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Asker, Footnote, MessageCommand, Runnable } from '../../src/command.ts';
import { Library } from '../../src/library/library.ts';
import type { Inline, Press, Quotation, Reply } from '../../src/reply.ts';
import type { Files } from '../support/sample-corpus.ts';

export const SHIPPED = fileURLToPath(new URL('../../corpus/', import.meta.url));

export const ada: Asker = {
  id: '100000000000000001',
  roles: [],
  locale: 'en-US',
  guildLocale: 'en-US',
  place: {
    kind: 'server',
    server: '200000000000000001',
    channel: '300000000000000001',
    byOwnAccount: false,
  },
  managesServer: false,
};
export const keeper: Asker = { ...ada, id: '100000000000000002', managesServer: true };

/** Two documents, told apart by what they say and by what they say of themselves. */
export const SMALL: Files = {
  'bees.md': [
    '---\nid: bees\ntitle: Bees\nlanguage: en\nsource:\n  title: The Hive\n  kind: handbook\n  author: First Author\n' +
      '  publisher: Comb Press\n  published: 2019-05-04\n  url: https://example.org/hive\n  rights: free to quote\n' +
      'standpoint: a keeper of bees\n---',
    '## Honey',
    'Honey is made by bees from nectar. It keeps for many years.',
    'A hive yields twenty kilograms of honey in a summer.',
    '## Winter',
    'In winter the bees form a cluster around their queen.',
    'Beekeepers feed sugar in October.',
  ].join('\n\n'),
  'wasps.md': [
    '---\nid: wasps\ntitle: Wasps\nlanguage: en\n---',
    '## Nests',
    'Wasps build nests of paper that they chew from wood.',
    'The queen of the wasps sleeps in winter beneath bark.',
  ].join('\n\n'),
};

/** Writes the files to a folder, opens it, and clears it away. */
export async function libraryIn(files: Files): Promise<Library> {
  const dir = await mkdtemp(join(tmpdir(), 'commands '));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, file)), { recursive: true });
      await writeFile(join(dir, file), text);
    }
    return await Library.open(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

export function footnoteOf(library: Library, over: Partial<Footnote> = {}): Footnote {
  return {
    library,
    answers: 'public',
    reload: () => Promise.resolve({ kind: 'kept', error: 'nothing to reload in this test' }),
    commands,
    commandNames: commands.flatMap((command) =>
      command.kind === 'group'
        ? command.commands.map(({ name }) => `${command.name} ${name}`)
        : command.kind === 'slash'
          ? [command.name]
          : [],
    ),
    ...over,
  };
}

/** What can be run under a slash: by "ask" or "corpus status". */
export function runnable(name: string): Runnable {
  const [first, second] = name.split(' ');
  const command = commands.find((one) => one.name === first);
  const found = command?.kind === 'group' ? command.commands.find((one) => one.name === second) : command;
  if (found === undefined || !('options' in found)) throw new Error(`There is no command ${name}`);
  return found;
}

export async function run(
  name: string,
  given: Readonly<Record<string, string | undefined>>,
  footnote: Footnote,
  asker: Asker = ada,
): Promise<Reply> {
  const reply = await runnable(name).run(given, footnote, asker);
  expectSound(reply, footnote.library);
  return reply;
}

export async function runOnMessage(
  name: string,
  content: string,
  footnote: Footnote,
  asker: Asker = ada,
): Promise<Reply> {
  const command = commands.find((one): one is MessageCommand => one.kind === 'message' && one.name === name);
  if (command === undefined) throw new Error(`There is no command ${name}`);
  const reply = await command.run({ content }, footnote, asker);
  expectSound(reply, footnote.library);
  return reply;
}

/** What holds for every reply: citations resolve, quotations and marks lie where they should, menus can be sent. */
export function expectSound(reply: Reply, library: Library): void {
  expect(reply.blocks.length).toBeGreaterThan(0);
  for (const { passage, span, marks, identity } of quotations(reply)) {
    expect(library.passage(passage.id)).toBe(passage);
    expect(identity).toContain(passage.id);
    expect(span.start).toBeGreaterThanOrEqual(passage.span.start);
    expect(span.end).toBeLessThanOrEqual(passage.span.end);
    expect(span.start).toBeLessThan(span.end);
    let at = span.start;
    for (const mark of marks) {
      expect(mark.start).toBeGreaterThanOrEqual(at);
      expect(mark.end).toBeGreaterThan(mark.start);
      at = mark.end;
    }
    expect(at).toBeLessThanOrEqual(span.end);
  }
  for (const block of reply.blocks) {
    // A hit names its passage beside others, and may leave the document out.
    if (block.kind !== 'quote') continue;
    const { citation, passage } = block.quotation;
    expect(library.resolve(citation)?.id, citation).toBe(passage.id);
  }
  for (const control of reply.controls) {
    if (control.kind !== 'menu') continue;
    expect(control.options.length).toBeGreaterThan(0);
    expect(control.options.length).toBeLessThanOrEqual(25);
    expect(new Set(control.options.map(({ value }) => value)).size).toBe(control.options.length);
    for (const { label, description = 'x', value } of control.options) {
      for (const text of [label, description, value]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(100);
      }
    }
  }
}

export function quotations(reply: Reply): Quotation[] {
  return reply.blocks.flatMap((block) =>
    block.kind === 'quote' || block.kind === 'hit' ? [block.quotation] : [],
  );
}

/** Ids of the passages quoted, as "document number". */
export function quotedPlaces(reply: Reply): string[] {
  return quotations(reply).map(({ passage }) => `${passage.document.id} ${passage.paragraph}`);
}

export function words({ passage, span }: Quotation): string {
  return passage.document.text.slice(span.start, span.end);
}

export function titleOf(reply: Reply): string | undefined {
  for (const block of reply.blocks) if (block.kind === 'title') return block.text;
  return undefined;
}

/** Everything that is said beside titles and quotations, a line a text or item. */
export function said(reply: Reply): string {
  return reply.blocks
    .flatMap((block) => {
      if (block.kind === 'text') return [inline(block.parts)];
      if (block.kind === 'list') return block.items.map(inline);
      return block.kind === 'code' ? [block.text] : [];
    })
    .join('\n');
}

function inline(parts: readonly Inline[]): string {
  return parts.map(plain).join('');
}

function plain(part: Inline): string {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'strong':
      return `*${part.text}*`;
    case 'code':
      return part.text;
    case 'command':
      return `/${part.name}`;
    case 'person':
      return `@${part.id}`;
  }
}

/** Labels of the buttons that can be pressed, in order. */
export function buttons(reply: Reply): string[] {
  return reply.controls.flatMap((control) =>
    control.kind === 'button' && control.disabled !== true ? [control.label] : [],
  );
}

/** What a button does by itself. */
export function actionOf(reply: Reply, label: string): Press {
  for (const control of reply.controls) {
    if (control.kind !== 'button' || control.label !== label) continue;
    if (control.action.kind === 'do') throw new Error(`The button ${label} is for a command`);
    return control.action;
  }
  throw new Error(`There is no button ${label}`);
}

export function menuOf(reply: Reply) {
  for (const control of reply.controls) if (control.kind === 'menu') return control;
  throw new Error('There is no menu');
}
