/** Does the page look and feel like Discord: its wire, languages, components and reactions? */

import { describe, expect, test } from 'vitest';
import { localized } from '../../../src/workshop/loopback/discord.ts';
import { browserPath } from '../../../src/workshop/playground/chromium.ts';
import { inBrowser, newest, opened, page, playground, post, run, visit } from './in-browser.ts';

const buttons = ['◀ ¶ 79', '¶ 81 ▶', 'Show in context', 'Post here', 'Explain'].map((label, n) => ({
  type: 2,
  style: 2,
  label,
  custom_id: `1|button ${n}`,
}));
const choices = (more: object) => ({
  type: 3,
  custom_id: '1|menu',
  placeholder: 'Choose',
  options: ['one', 'two', 'three'].map((value) => ({ label: `Number ${value}`, value })),
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });

async function posted(body: object): Promise<string> {
  const { id } = (await (await post(body)).json()) as { id: string };
  await page.locator(`[data-id="${id}"]`).waitFor();
  return id;
}

/** What was chosen from menus so far, oldest first. */
const chosen = () =>
  playground.discord.history.flatMap((entry) => {
    const d = entry.kind === 'gateway' && entry.t === 'INTERACTION_CREATE' ? entry.d : undefined;
    const { data } = (d ?? {}) as { data?: { component_type?: number; values?: string[] } };
    return data?.component_type === 3 ? [data.values] : [];
  });

