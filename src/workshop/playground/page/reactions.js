/** How are reactions to a message drawn? */

import { make } from './dom.js';

/** @typedef {import('../shown-message.ts').ShownMessage} ShownMessage */

/**
 * A press adds the reader's own reaction, or removes it.
 * @param {ShownMessage['reactions']} reactions
 * @param {(emoji: string, on: boolean) => void} react
 */
export function drawReactions(reactions, react) {
  return make(
    'div',
    { class: 'reactions' },
    ...reactions.map(({ emoji, count, mine, by }) =>
      make(
        'button',
        {
          type: 'button',
          class: 'reaction',
          'aria-pressed': String(mine),
          'aria-label': `${emoji}, ${count === 1 ? '1 reaction' : `${count} reactions`}`,
          title: `${by.join(', ')} reacted with ${emoji}`,
          onclick: () => react(emoji, !mine),
        },
        make('span', { class: 'emoji' }, emoji),
        make('span', { class: 'times' }, String(count)),
      ),
    ),
  );
}
