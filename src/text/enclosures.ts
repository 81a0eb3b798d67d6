/** Are brackets or quotation marks still open at the end of a text? */

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '【': '】',
  '《': '》',
  '“': '”',
  '„': '“”',
  '«': '»',
  '「': '」',
  '『': '』',
};

/** Any of the marks that open or close. Straight quotes look alike at both ends; single ones are apostrophes too. */
const MARKS = /[()[\]{}（）【】《》“”„«»「」『』"]/gu;

/** Whether what stands at the end of a text is within brackets or quotation marks that began in it. */
export function openAt(text: string): boolean {
  const open: string[] = [];
  for (const [mark] of text.matchAll(MARKS)) {
    const last = open.at(-1);
    if (last?.includes(mark)) open.pop();
    else if (mark === '"') open.push('"');
    else if (CLOSING[mark] !== undefined) open.push(CLOSING[mark]);
  }
  return open.length > 0;
}
