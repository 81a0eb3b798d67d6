/** Which commands would be published, for people to read? */

import type { Command, CommandOption } from '../command.ts';
import { printable } from '../text/printable.ts';
import { type PlainKey, voiceIn } from '../texts/voice.ts';

/** A line for each command, with its options below it; "[name]" is an option that may be left out. */
export function commandLines(commands: readonly Command[]): string[] {
  return commands.flatMap(linesOf);
}

function linesOf(command: Command): string[] {
  switch (command.kind) {
    case 'message':
      return [printable(`Apps › ${command.name} (in the menu of a message)`)];
    case 'slash':
      return runnableLines(command.name, command);
    case 'group':
      return command.commands.flatMap((own) => runnableLines(`${command.name} ${own.name}`, own));
  }
}

function runnableLines(
  name: string,
  { described, options }: { readonly described: PlainKey; readonly options: readonly CommandOption[] },
): string[] {
  return [`/${name}: ${voiceIn('en').say(described)}`, ...options.map(optionLine)].map(printable);
}

function optionLine({ name, described, required }: CommandOption): string {
  return `    ${required ? name : `[${name}]`}: ${voiceIn('en').say(described)}`;
}
