/** Which languages does Footnote speak, and which of them does a tag ask for? */

/** BCP 47 tags of the languages with texts. */
export const LOCALES = ['en', 'ru', 'zh-TW', 'zh-CN', 'de', 'es'] as const;

export type Locale = (typeof LOCALES)[number];

/** The locales of Discord in which commands are named, besides English. Source: docs.discord.com, reference, locales */
export const COMMAND_LOCALES = {
  ru: 'ru',
  'zh-TW': 'zh-TW',
  'zh-CN': 'zh-CN',
  de: 'de',
  'es-ES': 'es',
  'es-419': 'es',
} as const satisfies Readonly<Record<string, Locale>>;

/**
 * The language that a tag asks for, as Discord ("zh-TW", "en-US"), a page ("zh-Hant-HK") or a terminal ("de_DE.UTF-8")
 * writes it. Undefined for a language without texts, and for anything that is not a tag.
 */
export function localeFor(tag: string | undefined): Locale | undefined {
  const name = (tag ?? '').split(/[.@]/u, 1)[0]?.replaceAll('_', '-') ?? '';
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(name)) return undefined;
  const { language, script } = new Intl.Locale(name).maximize();
  if (language === 'zh') return script === 'Hant' ? 'zh-TW' : 'zh-CN';
  return LOCALES.find((locale) => locale === language);
}
