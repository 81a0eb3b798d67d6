/** Is an English word the name of a country or of a people, and do two such words belong together? */

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** What the platform calls each code of two letters, in lower case. Source: Unicode CLDR, by way of Intl */
function namesOf(type: 'region' | 'language', code: (letters: string) => string): Set<string> {
  const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  const found = LETTERS.flatMap((first) => LETTERS.map((second) => names.of(code(first + second))));
  return new Set(found.flatMap((name) => (name === undefined ? [] : name.toLowerCase())));
}

interface Names {
  readonly countries: ReadonlySet<string>;
  readonly peoples: ReadonlySet<string>;
}

let known: Names | undefined;

/** Read when somebody first asks who holds an office, as it takes some 40 ms. */
function names(): Names {
  known ??= {
    // Without the islands that are called after something else: a Christian is none of Christmas Island.
    countries: new Set(
      [...namesOf('region', (letters) => letters.toUpperCase())].filter(
        (name) => !/island|territor/u.test(name),
      ),
    ),
    // Most peoples are called as their language is; others as their country with an ending, or as here.
    peoples: new Set([
      ...namesOf('language', (letters) => letters),
      ...['american', 'british', 'egyptian', 'iraqi', 'israeli', 'scottish', 'soviet', 'swiss'],
    ]),
  };
  return known;
}

const OF_A_PEOPLE = /(?:ese|an|ish)$/u;

/** Peoples whose name begins otherwise than that of their country. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  american: ['united states'],
  british: ['united kingdom', 'britain', 'england'],
  danish: ['denmark'],
  dutch: ['netherlands', 'holland'],
  english: ['united kingdom', 'england', 'britain'],
  filipino: ['philippines'],
  french: ['france'],
  irish: ['ireland'],
  soviet: ['russia', 'ussr'],
  welsh: ['united kingdom', 'wales'],
};

/** Letters that the name of a people and that of its country have in common at least; Austria and Australia too. */
const SHARED = 3;

/** Letters of a country with which the name of a people begins that the list lacks: Canadian, Taiwanese. */
const BEGINS_WITH = 5;

/** Which of the two a word names, in whatever case and with or without 's; undefined for any other word. */
export function nationSort(word: string): 'country' | 'people' | undefined {
  const name = plain(word);
  const { countries, peoples } = names();
  if (peoples.has(name)) return 'people';
  if (countries.has(name)) return 'country';
  const isPeople =
    OF_A_PEOPLE.test(name) &&
    [...countries].some((country) => name.startsWith(country.slice(0, BEGINS_WITH)));
  return isPeople ? 'people' : undefined;
}

/** Whether two names of countries or peoples may be of one nation; in doubt they are. */
export function sameNation(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  if (one.slice(0, SHARED) === other.slice(0, SHARED)) return true;
  return (ELSEWHERE[one]?.includes(other) ?? false) || (ELSEWHERE[other]?.includes(one) ?? false);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/['’]s$/u, '');
}
