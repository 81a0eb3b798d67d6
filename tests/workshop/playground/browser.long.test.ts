/** Can the bot be used in a browser as on Discord? Chromium drives the page, the page the bot. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { complain } from '../../../src/print.ts';
import type { Violation } from '../../../src/workshop/loopback/discord.ts';
import { browserPath } from '../../../src/workshop/playground/chromium.ts';
import {
  dir,
  inBrowser,
  newest,
  opened,
  PATIENCE,
  page,
  playground,
  post,
  run,
  START,
  sit,
  visit,
} from './in-browser.ts';

if (browserPath === undefined)
  complain('The playground is not tried in a browser: there is no Chromium here (apt-get install chromium).');

const QUESTION = 'Who was the first Russian consul on Formosa?';

describe.skipIf(browserPath === undefined)('the playground in a browser', () => {
  inBrowser();

  test('offers a newcomer questions that the bot answers', async () => {
    const first = page.locator('#welcome button').first();
    const question = (await first.textContent()) ?? '';
    expect(question).toContain('?');
    await first.click();
    await page.keyboard.press('Enter');
    const answer = page.locator('.message:has(.badge):has(blockquote)');
    await answer.waitFor();
    expect(await answer.textContent()).toContain(question);
  });

  test('asks with a slash from anywhere, and takes what the bot suggests', async () => {
    await page.locator('#log').focus();
    await page.keyboard.press('/');
    expect(await page.locator('#popup-list [role=option]').first().textContent()).toContain('/ask');
    await page.keyboard.type('ask');
    await page.keyboard.press('Enter');
    await page.keyboard.type('tuap');
    const offered = page.getByRole('option', { name: 'Where was the tanker Tuapse captured?' });
    await offered.waitFor();
    await offered.click();
    const before = await page.locator('.message').count();
    await page.keyboard.press('Enter');
    await page.locator('.message').nth(before).waitFor();
    expect(await newest().locator('.answers').textContent()).toContain('used /ask');
    expect(await newest().locator('.badge').textContent()).toBe('APP');
    expect(await newest().locator('blockquote').first().textContent()).toContain('Bashi Channel');
  });

  test('says which option is missing, and sends nothing', async () => {
    const before = await page.locator('.message').count();
    await page.keyboard.press('/');
    await page.keyboard.type('ask');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#trouble').textContent()).toContain('question');
    await page.keyboard.press('Escape');
    // What the bot was asked to suggest comes after this, and opens nothing any more.
    await page.waitForTimeout(400);
    expect(await page.locator('#popup').isHidden()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#box').count()).toBe(1);
    expect(await page.locator('.message').count()).toBe(before);
  });

  test('pages through what is found, privately, and chooses from a menu', async () => {
    const found = await run('search', 'Taiwan');
    expect(await found.textContent()).toContain('Only you can see this');
    expect(await found.getByRole('button', { name: 'Previous' }).isDisabled()).toBe(true);
    await found.getByRole('button', { name: 'Next' }).press('Enter');
    await found.getByText('(edited)').waitFor();
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Next');
    const before = await page.locator('.message').count();
    await found.getByRole('combobox').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.message').nth(before).waitFor();
    expect(await newest().locator('blockquote').count()).toBeGreaterThan(0);
  });

  test('posts a private answer, which alone others see', async () => {
    const asked = await run('quote', 'Beijing has every right to defend its sovereignty');
    const before = await page.locator('.message').count();
    await asked.getByRole('button', { name: 'Post here' }).click();
    await page.locator('.message').nth(before).waitFor();
    expect(await newest().locator('.mention').textContent()).toBe('@Member');
    const other = await opened('?as=moderator&in=text');
    await other.locator('.message').last().getByText('@Member').waitFor();
    expect(await other.getByText('Only you can see this').count()).toBe(0);
    await other.context().close();
    await asked.getByRole('button', { name: 'Dismiss message' }).click();
    await asked.waitFor({ state: 'detached' });
  });

  test("checks a quote from a message's menu, by keyboard, and shows the message as it was written", async () => {
    const text = '<img src=x onerror=alert(1)> “Beijing has every right to defend its sovereignity”';
    await page.locator('#box').fill(text);
    await page.keyboard.press('Enter');
    const message = page.locator('.message:not(.ephemeral)').filter({ hasText: 'onerror' });
    await message.waitFor();
    expect(await message.locator('.body').textContent()).toBe(text);
    await message.getByRole('button', { name: 'More actions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Find passages' }).waitFor();
    await page.keyboard.press('ArrowDown');
    const before = await page.locator('.message').count();
    await page.keyboard.press('Enter');
    await page.locator('.message').nth(before).waitFor();
    expect(await newest().locator('.answers').textContent()).toContain('used Check quote');
    expect(await newest().textContent()).toContain('not word for word');
  });

  test('answers a mention as a reply', async () => {
    const before = await page.locator('.message').count();
    await page.locator('#box').focus();
    await page.keyboard.type('@Foot');
    await page.getByRole('option', { name: '@Footnote' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await page
      .locator('.message')
      .nth(before + 1)
      .waitFor();
    expect(await newest().locator('.answers').textContent()).toContain(`@Footnote ${QUESTION}`);
    expect(await newest().textContent()).toContain('Shabert');
  });

  test('offers /corpus to who manages the server alone, and reloads for them', async () => {
    await page.locator('#box').fill('/');
    expect(await page.getByRole('option', { name: '/corpus reload' }).count()).toBe(0);
    const refused = await page.request.post(`${playground.url}gesture`, {
      data: {
        seat: { as: 'member', in: 'text' },
        gesture: { kind: 'slash', path: 'corpus reload', options: {} },
      },
    });
    expect(await refused.json()).toMatchObject({
      kind: 'failed',
      sentence: expect.stringContaining('not offer'),
    });
    await sit('moderator');
    const reloading = await run('corpus reload');
    await expect.poll(() => reloading.textContent(), { timeout: PATIENCE }).toContain('reloaded');
    await page.locator('#places').getByRole('button', { name: 'Footnote' }).click();
    await page.locator('h1:has-text("Footnote")').waitFor();
    await page.locator('#box').fill('/');
    expect(await page.getByRole('option', { name: '/ask' }).count()).toBe(1);
    expect(await page.getByRole('option', { name: '/corpus reload' }).count()).toBe(0);
  });

  test('takes a changed document over, and keeps the conversation', async () => {
    const before = await page.locator('.message').count();
    const file = join(dir, 'corpus', 'lavrov-on-taiwan.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, `${text}\n\nThe harbour master of Keelung kept a ledger of marmalade.\n`);
    await expect
      .poll(
        async () => {
          const asked = await run('search', 'marmalade');
          return asked.textContent();
        },
        { timeout: PATIENCE, interval: 500 },
      )
      .toContain('ledger of marmalade');
    expect(await page.locator('.message').count()).toBeGreaterThan(before);
  });

  test('starts the bot anew when its code changes, and keeps the conversation', async () => {
    const before = await page.locator('.message').count();
    const { identifies } = playground.discord;
    await writeFile(join(dir, 'code', 'changed.ts'), '');
    await expect.poll(() => playground.discord.identifies, { timeout: START }).toBe(identifies + 1);
    await page.locator('#bot.ready').waitFor({ state: 'attached', timeout: START });
    expect(await page.locator('.message').count()).toBe(before);
    expect(await (await run('ask', QUESTION)).textContent()).toContain('Shabert');
  });

  test('shows each request and event, with its JSON', async () => {
    const call = page.locator('#entries details.rest').last();
    await call.locator('summary').click();
    expect(await call.locator('pre').last().textContent()).toContain('"session_start_limit"');
    await page.locator('#entries').getByText('INTERACTION_CREATE ask').first().waitFor();
  });

  test('shows what bots can send besides: embeds, links, menus of several, spoilers', async () => {
    const options = ['one', 'two', 'three'].map((value) => ({ label: `Number ${value}`, value }));
    await post({
      content: '||hidden||',
      embeds: [
        {
          title: 'A title',
          description: '**bold**',
          color: 0xff0000,
          fields: [{ name: 'F', value: 'V', inline: true }],
        },
      ],
      components: [
        { type: 1, components: [{ type: 2, style: 5, label: 'A page', url: 'https://example.org/' }] },
        {
          type: 1,
          components: [{ type: 3, custom_id: '1|menu|open', options, min_values: 1, max_values: 2 }],
        },
      ],
    });
    const message = newest();
    await message.locator('.embed').waitFor();
    expect(await message.locator('.embed').textContent()).toBe('A titleboldFV');
    expect(await message.locator('.embed').getAttribute('style')).toBe('--accent: #ff0000;');
    expect(await message.getByRole('link', { name: 'A page' }).getAttribute('rel')).toBe(
      'noopener noreferrer',
    );
    await message.getByRole('button', { name: 'Spoiler' }).press('Enter');
    expect(await message.locator('.spoiler.shown').textContent()).toBe('hidden');
    await message.getByRole('combobox').press('Enter');
    for (const key of ['Space', 'ArrowDown', 'Enter', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    const chosen = message.locator('[role=option][aria-selected=true]');
    expect(await chosen.allTextContents()).toEqual(['Number one', 'Number two']);
    await page.keyboard.press('Escape');
    expect(await message.getByRole('listbox').count()).toBe(0);
  });

  test("shows what breaks a rule of Discord's, in red", async () => {
    await post({ content: 'x'.repeat(2_001) });
    await expect.poll(() => page.locator('#faults').textContent(), { timeout: PATIENCE }).toBe('1');
    expect(await page.locator('#violations li').textContent()).toContain('content');
    // So that those that nobody made on purpose are found again.
    (playground.discord.violations as Violation[]).splice(0);
    await visit(page, '?as=member&in=text');
    await page.locator('#faults').waitFor({ state: 'hidden' });
  });

  test('fits a phone, with the places and the wire in drawers', async () => {
    const phone = await opened('?as=member&in=text', 390);
    await phone.locator('.message').first().waitFor();
    const overflow = () =>
      phone.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(await overflow()).toBe(0);
    expect(await phone.evaluate<number>('log.scrollWidth - log.clientWidth')).toBe(0);
    expect(await phone.locator('#wire').isVisible()).toBe(false);
    await phone.getByRole('button', { name: 'What goes over the wire' }).click();
    expect(await phone.locator('#wire').isVisible()).toBe(true);
    expect(await overflow()).toBe(0);
    await phone.keyboard.press('Escape');
    await phone.getByRole('button', { name: 'Places' }).click();
    await phone.getByRole('button', { name: 'Chapter one' }).click();
    await phone.locator('h1:has-text("Chapter one")').waitFor();
    expect(await phone.locator('#sidebar').isVisible()).toBe(false);
    await phone.context().close();
  });
});
