/** Which settings has a server, and how does someone change them? */

import type { DocumentId } from '../../corpus/document.ts';
import type { Filled, Submission } from '../../given.ts';
import type { Feature, ServerSettings, SettingName } from '../../moderation/settings.ts';
import { type Block, type Control, type Inline, type Option, type Reply, said, small } from '../../reply.ts';
import { abridge } from '../../text/characters.ts';
import { LOCALES, type Locale } from '../../texts/locales.ts';
import type { PlainKey, Voice } from '../../texts/voice.ts';
import { chosenIn, type Moderating } from './moderating.ts';
import { pageButtons, pageOf } from './paging.ts';
import { troubleBlocks } from './trouble.ts';
import { oneLine } from './words.ts';

/** The command that presses and choices go to. */
const COMMAND = 'settings';

/** As many options as a menu holds, and as many documents, roles or channels as can be chosen. */
const MOST = 25;

/** The value of an option that leaves a setting to the operator; no language is called this. */
const UNSET = 'default';

/** What a choice from the menu of documents does; its page follows. */
const DOCUMENTS = 'documents.';

/** What each setting is called. */
export const LABELS: Readonly<Record<SettingName, PlainKey>> = {
  channels: 'settings-channels',
  visibility: 'settings-visibility',
  language: 'settings-language',
  documents: 'settings-documents',
  moderators: 'settings-moderators',
  off: 'settings-features',
};

const FEATURES: Readonly<Record<Feature, PlainKey>> = {
  mentions: 'feature-mentions',
  pins: 'feature-pins',
  posting: 'feature-posting',
};

const VISIBILITIES = { public: 'settings-everyone', private: 'settings-asker' } as const;

/**
 * Those whose menu does not show their name once something is chosen. Naming the others as well would make the panel
 * taller than a screen.
 */
const LISTED = ['channels', 'documents', 'moderators', 'off'] as const satisfies SettingName[];

/** In the language itself, as people look for their own. */
const LANGUAGES: Readonly<Record<Locale, string>> = {
  en: 'English',
  ru: 'Русский',
  'zh-TW': '繁體中文',
  'zh-CN': '简体中文',
  de: 'Deutsch',
  es: 'Español',
};

/**
 * All settings, each as it is and with a menu to change it.
 * @param page of the menu of documents, from 0
 * @param outcome of what was just done, above the settings
 */
export function settingsReply(
  { footnote: { library }, moderation: { settings }, own }: Moderating,
  page = 0,
  outcome: readonly Block[] = [],
): Reply {
  const { documents } = library.corpus;
  const { page: shown, pages, entries: some } = pageOf(documents, MOST, page);
  const values = valuesOf(settings, documents.length, own);
  const items = LISTED.map((name) => {
    const setting: Inline = { kind: 'strong', text: own.say(LABELS[name]) };
    return own.parts('settings-option', { setting, value: values[name] });
  });
  const labelled = (name: SettingName, value = values[name]) =>
    own.say('settings-option', { setting: own.say(LABELS[name]), value });
  const controls: Control[] = [
    pick('channels', settings.channels, labelled('channels')),
    one('visibility', settings.visibility, [
      { value: UNSET, label: labelled('visibility', own.say('settings-operator')) },
      ...(['public', 'private'] as const).map((value) => {
        return { value, label: labelled('visibility', own.say(VISIBILITIES[value])) };
      }),
    ]),
    one('language', settings.language, [
      { value: UNSET, label: labelled('language', own.say('settings-language-own')) },
      ...LOCALES.map((value) => ({ value, label: labelled('language', LANGUAGES[value]) })),
    ]),
    ...several(
      `${DOCUMENTS}${shown}`,
      some.map(({ id, title }) => ({ value: id, label: abridge(oneLine(title), 100) || id })),
      settings.documents,
      labelled('documents'),
    ),
    ...pageButtons(shown, pages, (to) => ({ kind: 'do', command: COMMAND, does: 'page', on: String(to) })),
    pick('roles', settings.moderators, labelled('moderators')),
    ...several(
      'off',
      (Object.keys(FEATURES) as Feature[]).map((value) => ({ value, label: own.say(FEATURES[value]) })),
      featuresOn(settings),
      labelled('off'),
    ),
  ];
  return {
    visibility: 'private',
    blocks: [
      { kind: 'title', text: own.say('settings') },
      ...outcome,
      { kind: 'list', items },
      small(own.say('settings-integrations')),
    ],
    controls,
    inPlace: true,
  };
}

