/** The README's pictures: `npm run screenshots`. They show the same words at the same times whenever it is run. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { readPlaygroundConfig } from '../../config.ts';
import { loadCorpus } from '../../corpus/load.ts';
import { complain, print, sentenceOf } from '../../print.ts';
import { launchBrowser } from './chromium.ts';
import { walk } from './moderator-pictures.ts';
import { type PlaygroundOptions, startPlayground } from './start.ts';
import { LANGUAGES } from './view.ts';

const FOLDER = new URL('screenshots/', import.meta.url);

/** The pictures show the notes that ship, whatever CORPUS_DIR names. */
const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));
/** Beside the pictures: the fingerprint of the corpus that they show. */
const VERSION_FILE = new URL('corpus-version.txt', FOLDER);

const MORNING = Date.parse('2026-11-23T09:41:00Z');
const MINUTE = 60_000;

const QUESTION = 'Who was the first Russian consul on Formosa?';
const QUOTATION = 'From my notes: “Beijing has every right to defend its sovereignity”';

const DESKTOP = { width: 1000, height: 700 };
const PHONE = { width: 390, height: 844 };

const USAGE = `npm run screenshots -- [--moderators FOLDER]

Takes the pictures of the README again, of the notes that ship, in a Chromium on this machine, and writes them to
src/workshop/playground/screenshots, with the fingerprint of those notes in corpus-version.txt.

  --moderators FOLDER   instead writes pictures of everything that moderators see into a folder, in each language, at
                        the width of a desktop and of a phone, and prints the height of each and the labels it cuts
  --help                shows this text
`;

const { values } = parseArgs({
  options: { moderators: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help === true) {
  print(USAGE.trimEnd());
  process.exit();
}

let clock = MORNING;
const browser = await launchBrowser().catch((error: unknown) => {
  complain(sentenceOf(error));
  process.exit(1);
});
const { version } = await loadCorpus(CORPUS);
const config = readPlaygroundConfig();
const options: PlaygroundOptions = {
  config: {
    ...config,
    botEnvironment: (token, apiUrl) => ({ ...config.botEnvironment(token, apiUrl), CORPUS_DIR: CORPUS }),
  },
  port: 0,
};
if (values.moderators !== undefined) {
  await ofModerators(values.moderators).finally(() => browser.close());
  process.exit();
}
const playground = await startPlayground({ ...options, now: () => clock });

/** Each language and width begins with a server that has nothing of its own yet. */
async function ofModerators(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [lang] of LANGUAGES) {
    for (const viewport of [DESKTOP, PHONE]) {
      const own = await startPlayground({ ...options, code: [], responseMs: 30_000 });
      try {
        await own.discord.until(() => own.bot.state.kind === 'ready', 30_000);
        const context = await browser.newContext({ viewport, hasTouch: viewport === PHONE, locale: 'en-US' });
        const page = await context.newPage();
        await page.goto(`${own.url}?as=moderator&in=text&lang=${lang}&server-lang=${lang}`);
        await walk({ page, folder, prefix: `${lang}-${viewport.width}`, tell: print });
        if (own.discord.violations.length > 0) throw new Error(JSON.stringify(own.discord.violations));
        await context.close();
      } finally {
        await own.stop();
      }
    }
  }
}

async function open(options: BrowserContextOptions, as: string): Promise<Page> {
  const context = await browser.newContext({
    deviceScaleFactor: 2,
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'dark',
    ...options,
  });
  await context.clock.setFixedTime(clock);
  const page = await context.newPage();
  await page.goto(`${playground.url}?as=${as}&in=text`);
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  // Without the pointer and the cursor that a reader would not have there.
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement.blur()');
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, FOLDER)), caret: 'hide' });
  await page.context().close();
}

try {
  const { discord } = playground;
  await discord.until(() => playground.bot.state.kind === 'ready', 30_000);
  const member = discord.person(discord.users.member.id);
  const asked = await member.slash('ask', { question: QUESTION });
  const answer = `.message[data-id="${asked.message?.id}"]`;
  for (const [name, viewport] of [
    ['answer', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    const page = await open({ viewport, hasTouch: viewport === PHONE }, 'member');
    await page.locator(answer).waitFor();
    await page.evaluate(`document.querySelector('${answer}').scrollIntoView()`);
    await shoot(page, name);
  }
  clock += MINUTE;
  const { id } = await member.say(discord.channels.text.id, QUOTATION);
  clock += MINUTE;
  const page = await open({ viewport: DESKTOP, colorScheme: 'light' }, 'moderator');
  await page.locator(`.message[data-id="${id}"]`).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Check quote' }).click();
  await page.getByText('Dismiss message').waitFor();
  await shoot(page, 'quote-check');
  if (discord.violations.length > 0) throw new Error(JSON.stringify(discord.violations, null, 2));
  writeFileSync(VERSION_FILE, `${version}\n`);
} finally {
  await browser.close();
  await playground.stop();
}
