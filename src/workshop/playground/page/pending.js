/** What has been sent and is waiting for the bot to start? */

import { byId, face, make } from './dom.js';
import { toEnd } from './scroll.js';

/**
 * Shows it greyed out below the messages until it is answered.
 * @template Answer
 * @param {string} name of who sent it
 * @param {string} text
 * @param {Promise<Answer>} answer
 * @returns {Promise<Answer>}
 */
export async function pending(name, text, answer) {
  const element = make(
    'li',
    { class: 'message pending' },
    face(name, false),
    make('div', { class: 'heading' }, make('span', { class: 'name' }, name)),
    make('div', { class: 'body' }, make('div', { class: 'text' }, text)),
    make('p', { class: 'only-you' }, 'Waiting for Footnote to start…'),
  );
  byId('pending').append(element);
  toEnd();
  try {
    return await answer;
  } finally {
    element.remove();
  }
}