/** Keeps what was chosen and shows the settings as they are then. */
export async function changeSettings(sent: Submission, of: Moderating): Promise<Reply> {
  const change = changeIn(sent, of);
  const page = pageIn(sent);
  if (change === undefined) return settingsReply(of, page);
  if ('blocks' in change) return settingsReply(of, page, change.blocks);
  const { name, value } = change;
  const trouble = await of.moderation.set(name, value, of.asker);
  const saved = said(of.own.say('settings-saved', { setting: of.own.say(LABELS[name]) }));
  return settingsReply(of, page, trouble === undefined ? [saved] : troubleBlocks(trouble, of.own));
}

/** What is set anew; undefined if a page is only turned. */
function changeIn(
  sent: Submission,
  { moderation: { settings }, footnote: { library }, own }: Moderating,
):
  | { readonly name: SettingName; readonly value: unknown }
  | { readonly blocks: readonly Block[] }
  | undefined {
  if (sent.channels !== undefined) return { name: 'channels', value: chosenIn(sent.channels) };
  if (sent.moderators !== undefined) return { name: 'moderators', value: chosenIn(sent.moderators) };
  const chosen = chosenIn(sent.on);
  const [first] = chosen;
  if (sent.does === 'visibility' || sent.does === 'language')
    return { name: sent.does, value: first === UNSET ? undefined : first };
  if (sent.does === 'off')
    return { name: 'off', value: Object.keys(FEATURES).filter((feature) => !chosen.includes(feature)) };
  if (!isDocuments(sent.does)) return undefined;
  const page = pageIn(sent);
  const shown = new Set<string>(
    library.corpus.documents.slice(page * MOST, (page + 1) * MOST).map(({ id }) => id),
  );
  // What was chosen on other pages stays, unless the document is gone.
  const others = settings.documents.filter((id) => !shown.has(id) && library.hasDocument(id));
  const value = [...others, ...chosen.filter((id): id is DocumentId => shown.has(id))];
  if (value.length > MOST) return { blocks: [said(own.say('settings-documents-most', { most: MOST }))] };
  return { name: 'documents', value };
}

function isDocuments(does: Filled | undefined): does is `${typeof DOCUMENTS}${string}` {
  return typeof does === 'string' && does.startsWith(DOCUMENTS);
}

function pageIn({ does, on }: Submission): number {
  const page = isDocuments(does) ? does.slice(DOCUMENTS.length) : chosenIn(does === 'page' ? on : [])[0];
  return /^\d{1,4}$/u.test(page ?? '') ? Number(page) : 0;
}

/** Each setting as it is, in words. */
function valuesOf(settings: ServerSettings, count: number, own: Voice): Record<SettingName, string> {
  const { channels, visibility, language, documents, moderators } = settings;
  const features = featuresOn(settings).map((feature) => own.say(FEATURES[feature]));
  return {
    channels:
      channels.length === 0
        ? own.say('settings-channels-all')
        : own.say('settings-channels-some', { count: channels.length }),
    visibility: own.say(visibility === undefined ? 'settings-operator' : VISIBILITIES[visibility]),
    language: language === undefined ? own.say('settings-language-own') : LANGUAGES[language as Locale],
    documents:
      documents.length === 0
        ? own.say('settings-documents-all')
        : own.say('settings-documents-some', { shown: documents.length, count }),
    moderators:
      moderators.length === 0
        ? own.say('settings-moderators-none')
        : own.say('settings-moderators-some', { count: moderators.length }),
    off: features.length === 0 ? own.say('settings-features-none') : own.list(features),
  };
}

function featuresOn({ off }: ServerSettings): Feature[] {
  return (Object.keys(FEATURES) as Feature[]).filter((feature) => !off.includes(feature));
}

function pick(kind: 'channels' | 'roles', chosen: readonly string[], placeholder: string): Control {
  const name = kind === 'roles' ? 'moderators' : kind;
  return { kind, placeholder, command: COMMAND, name, most: MOST, chosen, everyKind: true };
}

function one(does: SettingName, chosen: string = UNSET, options: readonly Option[]): Control {
  const marked = options.map((option) => ({ ...option, chosen: option.value === chosen }));
  return {
    kind: 'menu',
    placeholder: options[0]?.label ?? '',
    action: { kind: 'do', command: COMMAND, does },
    options: marked,
  };
}

function several(
  does: string,
  options: readonly Option[],
  chosen: readonly string[],
  placeholder: string,
): Control[] {
  if (options.length === 0) return [];
  const marked = options.map((option) => ({ ...option, chosen: chosen.includes(option.value) }));
  const action = { kind: 'do', command: COMMAND, does } as const;
  return [{ kind: 'menu', placeholder, action, options: marked, most: options.length }];
}
