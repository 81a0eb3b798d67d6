import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const ci = readFileSync('.ci/run', 'utf8');

/** What a script runs, with the scripts that it names in their places. */
const unfolded = (command: string): string =>
  command.replaceAll(/npm (?:run )?(?<name>[a-z:]+)/gu, (whole, name: string) =>
    scripts[name] === undefined ? whole : unfolded(scripts[name]),
  );

describe('the two gates', () => {
  const still = ['biome format .', 'biome lint --error-on-warnings .', 'knip', 'tsc --noEmit'];

  test('npm test and npm run check leave the long tests out', () => {
    expect(scripts.test).toBe('vitest run');
    expect(unfolded(scripts.check ?? '').split(' && ')).toEqual(
      expect.arrayContaining([...still, 'vitest run']),
    );
  });

  test('npm run check:all runs the same, and every test', () => {
    const all = unfolded(scripts['check:all'] ?? '').split(' && ');
    expect(all).toEqual(expect.arrayContaining([...still, 'TESTS=all vitest run']));
  });

  test.each([
    ['leaves long tests out, and runs what else there is,', undefined, true],
    ['leaves nothing out with TESTS=all,', 'all', false],
  ])('vitest.config.ts %s and waits 30 s for each', async (_, value, isLeft) => {
    vi.stubEnv('TESTS', value);
    vi.resetModules();
    const { test: given } = (await import('../vitest.config.ts')).default;
    vi.unstubAllEnvs();
    const projects = (given?.projects ?? []) as { test: { exclude: string[] } }[];
    expect(projects).toHaveLength(3);
    for (const project of projects)
      expect(project.test.exclude.includes('tests/**/*.long.test.ts')).toBe(isLeft);
    expect(given?.testTimeout).toBe(30_000);
  });

  test('.ci/run runs every test, ends with its status and counts last', () => {
    expect(ci).toContain('npm run check:all\nstatus=$?\n');
    expect(ci).toContain('TESTS=all node node_modules/vitest/vitest.mjs run');
    expect(ci.trimEnd().split('\n').at(-1)).toBe('exit "$status"');
  });
});

describe.each(['README.md', 'CONTRIBUTING.md', 'tests/README.md'])('%s', (file) => {
  test.each(['npm test', 'npm run check', 'npm run check:all'])('names %s', (command) => {
    expect(readFileSync(file, 'utf8').match(new RegExp(`${command}(?![:\\w])`, 'u'))).not.toBeNull();
  });
});
