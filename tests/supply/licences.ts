/** Lists the licences of what is installed with the bot: `npm run licences`. Exit status 1 when one is not free. */

import { takesNoOptions } from '../../src/doors/usage.ts';
import { print } from '../../src/print.ts';
import { isFree, runtimePackages } from './packages.ts';

takesNoOptions(`npm run licences

Lists the packages that are installed with the bot and their licences. Ends with 1 when one is not free.
`);

for (const { name, version, licence } of runtimePackages()) {
  const free = isFree(licence);
  print(`${free ? ' ' : '!'} ${licence.padEnd(14)} ${name}@${version}`);
  if (!free) process.exitCode = 1;
}
