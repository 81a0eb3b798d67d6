/** How is a request by the bot answered: faults, authorization, rules, history? */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { DiscordError, invalidForm, NOT_FOUND, type Problem, UNAUTHORIZED } from './errors.ts';
import type { Faults, RestFault } from './faults.ts';
import type { RestCall, Violation } from './journal.ts';
import { type Json, objectOf } from './json.ts';
import { pings } from './mentions.ts';
import type { OpenApi } from './openapi.ts';
import { parseBody, type Received, readBody } from './request.ts';
import { commandRoutes } from './routes/commands.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { placeRoutes } from './routes/places.ts';
import { reactionRoutes } from './routes/reactions.ts';
import type { Answer, Inside, Route } from './routes/route.ts';

/** What the history of a message records beyond the request. */
interface Notes {
  missingAllowedMentions?: true;
  pings?: readonly string[];
}

interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

const ROUTES = [
  ...placeRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...messageRoutes,
  ...reactionRoutes,
].map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));

/** Refusals that are the bot's own fault; others just happen, such as when a message has been deleted. */
const BLAMED = new Set([10014, 10015, 10062, 30032, 40005, 40060, 40094, 50005, 50027, 50109]);

const NOTHING: Received = { contentType: '', body: undefined, json: {}, uploads: [] };

export class Rest {
  readonly #inside: Inside;
  readonly #faults: Faults;
  readonly #openApi: OpenApi | undefined;

  constructor(inside: Inside, faults: Faults, openApi: OpenApi | undefined) {
    this.#inside = inside;
    this.#faults = faults;
    this.#openApi = openApi;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const method = request.method ?? 'GET';
    const path = decodeURIComponent(url.pathname).replace(/^\/api(\/v10)?/, '');
    const match = matched(method, path);
    const name = match?.route.path ?? path;
    const bytes = await readBody(request).catch((error: unknown) => error);
    const faults = this.#faults.strike(`${method} ${name}`);
    const interaction = this.#inside.interactions.byToken(match?.params.token ?? '');
    if (faults.length > 0 && interaction !== undefined) interaction.excused = true;
    for (const fault of faults)
      if (fault.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (faults.some(({ kind }) => kind === 'cut')) return void request.socket.destroy();
    const instead = faults.find(({ kind }) => kind === 'status' || kind === 'rate limit');
    const lost = faults.find((fault) => fault.kind === 'lost');
    const notes: Notes = {};
    let received = NOTHING;
    let answer: Answer & { readonly headers?: Readonly<Record<string, string>> };
    try {
      if (!(bytes instanceof Buffer)) throw bytes;
      received = await parseBody(bytes, request.headers['content-type'] ?? '');
      if (instead !== undefined) answer = faultAnswer(instead);
      else answer = this.#answer(method, name, match, request, url.searchParams, received, notes);
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      this.#blame(error, method, name, match);
      answer = { status: error.status, body: error.body };
    }
    // A bot that never receives the answer will try again.
    if (lost !== undefined && interaction !== undefined) interaction.excused = true;
    if (match !== undefined && instead === undefined) this.#holdToOpenApi(match.route, received, answer);
    const status = lost === undefined ? answer.status : lost.how === 'bad gateway' ? 502 : 0;
    const struck = faults.map(({ kind }) => kind).join(', ');
    this.#inside.journal.enter({
      kind: 'rest',
      at: this.#inside.world.now(),
      method,
      path: `${path}${url.search}`,
      route: name,
      body: received.body,
      files: received.uploads.map(({ name, bytes }) => ({ name, size: bytes.length })),
      status,
      answer: answer.body,
      ...notes,
      ...(struck === '' ? {} : { fault: struck }),
    } satisfies RestCall);
    if (lost?.how === 'reset') return void request.socket.resetAndDestroy();
    if (lost?.how === 'closed') return void request.socket.destroy();
    send(response, lost === undefined ? answer : { status });
  }

  /** Called once the answer is found: compiling schemas takes time that must not count against the bot. */
  #holdToOpenApi(route: Route, received: Received, answer: Answer): void {
    const violate = this.#violator('openapi', route.method, route.path);
    const problems = [
      ...(this.#openApi?.request(route, received) ?? []),
      ...(this.#openApi?.answer(route, answer) ?? []),
    ];
    for (const { path, code, message } of problems) violate(path.join('.'), code, message);
  }

  #answer(
    method: string,
    name: string,
    match: Match | undefined,
    request: IncomingMessage,
    query: URLSearchParams,
    received: Received,
    notes: Notes,
  ): Answer {
    if (match === undefined) {
      this.#violator('route', method, name)('', 'UNKNOWN_ROUTE', 'There is no such route here');
      throw NOT_FOUND();
    }
    const { route, params } = match;
    if (route.authorized && request.headers.authorization !== `Bot ${this.#inside.token}`)
      throw UNAUTHORIZED();
    const violate = this.#violator('rules', method, name);
    const { body, json, uploads } = received;
    return route.handle({
      inside: this.#inside,
      params,
      query,
      body,
      json,
      uploads,
      check: (problems: readonly Problem[]) => {
        for (const { path, code, message } of problems) violate(path.join('.'), code, message);
        const refused = problems.filter(({ tolerated }) => tolerated !== true);
        if (refused.length > 0) throw invalidForm(refused);
      },
      violate: (code, message) => violate('', code, message),
      sends: (surface) => {
        const message: Json = 'data' in json ? objectOf(json.data) : json;
        if (!('allowed_mentions' in message)) notes.missingAllowedMentions = true;
        notes.pings = pings(message, surface);
      },
    });
  }

  /** Notes a refusal as the bot's own fault, unless a fault made on purpose led to it. */
  #blame(error: DiscordError, method: string, name: string, match: Match | undefined): void {
    if (!BLAMED.has(error.code)) return;
    const interaction = this.#inside.interactions.byToken(match?.params.token ?? '');
    if (interaction?.excused === true) {
      interaction.excused = false;
      return;
    }
    this.#violator('rules', method, name)('', String(error.code), error.message);
  }

  #violator(source: Violation['source'], method: string, route: string) {
    const { journal, world } = this.#inside;
    return (path: string, code: string, message: string): void =>
      journal.violate({ at: world.now(), source, method, route, path, code, message });
  }
}

