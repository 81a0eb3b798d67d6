import { describe, expect, test } from 'vitest';
import { toDiscordForm } from '../../../src/replies/discord/form.ts';
import { toDiscord } from '../../../src/replies/discord/message.ts';
import {
  decodeForm,
  decodePick,
  encodeForm,
  encodePick,
} from '../../../src/replies/discord/submission-id.ts';
import type { Block, Control, Field } from '../../../src/reply.ts';
import { CONTEXT, press, say } from './few-blocks.ts';
import { allComponents } from './shown.ts';

const box = (name: string): Field => ({ kind: 'box', name, label: name });

describe('toDiscordForm()', () => {
  test('cuts titles, labels and options to what Discord takes', () => {
    const long = 'word '.repeat(50);
    const options = Array.from({ length: 30 }, (_, n) => ({ label: long, description: long, value: `${n}` }));
    const form = toDiscordForm({
      command: 'corpus add',
      title: long,
      fields: [
        { kind: 'menu', name: 'menu', label: long, description: long, options, most: 99, required: true },
      ],
    });
    expect(form.title.length).toBeLessThanOrEqual(45);
    const [label] = form.components;
    if (label === undefined || !('component' in label) || !('options' in label.component))
      throw new Error('there is a menu');
    expect(label.label.length).toBeLessThanOrEqual(45);
    expect(label.description?.length).toBeLessThanOrEqual(100);
    expect(label.component.options).toHaveLength(25);
    expect(label.component).toMatchObject({ min_values: 1, max_values: 25 });
    expect(label.component.options[0]?.label.length).toBeLessThanOrEqual(100);
  });

  test('fills in a text without parting its last character', () => {
    const field: Field = { kind: 'line', name: 'f', label: 'F', value: 'ab🇹🇼', maxLength: 5, required: true };
    const { components } = toDiscordForm({ command: 'corpus', title: 'T', fields: [field] });
    expect(components).toMatchObject([{ component: { value: 'ab' } }]);
  });

  test.each([0, 6])('throws for %i fields', (count) => {
    const fields = Array.from({ length: count }, (_, n) => box(`f${n}`));
    expect(() => toDiscordForm({ command: 'corpus', title: 'T', fields })).toThrow(RangeError);
  });

  test.each(['', 'Find passages', 'a|b', 'a b c'])('throws for %j, which no command is called', (command) => {
    expect(() => toDiscordForm({ command, title: 'T', fields: [box('f')] })).toThrow(RangeError);
  });
});

describe('submission ids', () => {
  test('are read back, and are no ids of another sort', () => {
    const command = `${'c'.repeat(32)} ${'s'.repeat(32)}`;
    expect(decodeForm(encodeForm({ command }))).toEqual({ command });
    expect(decodePick(encodePick(command, 'f'.repeat(20)))).toEqual({ command, field: 'f'.repeat(20) });
    expect(encodePick(command, 'f'.repeat(20)).length).toBeLessThanOrEqual(100);
    expect(decodePick(encodeForm({ command: 'corpus' }))).toBeUndefined();
    expect(decodeForm(encodePick('corpus', 'f'))).toBeUndefined();
  });

  test.each([
    '',
    '0|form|corpus',
    '1|form|',
    '1|form|corpus|x y',
    '1|form|A',
    '1|pick|corpus',
    '1|pick|corpus|F',
    '1|pick|corpus|f|x',
  ])('that are not ours are nothing: %j', (id) => {
    expect([decodeForm(id), decodePick(id)]).toEqual([undefined, undefined]);
  });

  test('of a field that none is called are refused', () => {
    expect(() => encodePick('corpus', 'a field')).toThrow(RangeError);
  });
});

describe('toDiscord()', () => {
  const file = (name: string): Block => ({ kind: 'file', name, bytes: Buffer.from(name) });

  test('sends each file once, ten at most, under the name by which the message shows it', () => {
    const blocks = [
      file('a b.txt'),
      file('a b.txt'),
      ...Array.from({ length: 20 }, (_, n) => file(`${n}.txt`)),
    ];
    const message = toDiscord(say({ kind: 'text', parts: ['Here.'] }, ...blocks), CONTEXT);
    const shown = allComponents(message.components).flatMap((one) =>
      'file' in one ? [(one.file as { url: string }).url] : [],
    );
    expect(message.files).toHaveLength(10);
    expect(shown).toEqual(message.files?.map(({ name }) => `attachment://${name}`));
    expect(shown[0]).toBe('attachment://a_b.txt');
  });

  test('shows a menu of roles in a row of its own, with what is chosen, within what may be chosen', () => {
    const pick: Control = {
      kind: 'roles',
      placeholder: 'Readers',
      command: 'corpus',
      name: 'readers',
      most: 2,
      chosen: ['1', '1', '2', '3'],
    };
    const menus = allComponents(toDiscord(press(pick), CONTEXT).components).filter(({ type }) => type === 6);
    expect(menus).toMatchObject([{ max_values: 2, default_values: [{ id: '1' }, { id: '2' }] }]);
  });
});
