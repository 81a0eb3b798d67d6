/** Does the page get each field of a form as Discord would show it? */

import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { NO_ENTITIES } from '../../../src/workshop/playground/choices.ts';
import { shownForm } from '../../../src/workshop/playground/shown-form.ts';

const OPTIONS = [{ label: 'One', value: '1' }];
const ONE = [{ label: 'One', value: '1', chosen: false }];

function fieldOf(component: object, more: object = {}) {
  const label = {
    type: ComponentType.Label,
    label: 'L',
    component: { custom_id: 'f', ...component },
    ...more,
  };
  return shownForm('7', { title: 'T', components: [label] }, NO_ENTITIES).fields[0];
}

describe('shownForm()', () => {
  test.each<[string, object, object]>([
    [
      'a long text',
      {
        type: ComponentType.TextInput,
        style: TextInputStyle.Paragraph,
        value: 'v',
        max_length: 9,
        min_length: 2,
      },
      { kind: 'text', lines: true, value: 'v', placeholder: '', shortest: 2, longest: 9, required: true },
    ],
    [
      'a line that may stay empty',
      { type: ComponentType.TextInput, style: TextInputStyle.Short, required: false, placeholder: 'p' },
      { kind: 'text', lines: false, value: '', placeholder: 'p', longest: 4_000, required: false },
    ],
    [
      'files of some types',
      { type: ComponentType.FileUpload, min_values: 0, max_values: 3, file_types: ['.pdf', 'image'] },
      { kind: 'files', least: 1, most: 3, accept: ['.pdf', 'image/*'] },
    ],
    [
      'files that need not be chosen',
      { type: ComponentType.FileUpload, required: false },
      { kind: 'files', least: 0, most: 1, accept: [] },
    ],
    [
      'a menu',
      { type: ComponentType.StringSelect, options: OPTIONS, max_values: 2 },
      { kind: 'select', least: 1, most: 2, options: ONE },
    ],
    ['one of several', { type: ComponentType.RadioGroup, options: OPTIONS }, { kind: 'radio', options: ONE }],
    [
      'any of several',
      { type: ComponentType.CheckboxGroup, options: OPTIONS },
      { kind: 'boxes', options: ONE },
    ],
    [
      'a box',
      { type: ComponentType.Checkbox, default: true },
      { kind: 'box', checked: true, required: false },
    ],
  ])('shows %s', (_, component, shown) => {
    expect(fieldOf(component, { description: 'D' })).toMatchObject({
      name: 'f',
      label: 'L',
      description: 'D',
      ...shown,
    });
  });

  test('shows the older kind of form, and leaves out what is no field', () => {
    const row = { type: 1, components: [{ type: 4, custom_id: 'w', label: 'Words', style: 1 }] };
    const text = { type: ComponentType.TextDisplay, content: 'Hello' };
    const { id, title, fields } = shownForm('7', { title: 'T', components: [text, row] }, NO_ENTITIES);
    expect([id, title, fields.map(({ label }) => label)]).toEqual(['7', 'T', ['Words']]);
  });
});
