import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isFree, runtimePackages } from './packages.ts';

const root = new URL('../../', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** As many as there are; 60 is what is aimed at. */
const MOST_PACKAGES = 53;

describe('what is installed with the bot', () => {
  test('is named by exact versions', () => {
    const { dependencies, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('is held to a hash, and comes over https', () => {
    const { packages } = json('package-lock.json') as {
      packages: Record<string, { integrity?: string; resolved?: string; dev?: boolean }>;
    };
    const unheld = Object.entries(packages).filter(
      ([path, { integrity, resolved = 'https://', dev }]) =>
        path !== '' &&
        dev !== true &&
        (!/^sha512-/u.test(integrity ?? '') || !resolved.startsWith('https://')),
    );
    expect(unheld.map(([path]) => path)).toEqual([]);
  });

  test(`is no more than ${MOST_PACKAGES} packages`, () => {
    expect(runtimePackages().length).toBeLessThanOrEqual(MOST_PACKAGES);
    expect(runtimePackages().length).toBeGreaterThan(10);
  });

  test('is free to be passed on', () => {
    expect(runtimePackages().filter(({ licence }) => !isFree(licence))).toEqual([]);
  });

  test('runs nothing while it is installed but esbuild, which does without: npm ci --ignore-scripts suffices', () => {
    expect(
      runtimePackages().flatMap(({ name, hasInstallScript }) => (hasInstallScript ? [name] : [])),
    ).toEqual(['esbuild']);
  });

  test('is listed by npm run sbom', () => {
    const { stdout } = spawnSync('npm', ['run', '-s', 'sbom'], { cwd: root, encoding: 'utf8' });
    const { components } = JSON.parse(stdout) as { components: { name: string }[] };
    const names = components.map(({ name }) => name);
    expect(names).toContain('discord.js');
    expect(names).not.toContain('vitest');
  });
});

describe('isFree()', () => {
  test.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-only)', 'BlueOak-1.0.0', 'MIT AND ISC'])(
    'takes %s',
    (licence) => {
      expect(isFree(licence)).toBe(true);
    },
  );
  test.each(['GPL-3.0-only', 'none', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN LICENSE', 'BUSL-1.1'])(
    'refuses %s',
    (licence) => {
      expect(isFree(licence)).toBe(false);
    },
  );
});
