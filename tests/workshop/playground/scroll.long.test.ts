/** Is the newest answer in view, and does a reader stay where they are? */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserPath } from '../../../src/workshop/playground/chromium.ts';
import { inBrowser, opened, playground, post } from './in-browser.ts';

/** Where a message is in the log, in pixels from the log's top, once nothing has moved for some frames. */
async function placeOf(tab: Page, message = '.message:last-child'): Promise<Place> {
  return tab.evaluate<Place>(`(async () => {
    const look = () => {
      const found = [...document.querySelectorAll('#log ${message}')].at(-1).getBoundingClientRect();
      const log = document.getElementById('log').getBoundingClientRect();
      return { top: found.top - log.top, bottom: found.bottom - log.top, height: log.height };
    };
    let before = '';
    for (let same = 0; same < 8; ) {
      await new Promise(requestAnimationFrame);
      const now = JSON.stringify(look());
      same = now === before ? same + 1 : 0;
      before = now;
    }
    return look();
  })()`);
}

interface Place {
  readonly top: number;
  readonly bottom: number;
  /** Of the log. */
  readonly height: number;
}

/** A message is in view whole, or from its beginning if it is taller than the log. */
function expectInView({ top, bottom, height }: Place): void {
  expect(top).toBeGreaterThanOrEqual(-1);
  if (bottom - top <= height) expect(bottom).toBeLessThanOrEqual(height + 1);
  else expect(top).toBeLessThan(40);
}

const scrollTop = (tab: Page) => tab.evaluate<number>('document.getElementById("log").scrollTop');
/** As a wheel does, and until the page has heard of it. */
async function scrolledTo(tab: Page, to: number): Promise<void> {
  await tab.evaluate(`document.getElementById('log').scrollTop = ${to}`);
  await placeOf(tab);
}
/** A message with so many lines, by the bot. */
const lines = (count: number, word = 'line') => ({
  content: Array.from({ length: count }, (_, n) => `${word} ${n}`).join('\n'),
});
const other = () => playground.discord.person(playground.discord.users.moderator.id);
const say = (words: string) => other().say(playground.discord.channels.text.id, words);

async function posted(body: object): Promise<string> {
  return ((await (await post(body)).json()) as { id: string }).id;
}

