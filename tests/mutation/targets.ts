/** Which code is mutated, and which tests must notice? */

export interface Target {
  /** Files, or functions of a file where only they are meant: `src/a.ts#f#g`. */
  readonly code: readonly string[];
  /** Those that are about this code, so that a run takes minutes. */
  readonly tests: readonly string[];
}

export const TARGETS: Readonly<Record<string, Target>> = {
  escape: {
    code: ['src/replies/discord/escape.ts', 'src/text/unseen.ts'],
    tests: [
      'tests/replies/discord/escape.test.ts',
      'tests/replies/discord/strong.test.ts',
      'tests/text/unseen.test.ts',
    ],
  },
  permission: {
    code: [
      'src/discord/dispatch.ts#runSlash#submit',
      'src/discord/asker.ts',
      'src/discord/visibility.ts',
      'src/replies/act.ts#act',
      'commands/corpus.ts#allowed',
      'src/moderation/permission.ts',
      'src/replies/compose/moderating.ts#moderating',
    ],
    tests: [
      'tests/discord/permission.test.ts',
      'tests/discord/contracts.test.ts',
      'tests/replies/act.test.ts',
      'tests/replies/act-page.test.ts',
      'tests/commands/corpus.test.ts',
      'tests/moderation/permission.test.ts',
      'tests/replies/compose/moderating.test.ts',
      'tests/workshop/loopback/answers.test.ts',
    ],
  },
  refusal: {
    code: ['src/search/answer/confidence.ts', 'src/search/answer/trust.ts'],
    tests: [
      'tests/search/answer/confidence.test.ts',
      'tests/search/answer/confidence-limits.test.ts',
      'tests/search/answer/trust.test.ts',
    ],
  },
  limits: {
    code: ['src/search/answer/checks/how-many.ts', 'src/search/answer/checks/negation.ts'],
    tests: ['tests/search/answer/checks/how-many.test.ts', 'tests/search/answer/checks/negation.test.ts'],
  },
  excerpt: {
    code: ['src/search/answer/excerpt.ts'],
    tests: ['tests/search/answer/excerpt.test.ts'],
  },
  citation: {
    code: ['src/corpus/citation.ts'],
    tests: ['tests/corpus/citation.test.ts'],
  },
  'custom-id': {
    code: ['src/replies/discord/custom-id.ts'],
    tests: ['tests/replies/discord/custom-id.test.ts'],
  },
  'live-library': {
    code: ['src/library/live-library.ts'],
    tests: ['tests/library/live-library.test.ts', 'tests/store/open-index.test.ts'],
  },
  watch: {
    code: ['src/library/watch.ts', 'src/library/folder-events.ts', 'src/corpus/look.ts'],
    tests: [
      'tests/library/folder-events.test.ts',
      'tests/library/watch.test.ts',
      'tests/library/watch-saves.long.test.ts',
    ],
  },
  config: {
    code: ['src/config.ts', 'src/config-models.ts', 'src/config-values.ts'],
    tests: ['tests/config.test.ts'],
  },
  lock: {
    code: ['src/discord/instance-lock.ts', 'src/discord/process-life.ts'],
    tests: [
      'tests/discord/instance-lock.test.ts',
      'tests/discord/instance-lock.long.test.ts',
      'tests/discord/disk.test.ts',
    ],
  },
  'state-file': {
    code: ['src/durable-file.ts', 'src/discord/state-file.ts'],
    tests: ['tests/discord/disk.test.ts'],
  },
  watchdog: {
    code: ['src/discord/watchdog.ts'],
    tests: ['tests/discord/watchdog.test.ts', 'tests/discord/watchdog.long.test.ts'],
  },
  'in-flight': {
    code: ['src/discord/in-flight.ts'],
    tests: ['tests/discord/in-flight.test.ts'],
  },
  send: {
    code: ['src/discord/send.ts', 'src/discord/resent.ts'],
    tests: ['tests/discord/send.test.ts', 'tests/discord/resent.test.ts', 'tests/discord/kinds.test.ts'],
  },
};
