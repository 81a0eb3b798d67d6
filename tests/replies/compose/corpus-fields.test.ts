import { describe, expect, test } from 'vitest';
import {
  detailsOf,
  editForm,
  fieldsSent,
  problemBlocks,
  typedBlocks,
} from '../../../src/replies/compose/corpus-fields.ts';
import { toDiscordForm } from '../../../src/replies/discord/form.ts';
import { notice } from '../../../src/reply.ts';
import { LOCALES } from '../../../src/texts/locales.ts';
import { voiceIn } from '../../../src/texts/voice.ts';
import { said } from '../../commands/footnote.ts';
import { documentOf } from '../../corpus/sample.ts';

const now = { title: 'Rules', published: '2026', publisher: 'The  club' };
const voice = voiceIn('en');

describe('detailsOf()', () => {
  test('has what a document says of itself, and nothing that it leaves out', () => {
    const document = documentOf('---\ntitle: Rules\nsource:\n  author: Ada\n  rights: free\n---\n\nQuiet.\n');
    expect(detailsOf(document)).toEqual({ title: 'Rules', author: 'Ada', rights: 'free' });
  });
});

describe('editForm()', () => {
  test.each(LOCALES)('is one that Discord takes, filled in with what is known: %s', (locale) => {
    const form = editForm({ command: 'corpus list', on: 'x'.repeat(48) }, now, voiceIn(locale));
    expect(form.fields.map((field) => field.kind === 'line' && field.value)).toEqual([
      'Rules',
      '2026',
      undefined,
      'The club',
      undefined,
    ]);
    const sent = toDiscordForm(form);
    expect(sent.custom_id.length).toBeLessThanOrEqual(100);
    for (const { label } of form.fields) expect(label.length).toBeLessThanOrEqual(45);
    for (const { description = '' } of form.fields) expect(description.length).toBeLessThanOrEqual(100);
  });
});

describe('fieldsSent()', () => {
  test.each([
    ['what was left as it was stays the file’s', { title: 'Rules', publisher: 'The club' }, {}, {}],
    ['what was typed is written over', { title: ' New  rules ' }, {}, { title: 'New rules' }],
    ['a date in words is kept in ISO 8601', { published: '1 May 2026' }, {}, { published: '2026-05-01' }],
    ['an emptied one is the file’s again', { title: '' }, { title: 'Rules' }, {}],
    [
      'what the form does not have stays',
      { title: 'New' },
      { rights: 'free' },
      { title: 'New', rights: 'free' },
    ],
    ['what is wrong stays as it was', { published: 'soon' }, { published: '2026' }, { published: '2026' }],
    ['other fields are left out', { rights: 'x', __proto__: 'y' }, {}, {}],
  ])('%s', (_, sent, before, kept) => {
    expect(fieldsSent(sent, before, now).fields).toEqual(kept);
  });
});

test('fieldsSent() leaves a detail as it is that was too long for the form', () => {
  const title = `The rules ${'of the long house '.repeat(12)}`;
  const long = { title, standpoint: 's'.repeat(300) };
  const form = editForm({ command: 'corpus list', on: 'x' }, long, voice);
  const line = form.fields.find(({ name }) => name === 'title');
  const shown = line?.kind === 'line' ? (line.value ?? '') : '';
  expect(shown.length).toBeLessThanOrEqual(150);
  expect(fieldsSent({ title: shown }, {}, long)).toEqual({ fields: {}, problems: [] });
  expect(fieldsSent({ title: `${shown.slice(0, 100)}!` }, {}, long).fields.title).toMatch(/!$/u);
});

describe('problemBlocks()', () => {
  test('says what is wrong with each, with what was typed, not all of it if it is long', () => {
    const { problems } = fieldsSent({ title: 'T'.repeat(400), url: 'javascript:x' }, {}, now);
    const text = said({ ...notice(''), blocks: problemBlocks(problems, voice) });
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^Title: at most 150 characters\. You typed: T{90,99}…$/u),
      'Address: “javascript:x” is not a web address. It must begin with https://.',
    ]);
  });
});

describe('typedBlocks()', () => {
  test('repeats what was typed in the fields named', () => {
    const sent = { author: 'Ada', standpoint: '', title: 'x' };
    const text = said({ ...notice(''), blocks: typedBlocks(sent, ['author', 'standpoint'], voice) });
    expect(text).toBe('You typed:\nAuthor: Ada');
    expect(typedBlocks({ standpoint: '' }, ['standpoint'], voice)).toEqual([]);
  });
});
