/** Can a form be filled in on the page, and what comes of it? */

import { describe, expect, test } from 'vitest';
import { browserPath } from '../../../src/workshop/playground/chromium.ts';
import { inBrowser, newest, page, run, visit } from './in-browser.ts';

describe.skipIf(browserPath === undefined)('a form', () => {
  inBrowser();

  test('opens as a dialog, asks for what is required, takes a file, and is gone when it was sent', async () => {
    await visit(page, '?as=moderator&in=text');
    await page.locator('#box').fill('/corpus add ');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Add a document' });
    await form.waitFor();
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('This field is required').waitFor();
    await form.locator('input[type=file]').setInputFiles({
      name: 'wasps.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('---\ntitle: Wasps\n---\n\nWasps build nests of paper.\n'),
    });
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'detached' });
    await newest().getByText('Preview: Wasps').waitFor();
    await newest().getByRole('button', { name: 'Accept' }).click();
    const rights = page.getByRole('dialog', { name: 'Rights and standpoint' });
    await rights.getByRole('radio').first().check();
    await rights.getByRole('button', { name: 'Submit' }).click();
    await newest().getByText('“Wasps” was added').waitFor();
    expect(await (await run('ask', 'What do wasps build?')).textContent()).toContain('nests of paper');
  });

  test('is closed by Escape and sends nothing', async () => {
    await visit(page, '?as=moderator&in=text');
    const before = await page.locator('.message').count();
    await page.locator('#box').fill('/corpus add ');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.message').count()).toBe(before);
  });

  test('menus of roles and channels show what is chosen, and make a curator a moderator', async () => {
    await visit(page, '?as=moderator&in=text');
    const panel = await run('settings');
    const roles = panel.locator('.select[data-id*="moderators"]');
    await roles.click();
    await page.getByRole('option', { name: '@Curators' }).click();
    // The choice is sent when the menu is left.
    await page.locator('#place').click();
    await panel.getByText('Saved: Moderators').waitFor();
    expect(await roles.textContent()).toContain('@Curators');
    await visit(page, '?as=curator&in=text');
    await page.locator('#box').fill('/corpus list');
    await page.getByRole('option', { name: '/corpus list' }).waitFor();
  });
});
