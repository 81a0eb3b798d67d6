/** What is shortened or left out if a reply is too long for a message? */

export interface Piece {
  /** In this order: quotes are shortened, hits are left out from the last on, then texts are shortened. */
  readonly sort: 'quote' | 'hit' | 'text' | 'fixed';
  /** The shortest length at which it still reads well, in UTF-16 units. */
  readonly least: number;
  /** Its markdown in at most `longest` UTF-16 units, which is at least `SHORTEST`. */
  within(longest: number): string;
}

/** Every piece can be written in this many UTF-16 units. */
export const SHORTEST = 100;

/** A line feed for each piece, in case two pieces are in one text. */
const JOINT = 1;

/** The markdown of each piece, undefined for those left out; together with joints at most `room` UTF-16 units. */
export function fitted(pieces: readonly Piece[], room: number): (string | undefined)[] {
  // No piece can be longer than the room there is for all.
  const texts = pieces.map((piece) => piece.within(room));
  const whole = texts.map((text) => text.length);
  const hits = pieces.flatMap(({ sort }, n) => (sort === 'hit' ? [n] : []));
  for (let kept = hits.length; kept >= 0; kept--) {
    const dropped = new Set(hits.slice(kept));
    const bounds = pieces.map(({ sort, least }, n) =>
      dropped.has(n) ? NOTHING : sort === 'quote' ? range(least, whole[n]) : range(whole[n], whole[n]),
    );
    const lengths = share(bounds, room);
    if (lengths !== undefined) return written(pieces, texts, lengths);
  }
  const withoutHits = pieces.map(({ sort, least }, n) =>
    sort === 'hit' ? NOTHING : sort === 'fixed' ? range(whole[n], whole[n]) : range(least, whole[n]),
  );
  for (let kept = pieces.length; ; kept--) {
    // Even the pieces that are never shortened do not fit: now all are shortened, and the last are left out.
    const last = pieces.map(({ sort }, n) =>
      sort === 'hit' || n >= kept ? NOTHING : range(SHORTEST, whole[n]),
    );
    const lengths = (kept === pieces.length ? share(withoutHits, room) : undefined) ?? share(last, room);
    if (lengths !== undefined) return written(pieces, texts, lengths);
  }
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

const NOTHING: Bounds = { least: 0, most: 0 };

function range(least = 0, most = 0): Bounds {
  return { least: Math.min(least, most), most };
}

/** Lengths within bounds, with the longest cut to the same length; undefined if there is no room for the shortest. */
function share(bounds: readonly Bounds[], room: number): number[] | undefined {
  const at = (level: number) => bounds.map(({ least, most }) => Math.max(least, Math.min(most, level)));
  const taken = (lengths: readonly number[]) =>
    lengths.reduce((sum, length) => sum + (length === 0 ? 0 : length + JOINT), 0);
  if (taken(at(0)) > room) return undefined;
  let [low, high] = [0, room + 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (taken(at(middle)) <= room) low = middle;
    else high = middle;
  }
  return at(low);
}

function written(
  pieces: readonly Piece[],
  texts: readonly string[],
  lengths: readonly number[],
): (string | undefined)[] {
  return pieces.map((piece, n) => {
    const [text = '', length = 0] = [texts[n], lengths[n]];
    if (length === 0) return undefined;
    return text.length <= length ? text : piece.within(length);
  });
}
