/** Can a finger hit everything on a phone? */

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserPath } from '../../../src/workshop/playground/chromium.ts';
import { inBrowser, opened, post } from './in-browser.ts';

/** Pixels that a finger needs, both ways. */
const FINGER = 40;

interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** How far from its middle each control of a part can be hit, by asking what is at a point; what is covered is left out. */
const targetsIn = (part: string) => `(() => {
  const controls = 'button, a[href], select, input, textarea, summary, [role=option], [role=menuitem], [role=button]';
  return [...document.querySelectorAll('${part}')].flatMap((part) => [...part.querySelectorAll(controls)]).flatMap((control) => {
    control.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = control.getBoundingClientRect();
    const [x, y] = [left + Math.min(width / 2, 150), top + height / 2];
    const isHit = (x, y) => {
      const at = document.elementFromPoint(x, y);
      return at !== null && (control.contains(at) || [...(control.labels ?? [])].some((one) => one.contains(at)));
    };
    if (width === 0 || height === 0 || !isHit(x, y)) return [];
    const reach = (dx, dy) => {
      let far = 0;
      while (far < 60 && isHit(x + dx * far, y + dy * far)) far += 0.5;
      return far;
    };
    return [{
      name: control.id + ' ' + control.className + ' ' + (control.getAttribute('aria-label') ?? control.textContent),
      width: Math.max(width, reach(-1, 0) + reach(1, 0)),
      height: reach(0, -1) + reach(0, 1),
    }];
  });
})()`;

async function expectTargets(tab: Page, part: string, least: number): Promise<void> {
  const targets = await tab.evaluate<Target[]>(targetsIn(part));
  expect(targets.length).toBeGreaterThanOrEqual(least);
  expect(targets.filter(({ width, height }) => Math.min(width, height) < FINGER)).toEqual([]);
}

describe.skipIf(browserPath === undefined)('on a phone', () => {
  inBrowser();

  test('every control can be hit within 40 × 40 px', async () => {
    const tab = await opened('?as=member&in=text', 390);
    expect(await tab.evaluate('matchMedia("(pointer: coarse)").matches')).toBe(true);
    await tab.locator('#welcome button').first().waitFor();
    await expectTargets(tab, 'main', 6);
    await tab.locator('#open-sidebar').tap();
    // Places, two languages, who one is, the theme.
    await expectTargets(tab, '#sidebar', 9);
    await tab.locator('#log').tap({ position: { x: 370, y: 400 } });
    await tab.locator('#box').tap();
    await tab.keyboard.type('/');
    await expectTargets(tab, '#popup', 8);
    await tab.keyboard.type('ask');
    await tab.keyboard.press('Tab');
    await tab.locator('#popup-list [role=option]').first().waitFor();
    await tab.keyboard.press('Escape');
    await tab.locator('.more').tap();
    await expectTargets(tab, '#composer', 4);
    for (const _ of [1, 2, 3]) await tab.keyboard.press('Escape');
    await tab.locator('#box').fill('@');
    await expectTargets(tab, '#popup', 4);
    await tab.locator('#box').fill('hello https://example.org/ ||hidden||');
    await tab.keyboard.press('Enter');
    await tab.locator('.spoiler').waitFor();
    await tab.locator('#box').fill('@Footnote Shabert');
    await tab.keyboard.press('Enter');
    await tab.locator('button.answers').waitFor();
    for (const command of ['/help ', '/search Taiwan']) {
      await tab.locator('#box').focus();
      await tab.keyboard.type(command);
      await tab.keyboard.press('Enter');
      await tab.locator(`.message:last-child:has(.used:text-is("${command.split(' ')[0]}"))`).waitFor();
      await expectTargets(tab, 'main', 6);
    }
    await post({
      content: 'Five buttons </ask:12345678901234567> and [a link](https://example.org)',
      components: [
        {
          type: 1,
          components: ['◀ ¶ 79', '¶ 81 ▶', '▶', 'Post here', '1'].map((label, n) => ({
            type: 2,
            style: 2,
            label,
            custom_id: `1|${n}`,
          })),
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: '1|menu',
              max_values: 2,
              options: ['1', '2'].map((value) => ({ label: value, value })),
            },
          ],
        },
      ],
    });
    const last = tab.locator('.message:last-child');
    await last.getByText('Five buttons').waitFor();
    await tab.locator('#log').evaluate((log) => log.scrollTo(0, log.scrollHeight));
    await tab.locator('#unread').waitFor({ state: 'hidden' });
    await expectTargets(tab, 'main', 12);
    await last.getByRole('combobox').tap();
    await expectTargets(tab, '.choices', 2);
    await tab.locator('h1').tap();
    await last.getByRole('button', { name: 'More actions' }).tap();
    await tab.getByRole('menuitem').first().waitFor();
    await expectTargets(tab, '.menu', 2);
    await tab.keyboard.press('Escape');
    await tab.locator('#log').evaluate((log) => log.scrollTo(0, 0));
    await post({ content: 'unread' });
    await tab.locator('#unread').waitFor();
    await expectTargets(tab, '#composer', 2);
    await tab.locator('#open-wire').tap();
    await expectTargets(tab, '#wire', 8);
    await tab.context().close();
  }, 90_000);
});
