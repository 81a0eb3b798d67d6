/** What do moderators see, step by step? Pictures of each flow, and what may be wrong with how they look. */

import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

export interface Walk {
  /** In the place and the language whose pictures are taken, as a moderator. */
  readonly page: Page;
  /** Where the pictures go; their names begin with `prefix`. */
  readonly folder: string;
  readonly prefix: string;
  /** Called with one line per picture: its name, its height in pixels, and the labels that are cut off. */
  readonly tell: (line: string) => void;
}

/** Milliseconds after an answer in which the page shows it. */
const SETTLES = 400;

const RULES = `---
title: Rules of the reading room
published: 2026-01-05
---

# Opening hours

The reading room opens at nine and closes at six. On Fridays it closes at four.

# Food and drink

Water is allowed in closed bottles. Coffee is allowed in the hall alone.

# Loans

Books of the north shelf may be borrowed for three weeks. Maps may not be borrowed.
`;
const NEW_RULES = RULES.replace('closes at six', 'closes at seven');
const QUESTION = 'When does the reading room close?';
const UNANSWERED = 'Is there anything to eat on the premises?';

/** Goes through every flow once. A picture is of the newest message, or of the form that is open. */
export async function walk({ page, folder, prefix, tell }: Walk): Promise<void> {
  let number = 0;
  const shoot = async (name: string, of: Locator = newest(page)): Promise<void> => {
    number += 1;
    const file = `${prefix}-${String(number).padStart(2, '0')}-${name}`;
    await page.mouse.move(0, 0);
    await of.screenshot({ path: join(folder, `${file}.png`), caret: 'hide', animations: 'disabled' });
    const { height = 0 } = (await of.boundingBox()) ?? {};
    const cut = await cutLabels(of);
    tell([file, `${Math.round(height)} px`, ...cut.map((label) => `cut: ${label}`)].join('\t'));
  };
  const form = page.locator('dialog.form');
  const fill = (name: string, text: string) => form.locator(`[name="${name}"]`).fill(text);
  const upload = (name: string, text: string) =>
    form
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
  const settled = async (act: () => Promise<unknown>): Promise<void> => {
    const answered = page.waitForResponse((response) => response.url().endsWith('/gesture'));
    await act();
    await answered;
    // What is shown while a file is read or a change is made is replaced soon.
    for (let before = ''; ; ) {
      await page.waitForTimeout(SETTLES);
      const now =
        (await newest(page)
          .textContent({ timeout: 1_000 })
          .catch(() => '')) ?? '';
      if (now === before) break;
      before = now;
    }
  };
  const send = async () => {
    await settled(() => form.locator('button[type=submit]').click());
    // Until the file is read, nothing can be pressed.
    await newest(page).locator('.button').first().waitFor();
  };
  const press = (part: string) =>
    settled(() => newest(page).locator(`button[data-id*="${part}"]`).first().click());
  const run = async (command: string, ...values: readonly string[]): Promise<void> => {
    await page.locator('#box').fill(`/${command} `);
    for (const [n, value] of values.entries()) await page.locator('.pill input').nth(n).fill(value);
    await settled(() => page.locator('#form button[type=submit]').click());
  };
  const chooseFirst = () =>
    settled(async () => {
      await newest(page).locator('.select').first().click();
      await page.locator('.choices li').first().click();
    });

  await run('corpus add');
  await shoot('add-form', form);
  await upload('rules.md', RULES);
  await send();
  await shoot('preview');
  await press('|edit|');
  await shoot('edit-form', form);
  await fill('publisher', 'Library of the study group');
  await send();
  await shoot('preview-edited');
  await press('|accept|');
  await shoot('rights-form', form);
  await form.locator('[name=rights]').first().check();
  await send();
  await shoot('accepted');
  await run('ask', QUESTION);
  await shoot('answer');
  await run('corpus list');
  await shoot('list');
  await chooseFirst();
  await shoot('document');
  await press('|replace|');
  await shoot('replace-form', form);
  await upload('rules-new.md', NEW_RULES);
  await send();
  await shoot('replace-preview');
  await press('|accept|');
  if ((await form.count()) > 0) {
    await form.locator('[name=rights]').first().check();
    await send();
  }
  await shoot('replaced');
  await press('|undo|');
  await shoot('undo-sure');
  await press('|undone|');
  await shoot('undone');
  await run('corpus history');
  await shoot('history');
  await run('corpus export');
  await shoot('export');
  await run('corpus status');
  await shoot('status');
  await run('settings');
  await shoot('settings');
  await run('alias add', 'reading room', 'quiet hall');
  await shoot('alias-added');
  await run('alias list');
  await shoot('aliases');
  await run('ask', 'When does the quiet hall close?');
  await shoot('answer-by-alias');
  await run('ask', UNANSWERED);
  await shoot('refused');
  await press('|pins|mend');
  await shoot('mend');
  await press('|pins|type');
  await shoot('mend-form', form);
  await fill('passage', 'Rules of the reading room ¶ 2');
  await send();
  await shoot('pinned');
  await run('ask', `Please tell me, ${UNANSWERED}`);
  await shoot('answer-by-pin');
  await run('pins');
  await shoot('pins');
  await run('privacy show');
  await shoot('privacy');
  await run('privacy erase');
  await shoot('erase-sure');
  await press('privacy erase');
  await shoot('erased');
  await run('corpus list');
  await chooseFirst();
  await press('|remove|');
  await shoot('remove-sure');
  await press('|removed|');
  await shoot('removed');
}

function newest(page: Page): Locator {
  return page.locator('.message').last();
}

/** What of an element is needed to see whether it fits. */
interface Fitted {
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly textContent: string | null;
}

/** The words that do not fit into their element. */
function cutLabels(of: Locator): Promise<string[]> {
  return of
    .locator('.chosen, .button, .text, h2, .field-label, .only-you')
    .evaluateAll((all) =>
      (all as unknown as Fitted[])
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent ?? ''),
    );
}
