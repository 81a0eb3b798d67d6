/** Is what is sent before the bot is up answered, and does the page say what it waits for? */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readPlaygroundConfig } from '../../../src/config.ts';
import { browserPath, launchBrowser } from '../../../src/workshop/playground/chromium.ts';
import { type Playground, startPlayground } from '../../../src/workshop/playground/start.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';
import { START } from './in-browser.ts';

const QUESTION = 'Who was the first Russian consul on Formosa?';

let dir: string;
let browser: Browser;
let playground: Playground | undefined;
let page: Page;

/** With its page open before the bot is up. */
async function begin(environment: NodeJS.ProcessEnv = {}): Promise<Playground> {
  const started = await startPlayground({
    config: readPlaygroundConfig({ ...process.env, CORPUS_DIR: join(dir, 'corpus'), ...environment }),
    port: 0,
    responseMs: START,
    code: [join(dir, 'code')],
  });
  playground = started;
  page = await browser.newPage();
  await page.goto(`${started.url}?as=member&in=text`);
  return started;
}

const box = () => page.locator('#box');
const answers = () => page.locator('.message:not(.pending):has(.badge)');
const up = () => page.locator('#bot.ready').waitFor({ state: 'attached', timeout: START });

/** How many processes of the bot this process has started that have not ended. */
function botsRunning(): number {
  const children = readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' '),
  );
  const isBot = (pid: string) =>
    pid !== '' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('src/doors/discord.ts');
  return children.filter(isBot).length;
}

async function send(text: string): Promise<void> {
  await box().focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

describe.skipIf(browserPath === undefined)('the playground', () => {
  beforeAll(async () => {
    dir = await temporaryFolder();
    await cp('corpus', join(dir, 'corpus'), { recursive: true });
    await mkdir(join(dir, 'code'));
    browser = await launchBrowser();
  });

  afterEach(async () => {
    await page?.close();
    await playground?.stop();
    playground = undefined;
  });

  afterAll(async () => {
    await browser?.close();
    await removeFolder(dir);
  });

  test('answers a question that is sent before the bot is up, and greys it until then', async () => {
    await begin();
    await page.locator('#notice.starting').waitFor();
    expect(await page.locator('#notice').textContent()).toContain('Footnote is starting');
    await send(`@Footnote ${QUESTION}`);
    expect(await page.locator('.pending').textContent()).toContain(QUESTION);
    await answers().waitFor({ timeout: START });
    expect(await answers().textContent()).toContain('Shabert');
    expect(await page.locator('.pending').count()).toBe(0);
    expect(await page.locator('#notice').isHidden()).toBe(true);
  }, 90_000);

  test('lists the commands to who has typed a slash as soon as the bot has published them', async () => {
    await begin();
    await page.locator('#notice.starting').waitFor();
    await send('/');
    expect(await page.locator('#trouble').textContent()).toContain('Its commands appear here');
    expect(await box().inputValue()).toBe('/');
    await page.getByRole('option', { name: '/ask' }).waitFor({ timeout: START });
    await page.keyboard.type('ask');
    await page.keyboard.press('Tab');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await answers().waitFor();
    expect(await answers().textContent()).toContain('Shabert');
  }, 90_000);

  test('answers what is sent while the bot restarts because its code changed', async () => {
    const { discord } = await begin();
    await up();
    const { identifies } = discord;
    await writeFile(join(dir, 'code', 'changed.ts'), String(identifies));
    await page.locator('#bot.starting').waitFor({ timeout: START });
    // While the old one ends, which must not start a second one beside the new one.
    await writeFile(join(dir, 'code', 'changed-too.ts'), String(identifies));
    await send(`/ask ${QUESTION}`);
    expect(await page.locator('.pending').textContent()).toContain('/ask');
    await answers().waitFor({ timeout: START });
    expect(await answers().textContent()).toContain('used /ask');
    expect(discord.violations).toEqual([]);
    await up();
    const starts = playground?.bot.starts ?? 0;
    // A bot that is told to end before it has logged in, as the second change may come late, never identifies.
    expect(discord.identifies - identifies).toBeGreaterThan(0);
    expect(discord.identifies - identifies).toBeLessThan(starts);
    if (existsSync('/proc/self/task')) expect(botsRunning()).toBe(1);
    expect(await page.locator('.pending').count()).toBe(0);
  }, 120_000);

  test('shows why a bot does not come up, and gives back what was sent to it', async () => {
    await begin({ CORPUS_DIR: join(dir, 'missing') });
    await page.locator('#notice.starting').waitFor();
    await send(`@Footnote ${QUESTION}`);
    const notice = page.locator('#notice.ended');
    await notice.waitFor({ timeout: START });
    expect(await notice.locator('strong').textContent()).toMatch(/Footnote has ended: .*missing/u);
    await notice.locator('summary').click();
    expect(await notice.locator('pre').textContent()).toContain('missing');
    await expect.poll(() => box().inputValue()).toBe(`@Footnote ${QUESTION}`);
    expect(await page.locator('#trouble').textContent()).toContain('Footnote has ended');
    expect(await page.locator('.message').count()).toBe(0);
  }, 90_000);
});
