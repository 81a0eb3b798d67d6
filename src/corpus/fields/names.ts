/** By which names do people give the fields that are known? */

/** Of each, the more telling name first; names are compared in lower case and without - and _. */
const NAMES = {
  id: ['id'],
  title: ['title'],
  language: ['language', 'lang', 'locale'],
  standpoint: ['standpoint'],
  questions: ['questions'],
  doubts: ['doubts'],
  source: ['source'],
  published: [
    'published',
    'pubdate',
    'publishdate',
    'publishedat',
    'date',
    'created',
    'createdat',
    'datecreated',
    'updated',
    'updatedat',
    'lastmod',
    'lastmodified',
    'lastmodifiedat',
    'lastupdated',
    'modified',
  ],
  author: ['author', 'authors'],
  publisher: ['publisher'],
  kind: ['kind'],
  retrieved: ['retrieved'],
  url: ['url', 'canonical', 'canonicalurl', 'sourceurl', 'permalink'],
  rights: ['rights', 'license', 'licence', 'copyright'],
} as const;

export type FieldName = keyof typeof NAMES;

/** What tells front matter from a text, though nothing is made of it. */
const OTHERS = [
  'description',
  'summary',
  'tags',
  'aliases',
  'keywords',
  'categories',
  'slug',
  'layout',
  'template',
  'draft',
];

/** Every name that tells front matter from a text, as it is compared. */
export const FIELD_NAMES: ReadonlySet<string> = new Set([...Object.values(NAMES).flat(), ...OTHERS]);

/** A name as it is compared. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/gu, '');
}

/** The values of a field by the names that are given, the more telling name first. */
export function* valuesOf(
  fields: Readonly<Record<string, unknown>>,
  field: FieldName,
): Generator<{ readonly name: string; readonly value: unknown }> {
  for (const wanted of NAMES[field])
    for (const [name, value] of Object.entries(fields)) if (plainName(name) === wanted) yield { name, value };
}
