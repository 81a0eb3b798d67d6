/** Which elements, components and templates are closed anywhere in a text? */

/** Names examined between two points where the work may pause. */
const READ_TOGETHER = 200;

/** Their names, with those of HTML in lower case. Yields where the work may pause. */
export function* closedNames(text: string, from: number): Generator<undefined, ReadonlySet<string>> {
  const names = new Set<string>();
  const pattern = /<\/([a-zA-Z][\w.-]*)|\{%-?\s*end([\w-]+)|\{\{[<%]\s*\/\s*([\w./-]+)/gu;
  pattern.lastIndex = from;
  let looked = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (++looked % READ_TOGETHER === 0) yield undefined;
    const element = found[1];
    if (element === undefined) names.add(found[2] ?? found[3] ?? '');
    else names.add(/^[A-Z]|\./u.test(element) ? element : element.toLowerCase());
  }
  return names;
}
