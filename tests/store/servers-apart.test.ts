/** Does anyone outside a server notice what documents it has? */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Asker, Runnable } from '../../src/command.ts';
import type { Document } from '../../src/corpus/document.ts';
import { Library } from '../../src/library/library.ts';
import { LiveLibrary } from '../../src/library/live-library.ts';
import { ServerLibraries } from '../../src/library/server-libraries.ts';
import { voiceIn } from '../../src/texts/voice.ts';
import { footnoteOf, keeper, SMALL } from '../commands/footnote.ts';
import { documentOf } from '../corpus/sample.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const A = '200000000000000001';
const B = '200000000000000002';

/** Words that only A's documents have: nobody else may read any of them. */
const SECRET = /zorblax|quimble|treasurer|wespen/iu;

const OF_A: readonly Document[] = [
  documentOf(
    '---\ntitle: Zorblax\nstandpoint: the treasurer\n---\n\n## What is honey?\n\nHoney is what the treasurer Quimble sells.\n\n' +
      'A hive yields ninety kilograms of honey in a summer.\n\nArticle 12\n\nThe queen of the wasps sleeps in the office.\n',
    'zorblax.md',
  ),
  // The same id, title and first words as a document of the folder.
  documentOf(
    '---\nid: bees\ntitle: Bees\n---\n\n## Honey\n\nHoney is made by Zorblax from nectar.\n',
    'bees.md',
  ),
  documentOf(
    `# Wespen\n\n${'Die Wespen bauen ihre Nester aus Papier, und die Königin der Wespen schläft im Winter. '.repeat(30)}\n`,
    'wespen.md',
  ),
];
const ALIASES_OF_A = [
  { term: 'honey', also: 'quimble' },
  { term: 'wasps', also: 'paper makers' },
];
const OF_B: readonly Document[] = [
  documentOf('# Dues\n\nMembers pay forty euros a year.\n\nThe board collects them in March.\n', 'dues.md'),
];
const ALIASES_OF_B = [{ term: 'dues', also: 'fees' }];

const QUESTIONS = [
  'What is honey?',
  'How much honey does a hive yield?',
  'Where does the queen of the wasps sleep?',
  'Who is the tresurer?',
  'Where do the paper makers live?',
  'When are fees collected?',
  'How much do members pay?',
  'Wo schläft die Königin der Wespen?',
  'article 12',
  'bees ¶ 1–3',
  'Honey is made by Zorblax from nectar.',
  'A hive yields ninety kilograms of honey in a summer.',
  'Beekeepers feed suger in October',
];

/** What commands say that need records. */
const NO_RECORDS = voiceIn('en').say('no-keeping');

let dir: string;
let folder: Library;
beforeAll(async () => {
  dir = await temporaryFolder();
  await writeFiles(dir, {
    ...SMALL,
    'glossary.yaml': '- term: honey\n  de: [Honig]\n',
  } as Record<string, string>);
  folder = await Library.open(dir);
});
afterAll(() => removeFolder(dir));

const runnables: readonly (readonly [string, Runnable])[] = commands.flatMap((command) => {
  if (command.kind === 'message') return [];
  if (command.kind === 'slash') return [[command.name, command] as const];
  return command.commands.map((one): readonly [string, Runnable] => [`${command.name} ${one.name}`, one]);
});

/** Everything that can be got out of the library of a place, as text. */
async function everythingFrom(servers: ServerLibraries, server: string | undefined): Promise<string[]> {
  const library = servers.at(server);
  await library.readAhead();
  const footnote = footnoteOf(library);
  const asker: Asker = {
    ...keeper,
    place: { ...keeper.place, ...(server !== undefined && { server }) },
  };
  const got: string[] = [];
  const add = (what: string, said: unknown) => got.push(`${what}: ${JSON.stringify(said)}`);
  for (const words of QUESTIONS) {
    for (const [name, { run, options }] of runnables) {
      if (name === 'corpus reload') continue;
      const given = Object.fromEntries(
        options.map(({ name: option, required }) => [option, required ? words : undefined]),
      );
      const reply = await run(given, footnote, asker);
      add(`/${name} ${words}`, reply);
      for (const option of options) {
        if (option.kind !== 'text' || option.suggest === undefined) continue;
        for (const typed of ['', words.slice(0, 3)])
          add(`/${name} ${option.name}=${typed}`, option.suggest(typed, footnote));
      }
    }
    for (const command of commands)
      if (command.kind === 'message')
        add(`${command.name} ${words}`, await command.run({ content: words }, footnote, asker));
    add(`ask ${words}`, library.ask(words, { limit: 10 }));
    add(`check ${words}`, library.checkQuote(words));
    add(`resolve ${words}`, library.resolveRange(words));
  }
  add(
    'outlines',
    library.corpus.documents.map(({ id }) => library.outline(id)),
  );
  add(
    'own',
    library.corpus.documents.map(({ id }) => [id, library.isOwn(id), library.countOf(id)]),
  );
  add('corpus', { ...library.corpus });
  return got;
}

const OUTSIDERS = [
  ['a server with nothing of its own', undefined, B],
  ['a server with documents of its own', OF_B, B],
  ['direct messages', undefined, undefined],
] as const;

describe.each([
  ['for all', 'all' as const],
  ['for A alone', new Set([A])],
])('the documents of server A, with a folder %s,', (_, isFor) => {
  test.each(OUTSIDERS)('change nothing for %s', async (__, documents, server) => {
    const servers = new ServerLibraries(new LiveLibrary(folder), isFor);
    if (documents !== undefined) await servers.open(B, documents, ALIASES_OF_B);
    const without = await everythingFrom(servers, server);
    await servers.open(A, OF_A, ALIASES_OF_A);
    const inA = await everythingFrom(servers, A);
    const besides = await everythingFrom(servers, server);
    // A server that was opened beside A from the start gets the same, too.
    const fresh = new ServerLibraries(new LiveLibrary(folder), isFor);
    await fresh.open(A, OF_A, ALIASES_OF_A);
    if (documents !== undefined) await fresh.open(B, documents, ALIASES_OF_B);
    const afresh = await everythingFrom(fresh, server);
    for (const [at, line] of without.entries()) {
      expect(besides[at]).toBe(line);
      expect(afresh[at]).toBe(line);
      // What someone typed is repeated to them.
      if (!SECRET.test(line.slice(0, line.indexOf('{')))) expect(line).not.toMatch(SECRET);
    }
    expect(besides).toHaveLength(without.length);
    // In A they are noticed everywhere, but for commands that need records, of which there are none here.
    const asking = without.map((line) => !line.includes(NO_RECORDS));
    const noticed = inA.filter((line, at) => asking[at] === true && line !== without[at]);
    expect(noticed.length).toBeGreaterThan(asking.filter(Boolean).length / 2);
    expect(inA.join('\n')).toMatch(SECRET);
  });

  test('are gone from A without a trace when they are removed', async () => {
    const servers = new ServerLibraries(new LiveLibrary(folder), isFor);
    const before = await everythingFrom(servers, A);
    await servers.open(A, OF_A, ALIASES_OF_A);
    await everythingFrom(servers, A);
    await servers.open(A, [], []);
    expect(await everythingFrom(servers, A)).toEqual(before);
    await servers.open(A, OF_B, []);
    const other = await everythingFrom(servers, A);
    const scratch = new ServerLibraries(new LiveLibrary(folder), isFor);
    await scratch.open(A, OF_B, []);
    expect(other).toEqual(await everythingFrom(scratch, A));
  });
});
