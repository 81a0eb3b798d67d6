/** Which code is mutated, and which tests must notice? */

export interface Target {
  /** Files, or functions of a file where only they are meant: `src/a.ts#f#g`. */
  readonly code: readonly string[];
  /** Those that are about this code, so that a run takes minutes. */
  readonly tests: readonly string[];
}

export const TARGETS: Readonly<Record<string, Target>> = {
  escape: {
    code: ['src/replies/escape.ts', 'src/text/unseen.ts'],
    tests: ['tests/replies/escape.test.ts', 'tests/replies/strong.test.ts', 'tests/text/unseen.test.ts'],
  },
  permission: {
    code: [
      'src/discord/dispatch.ts#runSlash#askerOf',
      'src/discord/visibility.ts',
      'src/replies/act.ts#act',
      'commands/corpus.ts#forManagers',
    ],
    tests: [
      'tests/discord/permission.test.ts',
      'tests/replies/act.test.ts',
      'tests/replies/act-page.test.ts',
      'tests/commands/corpus.test.ts',
      'tests/loopback/answers.test.ts',
    ],
  },
  refusal: {
    code: ['src/search/refusal.ts'],
    tests: ['tests/search/refusal.test.ts', 'tests/search/refusal-limits.test.ts'],
  },
  limits: {
    code: [
      'src/search/counted.ts',
      'src/search/nations.ts',
      'src/search/negation.ts',
      'src/search/other-holder.ts',
    ],
    tests: [
      'tests/search/counted.test.ts',
      'tests/search/negation.test.ts',
      'tests/search/other-holder.test.ts',
    ],
  },
  excerpt: {
    code: ['src/search/excerpt.ts'],
    tests: ['tests/search/excerpt.test.ts'],
  },
  citation: {
    code: ['src/corpus/citation.ts'],
    tests: ['tests/corpus/citation.test.ts'],
  },
  'custom-id': {
    code: ['src/discord/custom-id.ts'],
    tests: ['tests/discord/custom-id.test.ts'],
  },
  'live-library': {
    code: ['src/live-library.ts'],
    tests: ['tests/live-library.test.ts', 'tests/store/open-index.test.ts'],
  },
  watch: {
    code: ['src/watch.ts', 'src/folder-events.ts', 'src/corpus/look.ts'],
    tests: ['tests/folder-events.test.ts', 'tests/watch.test.ts', 'tests/watch-saves.test.ts'],
  },
  config: {
    code: ['src/config.ts'],
    tests: ['tests/config.test.ts'],
  },
  lock: {
    code: ['src/discord/only-one.ts', 'src/discord/process-life.ts'],
    tests: ['tests/discord/only-one.test.ts', 'tests/discord/disk.test.ts'],
  },
  'state-file': {
    code: ['src/discord/state-file.ts'],
    tests: ['tests/discord/disk.test.ts'],
  },
  watchdog: {
    code: ['src/discord/watchdog.ts'],
    tests: ['tests/discord/watchdog.test.ts'],
  },
};
