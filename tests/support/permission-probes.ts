/** Which commands do not look at who asks, so that only dispatch keeps others out? */

import { type Command, subcommand } from '../../src/command.ts';
import { notice } from '../../src/reply.ts';

/** How often a command of this test was run or sent something. */
let probed = 0;
export const timesProbed = (): number => probed;
const probing = () => {
  probed++;
  return {
    ...notice('Probed.'),
    controls: [
      { kind: 'button', label: 'Go', action: { kind: 'do', command: 'probe own', does: 'go' } },
      { kind: 'button', label: 'All', action: { kind: 'do', command: 'probe all', does: 'go' } },
      { kind: 'roles', placeholder: 'Roles', command: 'probe all', name: 'roles', most: 1, chosen: [] },
    ],
  } as const;
};
const probe = (name: string, only?: 'managers') =>
  subcommand({
    name,
    named: 'cite-name',
    described: 'cite-described',
    ...(only === undefined ? {} : { only }),
    options: [
      {
        kind: 'text',
        name: 'what',
        named: 'cite-name',
        described: 'cite-described',
        required: false,
        suggest: () => [{ name: 'House rules', value: 'House rules' }],
      },
    ],
    run: probing,
    submit: probing,
  });
/** A group whose second command is for managers alone, and a command in the menu of messages. */
export const PROBES: readonly Command[] = [
  {
    kind: 'group',
    name: 'probe',
    named: 'quote-words-name',
    described: 'cite-described',
    only: 'moderators',
    commands: [probe('own'), probe('all', 'managers')],
  },
  { kind: 'message', name: 'Probe message', named: 'cite-name', only: 'moderators', run: probing },
];
