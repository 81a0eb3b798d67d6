/** Is a request from this page on this machine? A page elsewhere, open in the same browser, must get nothing. */

import type { IncomingMessage } from 'node:http';

/** Sent with everything: the page's own files and nothing else, in no other page's frame. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Longest body, in bytes. */
const LONGEST_BODY = 64 * 1024;

/** A request that is not answered, and with which HTTP status. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** @throws Refused when the request was meant for another host, as after DNS rebinding, or sent by another page. */
export function checkSender({ headers, socket }: IncomingMessage): void {
  const hosts = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
  if (!hosts.includes(headers.host ?? '')) throw new Refused(421, 'This is not the host that was asked for.');
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    throw new Refused(403, 'Another page may not ask here.');
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate')
    throw new Refused(403, 'Another page may not ask here.');
}

/** The body of a POST. @throws Refused when it is not JSON by its type, too long, or not JSON after all. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  // A form of another page can post, but not with this type unless it is allowed to first.
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refused(415, 'Only JSON is taken.');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LONGEST_BODY) throw new Refused(413, 'That is too long.');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    throw new Refused(400, 'That is no JSON.');
  }
}