describe.skipIf(browserPath === undefined)('the page', () => {
  inBrowser();

  test("starts with a narrow wire, in which nothing is of the page's own asking", async () => {
    await page.locator('#welcome button').first().waitFor();
    const { width = 0 } = (await page.locator('#wire').boundingBox()) ?? {};
    expect(width).toBeLessThanOrEqual(260);
    expect(await page.locator('#entries').getByText('INTERACTION_CREATE').count()).toBe(0);
    expect(await page.locator('#entries').getByText('callback').count()).toBe(0);
    expect(await page.locator('#entries').getByText('READY').count()).toBe(1);
    // What somebody asks is shown.
    await run('help');
    await page.locator('#entries').getByText('INTERACTION_CREATE help').waitFor();
    await page.locator('#entries').getByText('callback').waitFor();
  });

  test('keeps the width that the wire is dragged, stepped or widened to, for one visit', async () => {
    const tab = await opened('?as=member&in=text', 1400);
    const width = async () => Math.round((await tab.locator('#wire').boundingBox())?.width ?? 0);
    const grip = (await tab.locator('#wire-grip').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const x = grip.x + grip.width / 2;
    await tab.mouse.move(x, 400);
    await tab.mouse.down();
    await tab.mouse.move(x - 100, 420, { steps: 4 });
    await tab.mouse.up();
    expect(await width()).toBe(340);
    await tab.mouse.move(x - 300, 420);
    expect(await width()).toBe(340);
    await tab.locator('#wire-grip').press('ArrowLeft');
    expect(await width()).toBe(360);
    await visit(tab, '?as=member&in=thread');
    expect(await width()).toBe(360);
    await tab.locator('#widen-wire').click();
    expect(await width()).toBe(520);
    await tab.locator('#widen-wire').click();
    expect(await width()).toBe(240);
    await tab.locator('#close-wire').click();
    await visit(tab, '?as=member&in=text');
    expect(await tab.locator('#wire').isVisible()).toBe(false);
    await tab.context().close();
    const later = await opened('?as=member&in=text', 1400);
    expect(Math.round((await later.locator('#wire').boundingBox())?.width ?? 0)).toBe(240);
    await later.context().close();
  });

  test("lists commands in the reader's language, by the address and by the menu", async () => {
    const { discord } = playground;
    const ask = discord.commands('global').find(({ name }) => name === 'ask');
    const inTheir = (lang: 'ru' | 'de') => localized('ask', ask?.name_localizations, lang);
    expect(inTheir('ru')).not.toBe('ask');
    await visit(page, '?as=member&in=text&lang=ru&server-lang=zh-TW');
    expect(await page.locator('#lang').inputValue()).toBe('ru');
    expect(await page.locator('#server-lang').inputValue()).toBe('zh-TW');
    await page.locator('#box').fill('/');
    await page.getByRole('option', { name: `/${inTheir('ru')}` }).waitFor();
    await page.locator('#box').fill('/ask');
    const offered = page.locator('#popup-list [role=option]').first();
    expect(await offered.textContent()).toContain(localized('', ask?.description_localizations, 'ru'));
    await page.keyboard.press('Tab');
    expect(await page.locator('.command-name').textContent()).toBe(`/${inTheir('ru')}`);
    await page.keyboard.type('Shabert');
    const before = await page.locator('.message').count();
    await page.keyboard.press('Enter');
    await page.locator('.message').nth(before).waitFor();
    expect(await newest().locator('.used').textContent()).toBe(`/${inTheir('ru')}`);
    const last = () =>
      discord.history.findLast((entry) => entry.kind === 'gateway' && entry.t === 'INTERACTION_CREATE');
    expect(last()).toMatchObject({ d: { locale: 'ru', guild_locale: 'zh-TW' } });
    await page.locator('#lang').selectOption('de');
    await page.locator('#server-lang').selectOption('es-ES');
    await expect.poll(() => discord.guilds.group.locale).toBe('es-ES');
    await expect.poll(() => page.url()).toContain('lang=de&server-lang=es-ES');
    await run(inTheir('de'), 'Shabert');
    expect(last()).toMatchObject({ d: { locale: 'de', guild_locale: 'es-ES' } });
    expect(await page.locator('#lang option').allTextContents()).toHaveLength(7);
    // 23 November 2026, at noon UTC.
    await posted({ content: '<t:1795435200:D>' });
    expect(await newest().locator('time.mention').textContent()).toMatch(/^2\d\. November 2026$/u);
    await page.locator('#places').getByRole('button', { name: 'Footnote' }).click();
    await page.locator('#server-lang:disabled').waitFor();
    discord.person(discord.users.member.id).locale = 'en-US';
    discord.setGuildLocale(discord.guilds.group.id, 'en-US');
  });

  test.each([390, 1280])(
    'at %i wraps five buttons of a row onto lines of their own, with a menu below',
    async (width) => {
      const tab = await opened('?as=member&in=text', width);
      const id = await posted({ content: 'x', components: [row(...buttons), row(choices({}))] });
      const message = tab.locator(`[data-id="${id}"]`);
      await message.waitFor();
      const boxes = await Promise.all(
        (await message.locator('.row .button').all()).map((one) => one.boundingBox()),
      );
      const lines = new Set(boxes.map((box) => box?.y));
      expect(lines.size).toBe(width === 390 ? 3 : 1);
      for (const box of boxes) expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(width);
      const menu = await message.getByRole('combobox').boundingBox();
      expect(menu?.y).toBeGreaterThan(Math.max(...boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0))));
      expect(await message.locator('.button').allTextContents()).toEqual(buttons.map(({ label }) => label));
      await tab.context().close();
    },
  );

  test('sends several choices once, when the menu is left with others than before', async () => {
    const id = await posted({ content: 'x', components: [row(choices({ min_values: 0, max_values: 3 }))] });
    const menu = page.locator(`[data-id="${id}"]`).getByRole('combobox');
    const before = chosen().length;
    await menu.click();
    for (const name of ['Number three', 'Number one']) await page.getByRole('option', { name }).click();
    await page.locator('h1').click();
    await expect.poll(() => chosen().slice(before)).toEqual([['one', 'three']]);
    expect(await menu.textContent()).toContain('Number one, Number three');
    await menu.click();
    await page.locator('h1').click();
    await menu.click();
    for (const name of ['Number three', 'Number one']) await page.getByRole('option', { name }).click();
    await page.locator('h1').click();
    await expect.poll(() => chosen().slice(before)).toEqual([['one', 'three'], []]);
    expect(await menu.textContent()).toContain('Choose');
  });

  test('sends nothing while fewer are chosen than the menu asks for, and lets nobody choose more', async () => {
    const id = await posted({ content: 'x', components: [row(choices({ min_values: 2, max_values: 2 }))] });
    const menu = page.locator(`[data-id="${id}"]`).getByRole('combobox');
    const before = chosen().length;
    await menu.click();
    await page.getByRole('option', { name: 'Number one' }).click();
    await page.locator('h1').click();
    await menu.click();
    for (const name of ['Number one', 'Number two', 'Number three'])
      await page.getByRole('option', { name }).click();
    await page.locator('h1').click();
    await expect.poll(() => chosen().slice(before)).toEqual([['one', 'two']]);
  });

  test('shows reactions below a message, and joins in when one is pressed', async () => {
    const { discord } = playground;
    const { id } = await discord.person(discord.users.member.id).say(discord.channels.text.id, 'words');
    const path = `/channels/${discord.channels.text.id}/messages/${id}/reactions/${encodeURIComponent('👀')}/@me`;
    await fetch(`${discord.url}/v10${path}`, {
      method: 'PUT',
      headers: { authorization: `Bot ${discord.token}` },
    });
    const reaction = page.locator(`[data-id="${id}"] .reaction`);
    await reaction.waitFor();
    expect(await reaction.textContent()).toBe('👀1');
    expect(await reaction.getAttribute('aria-pressed')).toBe('false');
    expect(await reaction.getAttribute('title')).toBe('Footnote reacted with 👀');
    await reaction.click();
    await expect.poll(() => reaction.textContent()).toBe('👀2');
    expect(await reaction.getAttribute('aria-pressed')).toBe('true');
    await reaction.click();
    await expect.poll(() => reaction.textContent()).toBe('👀1');
  });

  test('shows what a reply answers and jumps there, and says so when that is deleted', async () => {
    const { discord } = playground;
    const member = discord.person(discord.users.member.id);
    const { id } = await member.say(discord.channels.text.id, 'a question');
    const reply = await posted({ content: 'an answer', message_reference: { message_id: id } });
    const line = page.locator(`[data-id="${reply}"] .answers`);
    expect(await line.textContent()).toContain('@Member a question');
    await posted({ content: Array.from({ length: 60 }, (_, n) => `line ${n}`).join('\n') });
    await line.click();
    await page.locator(`[data-id="${id}"].jumped-to`).waitFor();
    const place = await page.locator(`[data-id="${id}"]`).boundingBox();
    expect(place?.y).toBeGreaterThan(0);
    await member.deleteMessage(id);
    await expect.poll(() => line.textContent()).toBe('Original message was deleted');
  });
});