function matched(method: string, path: string): Match | undefined {
  for (const { route, pattern } of ROUTES) {
    const found = route.method === method ? pattern.exec(path) : null;
    if (found !== null) return { route, params: { ...found.groups } };
  }
  return undefined;
}

/**
 * What Discord answers when it is in trouble, or finds the bot to be. Source: developers/topics/rate-limits.
 */
function faultAnswer(fault: RestFault): Answer & { readonly headers?: Readonly<Record<string, string>> } {
  if (fault.kind !== 'rate limit') {
    const status = fault.kind === 'status' ? fault.status : 500;
    return status === 401
      ? { status, body: UNAUTHORIZED().body }
      : { status, body: { message: `${status}: Server Error`, code: 0 } };
  }
  const { scope, retryAfterMs } = fault;
  const seconds = retryAfterMs / 1000;
  const global = scope === 'global';
  const bucket = { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-bucket': 'loopback' };
  const reset = {
    'x-ratelimit-reset': String((Date.now() + retryAfterMs) / 1000),
    'x-ratelimit-reset-after': String(seconds),
  };
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global, code: 0 },
    headers: {
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': scope,
      ...(global ? { 'x-ratelimit-global': 'true' } : { ...bucket, ...reset }),
    },
  };
}

function send(
  response: ServerResponse,
  { status, body, headers = {} }: Answer & { readonly headers?: Readonly<Record<string, string>> },
): void {
  if (body === undefined) return void response.writeHead(status, headers).end();
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
