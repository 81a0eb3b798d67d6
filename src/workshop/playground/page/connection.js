/** How does the page learn what to show, and how does it act? */

/** @typedef {import('../view.ts').View} View */
/** @typedef {import('../view.ts').Seat} Seat */
/** @typedef {import('../gestures.ts').Gesture} Gesture */
/** @typedef {import('../gestures.ts').WantedSeat} WantedSeat */
/** @typedef {import('../gestures.ts').Answer} Answer */
/** @typedef {import('../../loopback/discord.ts').HistoryEntry} HistoryEntry */
/** @typedef {import('../../loopback/discord.ts').Violation} Violation */

/**
 * @typedef {object} Listeners
 * @property {(view: View) => void} view
 * @property {(entries: HistoryEntry[]) => void} entries
 * @property {(violations: Violation[]) => void} violations
 * @property {() => void} begin called when the connection is open, and again after every reconnection
 * @property {(sentence: string) => void} lost
 */

const ENDED = 'The playground is no longer running. Start it again with npm run playground.';

/** @type {EventSource | undefined} */
let source;

/**
 * Listens from one seat until it is called again.
 * @param {WantedSeat} seat
 * @param {Listeners} listeners
 * @param {string | null} serverLang what the server's language is set to first; null to leave it as it is
 */
export function listen(seat, listeners, serverLang) {
  source?.close();
  const wanted = Object.entries({ ...seat, 'server-lang': serverLang }).filter(([, value]) => value != null);
  source = new EventSource(`/events?${new URLSearchParams(/** @type {[string, string][]} */ (wanted))}`);
  source.addEventListener('open', () => listeners.begin());
  source.addEventListener('error', () => listeners.lost(ENDED));
  for (const kind of /** @type {const} */ (['view', 'entries', 'violations'])) {
    source.addEventListener(kind, ({ data }) => listeners[kind](JSON.parse(data)));
  }
}

/**
 * @param {Seat} seat
 * @param {Gesture} gesture
 * @returns {Promise<Answer>}
 */
export async function perform(seat, gesture) {
  try {
    const response = await fetch('/gesture', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ seat, gesture }),
    });
    return await response.json();
  } catch {
    return {
      kind: 'failed',
      sentence: ENDED,
    };
  }
}
