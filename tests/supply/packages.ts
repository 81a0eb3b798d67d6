/** What is installed with the bot, and under which licences? */

import { existsSync, readFileSync } from 'node:fs';

export interface RuntimePackage {
  readonly name: string;
  readonly version: string;
  /** As its own package.json has it; "none" when it names none. */
  readonly licence: string;
  /** Whether something of its own runs when it is installed. */
  readonly hasInstallScript: boolean;
}

const ROOT = new URL('../../', import.meta.url);

interface Locked {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Everything that the lock file installs without development, and that this machine takes; by name. */
export function runtimePackages(): RuntimePackage[] {
  const { packages } = readJson('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true && existsSync(new URL(path, ROOT)))
    .map(([path, { hasInstallScript = false }]) => {
      const { name, version, license } = readJson(`${path}/package.json`) as Record<string, unknown>;
      return {
        name: String(name),
        version: String(version),
        licence: typeof license === 'string' ? license : 'none',
        hasInstallScript,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** May be passed on with a program under MIT by naming them. */
const FREE = /^(?:MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0)$/u;

/** Whether a licence, or one of several to choose from, is among those that are taken. */
export function isFree(licence: string): boolean {
  const choices = licence.replaceAll(/[()]/gu, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => FREE.test(one)));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
}
