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

/** All opening and closing marks. Straight quotes look alike at both ends, and single ones are also apostrophes. */
const MARKS = /[()[\]{}（）【】《》“”„«»「」『』"]/gu;

/** Whether the end of a text is inside brackets or quotation marks that were opened in it. */
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
