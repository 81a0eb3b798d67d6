/** How is an element made? From names and texts, never from markup. */

/**
 * An element with its attributes, listeners (`onclick`) and children; those that are undefined or false are left out.
 * @param {string} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | undefined | false)} children
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function')
      element.addEventListener(key.replace(/^on/, ''), /** @type {EventListener} */ (value));
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(
    .../** @type {(Node | string)[]} */ (children.filter((child) => child !== undefined && child !== false)),
  );
  return element;
}

/**
 * The element with an id that the page has.
 * @template {HTMLElement} [Element=HTMLElement]
 * @param {string} id
 * @returns {Element}
 */
export function byId(id) {
  return /** @type {Element} */ (document.getElementById(id));
}

/** The colours of Discord's own default pictures. */
const FACES = ['#5865f2', '#757e8a', '#3ba55c', '#faa61a', '#ed4245'];

/**
 * A person's picture: their first letter on a colour chosen by their name, or the bot's icon.
 * @param {string} name
 * @param {boolean} isBot
 */
export function face(name, isBot) {
  if (isBot) return make('img', { class: 'face', src: '/icon.svg', alt: '' });
  const picture = make('span', { class: 'face', 'aria-hidden': 'true' }, name.slice(0, 1));
  const number = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  picture.style.backgroundColor = FACES[number % FACES.length] ?? '';
  return picture;
}
