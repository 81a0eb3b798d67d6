/** Which of a command's names does someone see in their language? */

import { Locale, type LocaleString } from 'discord-api-types/v10';
import { objectOf } from './json.ts';

/** Source: developers/interactions/application-commands, "Locale fallbacks". */
const FALLBACKS: Readonly<Partial<Record<LocaleString, LocaleString>>> = {
  'en-US': 'en-GB',
  'en-GB': 'en-US',
  'es-419': 'es-ES',
};

/** The text for a language, the one for its fallback, or the default. */
export function localized(text: string, localizations: unknown, locale: LocaleString): string {
  const texts = objectOf(localizations);
  const found = texts[locale] ?? texts[FALLBACKS[locale] ?? ''];
  return typeof found === 'string' ? found : text;
}

/** Throws RangeError for a language that Discord does not have. */
export function asLocale(locale: LocaleString): Locale {
  const known = Object.values(Locale).find((one) => one === locale);
  if (known === undefined) throw new RangeError(`"${locale}" is not a locale of Discord`);
  return known;
}
