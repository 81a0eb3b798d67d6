/** Which sign or number does a list item begin with? */

/** The sign or number, a blank, and words. */
export const MARKER =
  /^(?:([•‣◦▪▫■□●○◆◇❖➢➤►▶✓✔∙⁃§·])\s*|([-–—*»])\s+|(\(?(?:\d{1,3}|[a-z]|[ivx]{2,5}|[A-Z])[.)])\s+)(?=\S)/u;

export interface Marked {
  /** "-" for any bullet. */
  readonly label: string;
  /** Where the words after it begin. */
  readonly length: number;
  /** A dash may also be part of a sentence. */
  readonly isDash: boolean;
}

export function markerOf(text: string): Marked | undefined {
  const found = MARKER.exec(text);
  if (found === null) return undefined;
  const [all, bullet, dash, number] = found;
  if (bullet === '§') return undefined;
  return {
    label: bullet !== undefined || dash !== undefined ? '-' : (number ?? ''),
    length: all.length,
    isDash: dash !== undefined,
  };
}

/** Whether one number follows another: "2." after "1.", "(b)" after "(a)". */
export function follows(label: string, before: string): boolean {
  if (label === '-' || before === '-') return label === before;
  if (label.replace(/[\p{L}\d]+/gu, '') !== before.replace(/[\p{L}\d]+/gu, '')) return false;
  const [one, two] = [before, label].map((text) => text.replace(/[^\p{L}\d]/gu, ''));
  if (one === undefined || two === undefined) return false;
  if (/^\d+$/u.test(one) && /^\d+$/u.test(two)) return Number(two) === Number(one) + 1;
  if (one.length === 1 && two.length === 1 && two.charCodeAt(0) === one.charCodeAt(0) + 1) return true;
  return (
    romans.indexOf(two.toLowerCase()) === romans.indexOf(one.toLowerCase()) + 1 &&
    romans.includes(one.toLowerCase())
  );
}

const romans = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];
