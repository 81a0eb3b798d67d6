/** How is something chosen from a select menu, by pointer and by keyboard? */

import { make } from './dom.js';

/**
 * @typedef {object} Listbox
 * @property {HTMLElement} face the button that opens it, and gets the focus back when it closes
 * @property {HTMLElement} box where it hangs
 * @property {string} label
 * @property {readonly { label: string, value: string, description?: string, chosen: boolean }[]} options
 * @property {number} least how many have to be chosen
 * @property {number} most how many can be chosen; if more than 1, the choice is sent when the list is left
 * @property {(values: string[]) => void | Promise<void>} choose
 */

/** @param {Listbox} of */
export function openListbox({ face, box, label, options, least, most, choose }) {
  const before = options.filter((option) => option.chosen).map(({ value }) => value);
  const chosen = new Set(before);
  let current = Math.max(
    0,
    options.findIndex((option) => option.chosen),
  );
  const items = options.map(({ label, description, value }) =>
    make(
      'li',
      { role: 'option', id: `choice-${value}`, 'aria-selected': String(chosen.has(value)) },
      make('span', { class: 'choice-label' }, label),
      description !== undefined && make('small', {}, description),
      most > 1 && make('span', { class: 'check' }),
    ),
  );
  const list = make(
    'ul',
    {
      role: 'listbox',
      tabindex: 0,
      class: 'choices',
      'aria-label': label,
      'aria-multiselectable': most > 1 ? 'true' : undefined,
    },
    ...items,
  );
  let isOpen = true;
  const close = () => {
    // Removing the list blurs it, which would close it again.
    if (!isOpen) return;
    isOpen = false;
    document.removeEventListener('pointerdown', outside);
    list.remove();
    face.setAttribute('aria-expanded', 'false');
  };
  const move = (/** @type {number} */ to) => {
    current = Math.min(items.length - 1, Math.max(0, to));
    for (const [n, item] of items.entries()) item.classList.toggle('active', n === current);
    const active = items[current];
    list.setAttribute('aria-activedescendant', active?.id ?? '');
    active?.scrollIntoView({ block: 'nearest' });
  };
  const pick = (/** @type {number} */ n) => {
    const value = options[n]?.value;
    if (value === undefined) return;
    if (most === 1) {
      close();
      face.focus();
      // What is chosen already is taken back if nothing has to be chosen.
      void choose(least === 0 && chosen.has(value) ? [] : [value]);
      return;
    }
    if (!chosen.delete(value) && chosen.size < most) chosen.add(value);
    for (const [at, item] of items.entries())
      item.setAttribute('aria-selected', String(chosen.has(options[at]?.value ?? '')));
  };
  for (const [n, item] of items.entries()) {
    item.addEventListener('pointermove', () => move(n));
    item.addEventListener('pointerdown', (event) => event.preventDefault());
    item.addEventListener('click', () => pick(n));
  }
  list.addEventListener('keydown', (event) => {
    const steps = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: items.length - 1 };
    const to = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' || event.key === ' ') pick(current);
    else if (event.key === 'Escape') {
      close();
      face.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // A choice of several is sent when the menu is left, and only if it has changed.
  const leave = () => {
    if (!isOpen) return;
    close();
    const isSame = chosen.size === before.length && before.every((value) => chosen.has(value));
    const inOrder = options.map(({ value }) => value).filter((value) => chosen.has(value));
    if (most > 1 && chosen.size >= least && !isSame) void choose(inOrder);
  };
  const outside = (/** @type {Event} */ { target }) => {
    if (target instanceof Node && !box.contains(target)) leave();
  };
  list.addEventListener('blur', leave);
  // A tap on something that cannot be focused does not blur the list.
  document.addEventListener('pointerdown', outside);
  face.setAttribute('aria-expanded', 'true');
  box.append(list);
  // Upwards where there is no room below.
  list.classList.toggle('upwards', list.getBoundingClientRect().bottom > innerHeight - 90);
  list.focus();
  move(current);
}
