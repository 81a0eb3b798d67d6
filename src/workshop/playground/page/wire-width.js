/** How wide is the wire panel, and is it open? Both are remembered for the visit. */

import { byId } from './dom.js';

/** In pixels. It starts narrow to leave room for the conversation. */
const NARROW = 240;
const WIDE = 520;
/** Dragging leaves at least this many pixels to the panel, and to the conversation. */
const LEAST = 200;
const CHAT_LEAST = 480;
const STEP = 20;

const grip = byId('wire-grip');
const toggle = byId('widen-wire');

const kept = JSON.parse(sessionStorage.getItem('wire') ?? '{}');
let width = typeof kept.width === 'number' ? kept.width : NARROW;
let isOpen = typeof kept.open === 'boolean' ? kept.open : matchMedia('(min-width: 1001px)').matches;

/** Pixels between the panel's edge and the pointer that drags it. */
let apart = 0;

/** @param {boolean} open */
export function openWire(open) {
  isOpen = open;
  show();
}

export function toggleWire() {
  openWire(!isOpen);
}

/** @param {number} wanted */
function resize(wanted) {
  width = Math.round(Math.min(most(), Math.max(LEAST, wanted)));
  show();
}

function most() {
  return Math.max(LEAST, innerWidth - byId('sidebar').offsetWidth - CHAT_LEAST);
}

function show() {
  sessionStorage.setItem('wire', JSON.stringify({ width, open: isOpen }));
  document.body.classList.toggle('with-wire', isOpen);
  document.body.style.setProperty('--wire', `${width}px`);
  byId('open-wire').setAttribute('aria-expanded', String(isOpen));
  grip.setAttribute('aria-valuenow', String(width));
  grip.setAttribute('aria-valuemin', String(LEAST));
  grip.setAttribute('aria-valuemax', String(most()));
  const isWide = width > (NARROW + WIDE) / 2;
  toggle.setAttribute('aria-pressed', String(isWide));
  toggle.textContent = isWide ? '»' : '«';
}

toggle.addEventListener('click', () =>
  resize(toggle.getAttribute('aria-pressed') === 'true' ? NARROW : WIDE),
);
grip.addEventListener('pointerdown', (event) => {
  event.preventDefault();
  grip.setPointerCapture(event.pointerId);
  apart = innerWidth - event.clientX - width;
});
grip.addEventListener('pointermove', (event) => {
  if (grip.hasPointerCapture(event.pointerId)) resize(innerWidth - event.clientX - apart);
});
grip.addEventListener('keydown', (event) => {
  const to = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: LEAST, End: most() };
  const wanted = to[/** @type {keyof typeof to} */ (event.key)];
  if (wanted === undefined) return;
  event.preventDefault();
  resize(wanted);
});

show();
