/** Under which names do files from anywhere go into one folder? */

/** Characters that some system does not allow in a name, and those that are not seen. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"/\\|?*]/gu;
/** In characters of up to 4 bytes: with a number and an extension, no system refuses the name, which may have 255 bytes. */
const LONGEST = 50;
/** Names of devices on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** The names, harmless on every system and each different from the others, also where case makes no difference. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const { stem, extension } = harmless(name);
    for (let n = 1; ; n++) {
      const tried = `${stem}${n === 1 ? '' : ` (${n})`}${extension}`;
      const folded = tried.normalize('NFC').toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return tried;
    }
  });
}

function harmless(name: string): { readonly stem: string; readonly extension: string } {
  const clean = name.toWellFormed().replace(FORBIDDEN, '_').trim();
  const [, written = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/su.exec(clean) ?? [];
  const stem = [...written]
    .slice(0, LONGEST)
    .join('')
    .replace(/^\.+|[. ]+$/gu, '');
  return { stem: stem === '' ? 'document' : DEVICE.test(stem) ? `${stem}_` : stem, extension };
}
