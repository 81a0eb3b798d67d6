/** What can be done with a message? */

import { make } from './dom.js';

/** @typedef {{ label: string, group?: string, danger?: boolean, run: () => void }} MenuEntry */

/**
 * Opens at a point of the window, and returns the focus when it closes.
 * @param {{ x: number, y: number }} at
 * @param {readonly MenuEntry[]} items
 * @param {HTMLElement | undefined} origin
 */
export function openMenu({ x, y }, items, origin) {
  document.querySelector('[role=menu]')?.remove();
  const menu = make('div', { role: 'menu', class: 'menu', 'aria-label': 'Message actions' });
  const close = (/** @type {boolean} */ back) => {
    menu.remove();
    document.removeEventListener('pointerdown', outside);
    if (back) origin?.focus();
  };
  const outside = (/** @type {Event} */ { target }) => {
    if (target instanceof Node && !menu.contains(target)) close(false);
  };
  let group = '';
  for (const { label, danger, run, ...item } of items) {
    if (item.group !== undefined && item.group !== group) {
      group = item.group;
      menu.append(make('div', { class: 'menu-group', role: 'presentation' }, group));
    }
    const entry = make(
      'button',
      { type: 'button', role: 'menuitem', tabindex: -1, class: danger === true ? 'danger' : '' },
      label,
    );
    entry.addEventListener('click', () => {
      close(true);
      run();
    });
    menu.append(entry);
  }
  menu.addEventListener('keydown', (event) => {
    const entries = /** @type {HTMLElement[]} */ ([...menu.querySelectorAll('[role=menuitem]')]);
    const now = entries.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const { key } = event;
    if (key === 'Escape' || key === 'Tab') close(true);
    else if (key === 'ArrowDown') entries[(now + 1) % entries.length]?.focus();
    else if (key === 'ArrowUp') entries.at(now <= 0 ? -1 : now - 1)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
  /** @type {HTMLElement | null} */ (menu.querySelector('[role=menuitem]'))?.focus();
  document.addEventListener('pointerdown', outside);
}
