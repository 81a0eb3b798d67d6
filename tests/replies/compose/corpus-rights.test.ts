import { describe, expect, test } from 'vitest';
import { LONGEST_FIELD } from '../../../src/corpus/upload/fields.ts';
import { hasRights, rightsForm, rightsSent } from '../../../src/replies/compose/corpus-rights.ts';
import { toDiscordForm } from '../../../src/replies/discord/form.ts';
import { LOCALES } from '../../../src/texts/locales.ts';
import { voiceIn } from '../../../src/texts/voice.ts';

const voice = voiceIn('en');
const sent = (rights: string, details = '', standpoint = 'a club') => ({ rights, details, standpoint });

describe('hasRights()', () => {
  test.each([
    [{}, {}, false],
    [{ rights: 'free' }, {}, false],
    [{ standpoint: 'a club' }, {}, false],
    [{ rights: 'free', standpoint: 'a club' }, {}, true],
    // It was asked whose view it is, and it is nobody's.
    [{ rights: 'free' }, { standpoint: '' }, true],
  ])('%j with %j: %s', (now, kept, has) => {
    expect(hasRights(now, kept)).toBe(has);
  });
});

describe('rightsForm()', () => {
  test.each(LOCALES)('is one that Discord takes: %s', (locale) => {
    const command = { command: 'corpus list', does: 'accept-rights', on: 'x'.repeat(48) };
    const form = rightsForm(command, { rights: 'CC BY 4.0', standpoint: 'a club' }, voiceIn(locale));
    const [radio, details, , standpoint] = form.fields;
    expect(radio?.kind === 'radio' && radio.options.filter(({ chosen }) => chosen)).toMatchObject([
      { value: 'other' },
    ]);
    expect(details).toMatchObject({ value: 'CC BY 4.0' });
    expect(standpoint).toMatchObject({ value: 'a club', required: false });
    expect(() => toDiscordForm(form)).not.toThrow();
    for (const { label, description = '' } of form.fields) {
      expect(label.length).toBeLessThanOrEqual(45);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });
});

describe('rightsSent()', () => {
  test.each([
    ['own', '', 'written by this server and quoted with its permission'],
    ['author', 'Ada', 'quoted with the permission of its author: Ada'],
    ['public', '', 'public document'],
    ['free', 'CC0', 'CC0'],
    ['other', 'fair use', 'fair use'],
  ])('%s with %j reads %j', (rights, details, kept) => {
    expect(rightsSent(sent(rights, details), {}, {}, voice)?.fields).toEqual({
      rights: kept,
      standpoint: 'a club',
    });
  });

  test.each([
    ['free', ''],
    ['other', ''],
    ['', 'CC0'],
    ['toString', 'CC0'],
  ])('takes nothing of %j with %j', (rights, details) => {
    expect(rightsSent(sent(rights, details), {}, {}, voice)).toBeUndefined();
  });

  test('takes what the file said for no detail of another reason', () => {
    const now = { rights: 'CC BY 4.0' };
    expect(rightsSent(sent('public', 'CC BY 4.0'), {}, now, voice)?.fields.rights).toBe('public document');
    // As it was, it stays the file's.
    expect(rightsSent(sent('other', 'CC BY 4.0'), {}, now, voice)?.fields.rights).toBeUndefined();
  });

  test('leaves rights of the file as they are that are too long for the form', () => {
    const rights = 'May be quoted by the members of the club, and by nobody else. '.repeat(5);
    const form = rightsForm({ command: 'corpus list', on: 'x' }, { rights }, voice);
    const details = form.fields.find(({ name }) => name === 'details');
    const shown = details?.kind === 'line' ? (details.value ?? '') : '';
    expect(shown.length).toBeLessThanOrEqual(120);
    const given = rightsSent(sent('other', shown), {}, { rights }, voice);
    expect(given?.problems).toEqual([]);
    expect(given?.fields.rights).toBeUndefined();
    expect(rightsSent(sent('public', shown), {}, { rights }, voice)?.fields.rights).toBe('public document');
  });

  test('keeps it that nobody’s view was named, but does not hide what the file names', () => {
    expect(rightsSent(sent('own', '', ''), {}, {}, voice)?.fields.standpoint).toBe('');
    expect(
      rightsSent(sent('own', '', ''), {}, { standpoint: 'a court' }, voice)?.fields.standpoint,
    ).toBeUndefined();
    // What a moderator wrote is taken away at once.
    const written = { standpoint: 'a court' };
    expect(rightsSent(sent('own', '', ''), written, written, voice)?.fields.standpoint).toBe('');
  });

  test.each(LOCALES)('is never longer than rights may be: %s', (locale) => {
    for (const rights of ['own', 'author', 'public']) {
      const given = rightsSent(sent(rights, 'd'.repeat(120)), {}, {}, voiceIn(locale));
      expect(given?.problems).toEqual([]);
      expect(given?.fields.rights?.length).toBeLessThanOrEqual(LONGEST_FIELD.rights);
    }
  });
});
