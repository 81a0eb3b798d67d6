import { ButtonStyle, ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { toDiscord } from '../../../src/replies/discord/message.ts';
import type { Control } from '../../../src/reply.ts';
import { CONTEXT, menu, page, post, press } from './few-blocks.ts';
import { allComponents } from './shown.ts';

describe('controls', () => {
  test('stand in rows of five, menus alone in theirs', () => {
    const message = toDiscord(press(...Array.from({ length: 7 }, () => page), menu(2), page), CONTEXT);
    const rows = message.components.slice(1).map((row) => ('components' in row ? row.components.length : 0));
    expect(rows).toEqual([5, 2, 1, 1]);
  });

  test('keep their action, style and state; equal ones differ in their ids', () => {
    const message = toDiscord(
      press({ ...page, style: 'primary', disabled: true }, { ...page, style: 'danger' }, page),
      CONTEXT,
    );
    const buttons = allComponents(message.components.slice(1)).slice(1);
    expect(buttons).toEqual([
      {
        type: ComponentType.Button,
        style: ButtonStyle.Primary,
        label: 'Next',
        custom_id: '1|page|1',
        disabled: true,
      },
      { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'Next', custom_id: '1|page|1|~1' },
      { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Next', custom_id: '1|page|1|~2' },
    ]);
  });

  test('have labels of 80 characters and options of 100, cut between characters', () => {
    const family = '👩‍👩‍👧‍👦';
    const label = family.repeat(20);
    const [button, option] = [
      { ...page, label } as Control,
      {
        kind: 'menu',
        placeholder: label,
        action: { kind: 'open' },
        options: [{ label, description: label, value: 'notes:0123abcd' }],
      } as const,
    ];
    const all = allComponents(toDiscord(press(button, option), CONTEXT).components);
    expect(all.find(({ type }) => type === ComponentType.Button)?.label).toBe(`${family.repeat(7)}…`);
    const select = all.find(({ type }) => type === ComponentType.StringSelect);
    expect(select?.options?.[0]).toEqual({
      label: `${family.repeat(9)}…`,
      description: `${family.repeat(9)}…`,
      value: 'notes:0123abcd',
    });
    expect(select?.placeholder).toBe(`${family.repeat(13)}…`);
  });

  test('have at most 25 options, no value twice, and no menu without any', () => {
    const all = allComponents(toDiscord(press(menu(30)), CONTEXT).components);
    expect(all.at(-1)?.options).toHaveLength(25);
    const twice = {
      ...menu(1),
      options: [...Array(3)].map(() => ({ label: 'a', value: 'notes:0123abcd' })),
    } as Control;
    expect(allComponents(toDiscord(press(twice), CONTEXT).components).at(-1)?.options).toHaveLength(1);
    expect(toDiscord(press(menu(0), page), CONTEXT).components).toHaveLength(2);
    const none = {
      ...menu(1),
      options: [
        { label: 'a', value: 'x y' },
        { label: 'b', value: 'c'.repeat(101) },
      ],
    } as Control;
    expect(toDiscord(press(none, page), CONTEXT).components).toHaveLength(2);
  });

  const several = {
    kind: 'menu',
    placeholder: 'More',
    action: { kind: 'open' },
    options: [
      { label: 'A passage', value: 'notes:0123abcd' },
      { label: 'Several', value: 'several' },
    ],
  } as const satisfies Control;

  test.each<[string, Control]>([
    ['a quotation', post],
    ['several passages', { ...post, action: { kind: 'post-range' } }],
    ['a page of a search', { ...post, action: { kind: 'post-page', page: 0 } }],
    ['the check of a quotation', { ...post, action: { kind: 'post-check' } }],
  ])('leave out the button that puts %s into a channel where that cannot be', (_, button) => {
    const labels = (canPost?: boolean) =>
      allComponents(
        toDiscord(press(button, page), { ...CONTEXT, ...(canPost === undefined ? {} : { canPost }) })
          .components,
      ).flatMap(({ label }) => label ?? []);
    expect(labels()).toEqual(['Post here', 'Next']);
    expect(labels(true)).toEqual(['Post here', 'Next']);
    expect(labels(false)).toEqual(['Next']);
  });

  test('leave out of a menu what opens the form to post several, where that cannot be', () => {
    const offered = (canPost: boolean) =>
      allComponents(toDiscord(press(several), { ...CONTEXT, canPost }).components).flatMap(
        ({ options }) => options?.map(({ value }) => value) ?? [],
      );
    expect(offered(true)).toEqual(['notes:0123abcd', 'several']);
    expect(offered(false)).toEqual(['notes:0123abcd']);
  });
});
