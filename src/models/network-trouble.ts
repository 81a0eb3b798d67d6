/** Why did a hub not give a file, and what is to be done about it? */

import { printable } from '../text/printable.ts';

/** Codes with which the system reports that a name has no address. */
const UNNAMED: readonly string[] = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA'];

/** Codes of Node, OpenSSL and undici for a connection that is not trusted. */
const UNTRUSTED =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|EPROTO$|.*_IN_CHAIN$)/u;

/** Codes for a connection that broke off after it was made. */
const CUT: readonly string[] = [
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
];

/**
 * Why a request failed, for the end of a sentence: what is wrong with the host, and what to do.
 * @param error what `fetch()` threw, or the reading of the body
 */
export function requestTrouble(error: unknown, host: string): string {
  const code = codeOf(error);
  const why = code === '' ? printable(causeOf(error)) : code;
  const shown = `${printable(host)} (${why})`;
  if (UNNAMED.includes(code))
    return `no address is known for ${shown}; check the network and its DNS, or set MODEL_HUB to a mirror`;
  if (UNTRUSTED.test(code))
    return `the connection to ${shown} is not trusted; if a proxy here opens connections, name its certificate in NODE_EXTRA_CA_CERTS`;
  if (CUT.includes(code)) return `the connection to ${shown} broke off; try again`;
  return `${shown} cannot be reached; check the network, proxy and firewall of this machine, or set MODEL_HUB to a mirror`;
}

/**
 * What a status other than 200 means, for the end of a sentence.
 * @param retryAfter the header of that name, in seconds or as a date
 */
export function statusTrouble(status: number, host: string, retryAfter: string | null): string {
  const shown = printable(host);
  if (status === 401 || status === 403)
    return `${shown} refuses it (HTTP ${status}); check whether a proxy or firewall blocks it, or set MODEL_HUB to a mirror`;
  if (status === 404 || status === 410)
    return `${shown} does not have it (HTTP ${status}); check MODEL_HUB and the repository, commit and path in models.json`;
  if (status === 429)
    return `${shown} was asked too often (HTTP 429); try again ${/^\d{1,6}$/u.test(retryAfter ?? '') ? `in ${retryAfter} s` : 'later'}`;
  if (status >= 500) return `${shown} has trouble of its own (HTTP ${status}); try again later`;
  return `${shown} answered with HTTP ${status}; check MODEL_HUB`;
}

/** The code of an error, or of what caused it; empty if there is none. */
function codeOf(error: unknown): string {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && /^[A-Z][A-Z\d_]*$/u.test(code)) return code;
    // A host with several addresses fails once for each.
    const [first] = at instanceof AggregateError ? at.errors : [];
    const inner = (first as { code?: unknown } | undefined)?.code;
    if (typeof inner === 'string') return inner;
  }
  return '';
}

/** What an error without a code says caused it, such as "bad port". */
function causeOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message : message;
}