const edited = (id: string, body: object) => {
  const { url, token, channels } = playground.discord;
  return fetch(`${url}/v10/channels/${channels.text.id}/messages/${id}`, {
    method: 'PATCH',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
};

async function seen(tab: Page, words: string): Promise<void> {
  await tab.locator('.message').filter({ hasText: words }).last().waitFor();
}

const SIZES = [
  [1000, 700],
  [390, 844],
] as const;
const SENDS = [
  'Taiwan',
  'Who was the first Russian consul on Formosa?',
  'one china',
  'no such words',
  'Shabert',
];

describe.skipIf(browserPath === undefined)('the log', () => {
  inBrowser();

  test.each(SIZES)(
    'at %i × %i shows the whole answer, or its beginning, to what is sent',
    async (width, height) => {
      const tab = await opened('?as=member&in=text', width, height);
      for (const way of ['/ask', '/search', '@Footnote']) {
        for (const words of SENDS) {
          const before = await tab
            .locator('.message')
            .last()
            .getAttribute('data-id', { timeout: 500 })
            .catch(() => '');
          await tab.locator('#box').focus();
          await tab.keyboard.type(`${way} ${words}`);
          if (way.startsWith('@')) await tab.keyboard.press('Escape');
          await tab.keyboard.press('Enter');
          await tab.locator(`.message:last-child:not([data-id="${before}"]):has(.badge)`).waitFor();
          expectInView(await placeOf(tab));
        }
      }
      await tab.context().close();
    },
    120_000,
  );

  test.each(SIZES)('at %i × %i keeps the end in sight whatever grows', async (width, height) => {
    const tab = await opened('?as=member&in=text', width, height);
    const id = await posted(lines(4, 'short'));
    await seen(tab, 'short 3');
    expectInView(await placeOf(tab));
    await edited(id, lines(12, 'longer'));
    await seen(tab, 'longer 11');
    expectInView(await placeOf(tab));
    await tab.locator('#box').fill('1\n2\n3\n4\n5\n6');
    expectInView(await placeOf(tab));
    // As an on-screen keyboard does.
    await tab.setViewportSize({ width, height: height - 300 });
    expectInView(await placeOf(tab));
    await tab.setViewportSize({ width, height });
    expectInView(await placeOf(tab));
    // Fonts that come late.
    await tab.evaluate("document.body.style.fontSize = '20px'");
    expectInView(await placeOf(tab));
    await tab.context().close();
  });

  test('leaves a reader who has scrolled up where they are, and tells them what is new', async () => {
    const tab = await opened('?as=member&in=text', 1000, 700);
    await posted(lines(60, 'old'));
    await seen(tab, 'old 59');
    await scrolledTo(tab, 100);
    await say('something new');
    await seen(tab, 'something new');
    await say('something newer');
    await seen(tab, 'something newer');
    await placeOf(tab);
    expect(await scrollTop(tab)).toBe(100);
    expect(await tab.locator('#unread').textContent()).toContain('2 new messages');
    await tab.locator('#unread').click();
    expectInView(await placeOf(tab));
    expect(await tab.locator('#unread').isHidden()).toBe(true);
    await say('followed');
    await seen(tab, 'followed');
    expectInView(await placeOf(tab));
    await tab.context().close();
  });

  test('takes an old message that a deleted one makes room for as nothing new', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 60; n += 1) ids.push((await say(`many ${n}`)).id);
    const tab = await opened('?as=member&in=text', 1000, 700);
    await seen(tab, 'many 59');
    const message = `[data-id="${ids[30]}"]`;
    await tab.locator(message).scrollIntoViewIfNeeded();
    const { top } = await placeOf(tab, message);
    await other().deleteMessage(ids[58] ?? '');
    await tab.locator(`[data-id="${ids[58]}"]`).waitFor({ state: 'detached' });
    expect((await placeOf(tab, message)).top).toBeCloseTo(top, 0);
    expect(await tab.locator('#unread').isHidden()).toBe(true);
    await tab.context().close();
  });

  test('forgets what is new when the reader scrolls to the end by themselves', async () => {
    const tab = await opened('?as=member&in=text', 1000, 700);
    await posted(lines(60, 'old'));
    await seen(tab, 'old 59');
    await scrolledTo(tab, 100);
    await say('unread by now');
    await tab.locator('#unread').waitFor();
    await scrolledTo(tab, 100_000);
    expect(await tab.locator('#unread').isHidden()).toBe(true);
    await tab.context().close();
  });

  test("goes down for the reader's own message and its answer, wherever they are", async () => {
    const tab = await opened('?as=member&in=text', 1000, 700);
    await posted(lines(60, 'old'));
    await seen(tab, 'old 59');
    await scrolledTo(tab, 100);
    await tab.locator('#box').fill('@Footnote Who was the first Russian consul on Formosa?');
    await tab.keyboard.press('Enter');
    await tab.locator('.message:last-child:has(.answers)').waitFor();
    expectInView(await placeOf(tab));
    await tab.context().close();
  });

  test('shows what a press on an earlier message leads to', async () => {
    const tab = await opened('?as=member&in=text', 1000, 700);
    await tab.locator('#box').fill('/quote Beijing has every right to defend its sovereignty');
    await tab.keyboard.press('Enter');
    const asked = tab.locator('.message:has(button:text("Post here"))').last();
    await asked.waitFor();
    await say(lines(30, 'between').content);
    await seen(tab, 'between 29');
    await asked.getByRole('button', { name: 'Post here' }).click();
    await tab.locator('.message:last-child:has(.badge)').waitFor();
    expectInView(await placeOf(tab));
    await tab.context().close();
  });

  test('lets a message that changes stay where it is, unless it is the newest', async () => {
    const tab = await opened('?as=member&in=text', 1000, 700);
    const above = await posted(lines(2, 'above'));
    const middle = await posted(lines(2, 'middle'));
    await say('at the end');
    await seen(tab, 'at the end');
    const place = () => placeOf(tab, `[data-id="${middle}"]`);
    const { top } = await place();
    await edited(middle, lines(20, 'grown'));
    await seen(tab, 'grown 19');
    expect((await place()).top).toBeCloseTo(top, 0);
    await edited(middle, lines(2, 'shrunk'));
    await seen(tab, 'shrunk 1');
    expect((await place()).top).toBeCloseTo(top, 0);
    // What is above the sight of a reader may change without moving what they read.
    await posted(lines(60, 'below'));
    await seen(tab, 'below 59');
    const long = '.message:last-child';
    const read = (await placeOf(tab, long)).top;
    expect(read).toBeGreaterThanOrEqual(0);
    await edited(above, lines(12, 'changed above'));
    await seen(tab, 'changed above 11');
    expect((await placeOf(tab, long)).top).toBeCloseTo(read, 0);
    await tab.context().close();
  });

  test('lets a reader go on in a long answer, and leaves them there when others write', async () => {
    const tab = await opened('?as=member&in=text', 1000, 700);
    await say('something short');
    await seen(tab, 'something short');
    await scrolledTo(tab, 100_000);
    const id = await posted(lines(60, 'long'));
    await seen(tab, 'long 59');
    const long = `[data-id="${id}"]`;
    const { top } = await placeOf(tab, long);
    expect(top).toBeGreaterThanOrEqual(0);
    await say('by somebody else');
    await seen(tab, 'by somebody else');
    expect((await placeOf(tab, long)).top).toBeCloseTo(top, 0);
    expect(await tab.locator('#unread').textContent()).toContain('1 new message');
    const before = await scrollTop(tab);
    await scrolledTo(tab, before + 200);
    await tab.evaluate("document.body.style.fontSize = '16.5px'");
    expect((await placeOf(tab, long)).top).toBeCloseTo(top - 200, 0);
    await tab.context().close();
  });
});
