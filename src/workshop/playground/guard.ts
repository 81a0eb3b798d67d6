/** Does a request come from this page? Other pages open in the same browser must get nothing. */

import type { IncomingMessage } from 'node:http';

/** Sent with every response: the page may load its own files only, and no other page may frame it. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Maximum size of a body, in bytes: an upload of 10 MiB takes a third more in base64. */
const LONGEST_BODY = 14 * 1024 * 1024;

/** A request that is refused, with the HTTP status. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** @throws Refused if the request names another host, as after DNS rebinding, or comes from another page. */
export function checkSender({ headers, socket }: IncomingMessage): void {
  const hosts = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
  if (!hosts.includes(headers.host ?? ''))
    throw new Refused(421, 'This server does not answer for that host.');
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    throw new Refused(403, 'Another page may not ask here.');
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate')
    throw new Refused(403, 'Another page may not ask here.');
}

/** The body of a POST. @throws Refused if its type is not JSON, if it is too long, or if it is not valid JSON. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  // A form on another page can post, but browsers do not let it use this type without permission.
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refused(415, 'The body must be JSON.');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= LONGEST_BODY) parts.push(part);
  }
  // The rest was read, because a browser does not look at the answer before it has sent everything.
  if (length > LONGEST_BODY) throw new Refused(413, 'The body is too long.');
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    throw new Refused(400, 'The body is not valid JSON.');
  }
}
