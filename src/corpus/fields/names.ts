/** The names that people give to the known fields. */

/** For each field, the most informative name first; names are compared in lower case and without - and _. */
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

/** Names that show that a block is front matter, although they are not used. */
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

/** Every name that shows that a block is front matter, in the form used for comparison. */
export const FIELD_NAMES: ReadonlySet<string> = new Set([...Object.values(NAMES).flat(), ...OTHERS]);

/** A name in the form used for comparison. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/gu, '');
}

/** The values of a field under all the names that are given, the most informative name first. */
export function* valuesOf(
  fields: Readonly<Record<string, unknown>>,
  field: FieldName,
): Generator<{ readonly name: string; readonly value: unknown }> {
  for (const wanted of NAMES[field])
    for (const [name, value] of Object.entries(fields)) if (plainName(name) === wanted) yield { name, value };
}
