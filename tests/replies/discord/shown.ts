/** What stands in a Discord message, and does Discord take it? */

/** A component as JSON, of whatever sort. */
export interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

const ROW = 1;
const BUTTON = 2;
const SELECT = 3;
const SECTION = 9;
const TEXT = 10;
const SEPARATOR = 14;
const CONTAINER = 17;

/** All components of a message, outermost first. */
export function allComponents(components: readonly unknown[]): Component[] {
  return (components as readonly Component[]).flatMap((component) => [
    component,
    ...allComponents(component.components ?? []),
    ...(component.accessory === undefined ? [] : allComponents([component.accessory])),
  ]);
}

/** The markdown of each text display, from top to bottom. */
export function textsOf(message: { readonly components: readonly unknown[] }): string[] {
  return allComponents(message.components).flatMap(({ content }) => (content === undefined ? [] : [content]));
}

/** The words quoted in a text display, as they are sent: without `> ` before the lines and `**` around marks. */
export function quotedText(content: string): string {
  const lines = content.split('\n').filter((line) => line.startsWith('> '));
  return lines
    .map((line) => line.slice('> '.length))
    .join('\n')
    .replace(/(\\[^0-9A-Za-z\s])|\*\*/g, '$1');
}

/** The bold words of a text display, still escaped. */
export function boldText(content: string): string[] {
  return [...content.matchAll(/(?:\\[^0-9A-Za-z\s]|[^*\\])+|\*\*/g)].flatMap(([piece], n, all) => {
    const closed = all.slice(0, n).filter(([before]) => before === '**').length % 2 === 0;
    return piece === '**' || closed ? [] : [piece];
  });
}

/** What Discord would refuse, as sentences. Source: docs.discord.com, components reference */
export function refusals(message: { readonly components: readonly unknown[] }): string[] {
  const all = allComponents(message.components);
  const problems: string[] = [];
  const within = (what: string, text: string | undefined, most: number) => {
    if (text === undefined) return;
    if (text.length > most || text.trim() === '') problems.push(`${what} has ${text.length} characters`);
    if (!text.isWellFormed()) problems.push(`${what} has half a character`);
  };
  if (message.components.length === 0) problems.push('no components');
  if (all.length > 40) problems.push(`${all.length} components`);
  const length = textsOf(message).reduce((sum, text) => sum + text.length, 0);
  if (length > 4_000) problems.push(`${length} characters`);
  const ids = all.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  if (new Set(ids).size < ids.length) problems.push('a custom id twice');
  for (const component of all) {
    const inner = component.components ?? [];
    within('a text', component.content, 4_000);
    within('a custom id', component.custom_id, 100);
    within('a label', component.label, 80);
    within('a placeholder', component.placeholder, 150);
    for (const { label, value, description } of component.options ?? []) {
      within('a label', label, 100);
      within('a value', value, 100);
      within('a description', description, 100);
    }
    const values = (component.options ?? []).map(({ value }) => value);
    if (new Set(values).size < values.length) problems.push('a value twice');
    if (component.type === SELECT && (values.length < 1 || values.length > 25))
      problems.push(`${values.length} options`);
    if (component.type === TEXT && component.content === undefined) problems.push('a text without content');
    if (component.type === CONTAINER && inner.length === 0) problems.push('an empty container');
    if (component.type === SECTION && component.accessory?.type !== BUTTON)
      problems.push('a section without a button');
    if (component.type === ROW) {
      const allButtons = inner.every(({ type }) => type === BUTTON);
      const good = allButtons
        ? inner.length >= 1 && inner.length <= 5
        : inner.length === 1 && inner[0]?.type === SELECT;
      if (!good) problems.push('a row of neither 1 to 5 buttons nor one menu');
    }
    if (![ROW, BUTTON, SELECT, SECTION, TEXT, SEPARATOR, CONTAINER].includes(component.type))
      problems.push(`a component of type ${component.type}`);
  }
  return problems;
}
