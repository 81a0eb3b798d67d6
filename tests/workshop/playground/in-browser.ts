/** How do tests use the playground in a browser? */

import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { readPlaygroundConfig } from '../../../src/config.ts';
import type { Violation } from '../../../src/workshop/loopback/discord.ts';
import { launchBrowser } from '../../../src/workshop/playground/chromium.ts';
import { type Playground, startPlayground } from '../../../src/workshop/playground/start.ts';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.ts';

/** Longest wait for anything on the page, in milliseconds: the machine may be busy. */
export const PATIENCE = 15_000;
/** The same for a start of the bot. */
export const START = 45_000;

/** Set while the tests run that `inBrowser()` stands before. */
export let dir: string;
export let playground: Playground;
let browser: Browser;
export let page: Page;
const troubles: string[] = [];

/** Starts a playground and a browser for the tests of this block, and ends both; each test answers for what went wrong in it. */
export function inBrowser(): void {
  beforeAll(async () => {
    dir = await temporaryFolder();
    await cp('corpus', join(dir, 'corpus'), { recursive: true });
    await mkdir(join(dir, 'code'));
    playground = await startPlayground({
      config: readPlaygroundConfig({ ...process.env, CORPUS_DIR: join(dir, 'corpus') }),
      port: 0,
      responseMs: START,
      code: [join(dir, 'code')],
    });
    browser = await launchBrowser();
    page = await opened('?as=member&in=text');
  }, 90_000);

  beforeEach(() => visit(page, '?as=member&in=text'), 60_000);

  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
    await removeFolder(dir);
  });

  afterEach(async () => {
    expect((playground.discord.violations as Violation[]).splice(0)).toEqual([]);
    expect(troubles.splice(0)).toEqual([]);
  });
}

/** At the width of a phone, also with its touch screen. */
export async function opened(query = '', width = 1280, height = 844): Promise<Page> {
  const isPhone = width < 500;
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: isPhone,
    isMobile: isPhone,
    locale: 'en-US',
  });
  const tab = await context.newPage();
  tab.setDefaultTimeout(PATIENCE);
  tab.on('pageerror', (error) => troubles.push(error.message));
  tab.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  tab.on('request', (request) => {
    if (!request.url().startsWith(playground.url)) troubles.push(`asked ${request.url()}`);
  });
  await visit(tab, query);
  return tab;
}

export async function visit(tab: Page, query: string): Promise<void> {
  await tab.goto(`${playground.url}${query}`);
  await tab.locator('#bot.ready').waitFor({ state: 'attached', timeout: START });
}

export const newest = (): Locator => page.locator('.message').last();

/** Runs a command by keyboard alone, and waits for a message that it did not have before. */
export async function run(path: string, ...values: readonly string[]): Promise<Locator> {
  const before = await page.locator('.message').count();
  await page.locator('#box').focus();
  await page.keyboard.type(`/${path}`);
  await page.keyboard.press('Tab');
  for (const [n, value] of values.entries()) {
    if (n > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');
  await page.locator('.message').nth(before).waitFor();
  return page.locator(`.message[data-id="${await newest().getAttribute('data-id')}"]`);
}

export async function sit(person: string): Promise<void> {
  await page.getByLabel('Who you are').selectOption(person);
  await page.locator(`#note:has-text("${person === 'moderator' ? 'Manages' : 'study group'}")`).waitFor();
}

/** As the bot, past its own code. */
export function post(body: unknown): Promise<Response> {
  const { url, token, channels } = playground.discord;
  return fetch(`${url}/v10/channels/${channels.text.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ allowed_mentions: { parse: [] }, ...(body as object) }),
  });
}
