/** What does Discord say when it refuses a request? */

/** One thing wrong in a body. */
export interface Problem {
  /** From the body's root to the field at fault; empty for the body as a whole. */
  readonly path: readonly (string | number)[];
  /** Discord's own code if it is known, such as BASE_TYPE_MAX_LENGTH. */
  readonly code: string;
  readonly message: string;
  /** Set if Discord ignores it silently: noted, not refused. */
  readonly tolerated?: true;
}

/** A refusal, with the status, code and body that Discord sends. */
export class DiscordError extends Error {
  readonly status: number;
  /** Discord's error code; 0 for plain HTTP refusals. */
  readonly code: number;
  readonly problems: readonly Problem[];

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }

  get body(): Record<string, unknown> {
    const plain = { message: this.message, code: this.code };
    return this.code === 50035 ? { ...plain, errors: errorTree(this.problems) } : plain;
  }
}

/** Source: developers/topics/opcodes-and-status-codes, "JSON Error Codes". */
const MESSAGES = {
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10014: [400, 'Unknown Emoji'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  30010: [400, 'Maximum number of reactions reached (20)'],
  30032: [400, 'Maximum number of application commands reached (100)'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40094: [400, 'This interaction has reached the maximum number of follow up messages'],
  50001: [403, 'Missing Access'],
  50003: [403, 'Cannot execute action on a DM channel'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50109: [400, 'The request body contains invalid JSON.'],
} as const satisfies Record<number, readonly [number, string]>;

/** The refusal for a code in Discord's list. */
export function refusal(code: keyof typeof MESSAGES): DiscordError {
  const [status, message] = MESSAGES[code];
  return new DiscordError(status, code, message);
}

/** 401 and 404 of the HTTP layer. */
export const UNAUTHORIZED = (): DiscordError => new DiscordError(401, 0, '401: Unauthorized');
export const NOT_FOUND = (): DiscordError => new DiscordError(404, 0, '404: Not Found');

/** A body that breaks rules; an empty message has a code of its own. */
export function invalidForm(problems: readonly Problem[]): DiscordError {
  const [only] = problems;
  if (problems.length === 1 && only?.code === EMPTY_MESSAGE) return refusal(50006);
  return new DiscordError(400, 50035, 'Invalid Form Body', problems);
}

export const EMPTY_MESSAGE = 'EMPTY_MESSAGE';

/** Source: developers/reference, "Error Messages": keys down to the field, then `_errors`. */
function errorTree(problems: readonly Problem[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const { path, code, message } of problems) {
    let at = root;
    for (const key of path) {
      const next = (at[key] ?? {}) as Record<string, unknown>;
      at[key] = next;
      at = next;
    }
    const errors = (at._errors ?? []) as unknown[];
    at._errors = [...errors, { code, message }];
  }
  return root;
}
