/** Which reStructuredText directives contain text, and how do they begin? */

/** A directive as written. */
export interface Directive {
  /** In lower case. */
  readonly name: string;
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
  /** Lines below its options, without their indentation. */
  readonly content: readonly string[];
}

/** How a directive appears to readers. */
export type Role =
  | 'code'
  | 'notice'
  | 'titled'
  | 'body'
  | 'figure'
  | 'table'
  | 'list-table'
  | 'csv-table'
  | 'object'
  | 'left';

const CODE =
  'code code-block sourcecode parsed-literal prompt console doctest testcode testoutput ipython productionlist math jupyter-execute'.split(
    ' ',
  );
const NOTICES =
  'note warning tip important caution danger hint attention error seealso versionadded versionchanged versionremoved deprecated todo'.split(
    ' ',
  );
const TITLED = 'admonition topic sidebar rubric tab tab-item dropdown card collapse details tabbed'.split(
  ' ',
);
const LEFT =
  'include literalinclude raw contents toctree index meta highlight sectnum section-numbering image default-role role class cssclass title target-notes header footer date unicode replace container-options currentmodule module py:module py:currentmodule default-domain program tabularcolumns codeauthor sectionauthor moduleauthor testsetup graphviz digraph command-output asciinema plot inheritance-diagram uml mermaid video youtube bibliography autosummary figure-md csv-filter testcleanup'.split(
    ' ',
  );
const OBJECTS =
  /^(?:(?:py|c|cpp|js|rst|std|http|po|php|rb):)?(?:function|class|method|classmethod|staticmethod|attribute|data|exception|decorator|decoratormethod|property|coroutinefunction|coroutinemethod|awaitablefunction|awaitablemethod|opcode|option|cmdoption|describe|object|envvar|confval|setting|macro|type|member|var|enum|enumerator|struct|union|directive|role|get|post|put|delete|patch|pdbcommand|audit-event|impl-detail|c:expr)$/u;

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...CODE.map((name) => [name, 'code'] as const),
  ...NOTICES.map((name) => [name, 'notice'] as const),
  ...TITLED.map((name) => [name, 'titled'] as const),
  ...LEFT.map((name) => [name, 'left'] as const),
  ['figure', 'figure'],
  ['table', 'table'],
  ['list-table', 'list-table'],
  ['flat-table', 'list-table'],
  ['csv-table', 'csv-table'],
]);

/** An unknown directive is read as its content, except those of autodoc (`auto…`), which have none. */
export function roleOf(name: string): Role {
  if (OBJECTS.test(name)) return 'object';
  return ROLES.get(name) ?? (name.startsWith('auto') ? 'left' : 'body');
}

const VERSIONS: Readonly<Record<string, string>> = {
  versionadded: 'New in version',
  versionchanged: 'Changed in version',
  versionremoved: 'Removed in version',
  deprecated: 'Deprecated since version',
};

/** "Note", "See also", "New in version 3.8": the title that readers see above a notice. */
export function noticeTitle({ name, argument }: Directive): {
  readonly title: string;
  readonly rest: string;
} {
  const version = VERSIONS[name];
  if (version !== undefined) {
    const [number = '', ...rest] = argument.split(/\s+/u);
    return { title: `${version} ${number}`.trim(), rest: rest.join(' ') };
  }
  const title = name === 'seealso' ? 'See also' : name.charAt(0).toUpperCase() + name.slice(1);
  return { title, rest: argument };
}

const OPTION = /^:([\w-]+(?: [\w-]+)*):(?:\s+(.*))?$/u;

/** A directive from the text after its colons and the lines below it, without their indentation. */
export function directiveOf(name: string, first: string, lines: readonly string[]): Directive {
  let at = 0;
  const argument = [first];
  const role = roleOf(name);
  // An argument continues on the next lines until options begin; that of a notice is its text.
  if (role !== 'notice' || VERSIONS[name] !== undefined)
    while (first !== '' && at < lines.length && lines[at] !== '' && !OPTION.test(lines[at] ?? ''))
      argument.push(lines[at++] ?? '');
  const options = new Map<string, string>();
  for (; at < lines.length; at++) {
    const option = OPTION.exec(lines[at] ?? '');
    if (option === null) break;
    options.set(option[1] ?? '', option[2] ?? '');
  }
  return {
    name,
    argument: argument.join(role === 'object' ? '\n' : ' ').trim(),
    options,
    content: lines.slice(at),
  };
}
