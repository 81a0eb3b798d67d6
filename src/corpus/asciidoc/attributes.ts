/** What do the lines in brackets above a block say about it? */

/** The contents of the brackets, and of the title line with its dot, above a block. */
export interface Meta {
  style: string;
  readonly named: Map<string, string>;
  title: string | undefined;
}

export function none(): Meta {
  return { style: '', named: new Map(), title: undefined };
}

/** Adds what "[style#id.role%option,key=value]" or "[quote, who, where]" says to the metadata of the next block. */
export function readAttributes(line: string, meta: Meta): void {
  if (line.startsWith('[[')) return;
  const parts = line.slice(1, -1).match(/(?:[^,"]|"[^"]*")+/gu) ?? [];
  for (const [at, part] of parts.entries()) {
    const [, name, quoted, plain] = /^\s*([\w-]+)\s*=\s*(?:"([^"]*)"|(.*?))\s*$/u.exec(part) ?? [];
    if (name !== undefined) meta.named.set(name.toLowerCase(), quoted ?? plain ?? '');
    else if (at === 0) {
      const style = /^[\w-]*/u.exec(part.trim())?.[0] ?? '';
      if (style !== '') meta.style = style;
      if (part.includes('%')) meta.named.set('%', part.replace(/^[^%]*%/u, ''));
    } else meta.named.set(String(at + 1), part.trim().replace(/^"|"$/gu, ''));
  }
}
