/** What gives way when a reply is longer than a message? */

export interface Piece {
  /** In the order in which they give way: quotes are shortened, hits go from the last, then texts are shortened. */
  readonly sort: 'quote' | 'hit' | 'text' | 'fixed';
  /** Length below which it does not read well any more. */
  readonly least: number;
  /** Its markdown in at most so many UTF-16 units, from `SHORTEST` up. */
  within(longest: number): string;
}

/** Every piece can be written in so many UTF-16 units. */
export const SHORTEST = 100;

/** A line feed for each piece, for where two of them stand in one text. */
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
    // What is never cut is so long that not even it fits: all give way, and the last ones go.
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

/** Lengths within bounds, the longest ones cut to the same length; undefined when there is no room for the least. */
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
