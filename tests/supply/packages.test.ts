import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { files, imports } from '../support/imports.ts';
import { isFree, runtimePackages } from './packages.ts';

const root = new URL('../../', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** As many as there are; two of them only stand in the place of what pdf.js draws with. */
const MOST_PACKAGES = 72;

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

describe('npm pack', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8' });
  const [{ files: packed }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
  const paths = packed.map(({ path }) => path);

  test('holds the programs, the commands, the documents and what is said of them', () => {
    for (const path of [
      'src/doors/discord.ts',
      'commands/index.ts',
      '.env.example',
      'LICENSE',
      'README.md',
      'src/meaning/words.bin',
      'src/meaning/README.md',
    ])
      expect(paths).toContain(path);
    expect(paths.filter((path) => path.startsWith('corpus/')).length).toBeGreaterThan(2);
  });

  test('holds no workshop, no tests and nothing but these', () => {
    const others =
      /^(?!(?:src|commands|corpus)\/|(?:package\.json|LICENSE|[A-Z]+\.md|\.env\.example)$)|workshop/u;
    expect(paths.filter((path) => others.test(path))).toEqual([]);
  });
});

describe('what the bot imports', () => {
  const { dependencies } = json('package.json') as { dependencies: Record<string, string> };
  const ours = files.filter((file) => !file.startsWith('workshop/'));
  const imported = ours.flatMap((file) => imports(file).map((path) => ({ file, path })));

  test('is none of the workshop', () => {
    expect(imported.filter(({ path }) => /^(?:type:)?workshop\//u.test(path))).toEqual([]);
  });

  test('is installed with it, and so is nothing that it does not import', () => {
    const packagesAmong = (paths: readonly string[]) =>
      new Set(
        paths
          .filter((path) => !/^(?:node:|\.\.\/)|\.(?:ts|json)$/u.test(path))
          .map((path) => /^(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? ''),
      );
    const paths = imported.map(({ path }) => path);
    const running = packagesAmong(paths.filter((path) => !path.startsWith('type:')));
    expect([...running].filter((name) => dependencies[name] === undefined)).toEqual([]);
    const named = packagesAmong(paths.map((path) => path.replace(/^type:/u, '')));
    // tsx runs the code.
    expect(Object.keys(dependencies).filter((name) => name !== 'tsx' && !named.has(name))).toEqual([]);
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
