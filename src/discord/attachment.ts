/** How is a file fetched that someone uploaded to Discord, and from nowhere else? */

import { isLoopback } from '../config-values.ts';

/** In milliseconds for the whole file: 10 MiB at 4 Mbit/s. */
const LONGEST_FETCH = 20_000;

/** In milliseconds without a byte. */
const LONGEST_STALL = 5_000;

/** Where Discord serves what people upload. */
const DISCORD = ['https://cdn.discordapp.com', 'https://media.discordapp.net'] as const;

/**
 * The origins that attachments may come from.
 * @param apiUrl where Discord's API is, if it is on this machine, which then serves the files too
 */
export function attachmentOrigins(apiUrl?: string): readonly string[] {
  if (apiUrl === undefined) return DISCORD;
  const { hostname, origin } = new URL(apiUrl);
  return isLoopback(hostname) ? [...DISCORD, origin] : DISCORD;
}

export interface FetchOptions {
  /** As `attachmentOrigins()` gives them. */
  readonly allowed: readonly string[];
  /** In bytes, as Discord gives it. Default: unknown. */
  readonly size?: number;
  /** In bytes. */
  readonly most: number;
  /** In milliseconds. Default: 20,000. */
  readonly longest?: number;
  /** In milliseconds without a byte. Default: 5,000. */
  readonly longestStall?: number;
  /** Ends the fetch, which has then failed. */
  readonly signal?: AbortSignal;
}

export type FetchFailure =
  /** The address is not one of Discord's for files. Nothing was sent. */
  | 'not-discord'
  | 'too-large'
  /** It was deleted, or its address has expired. */
  | 'gone'
  | 'slow'
  /** Anything else, such as a redirect, or a file that breaks off. */
  | 'failed';

export type FetchedAttachment =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: FetchFailure };

/**
 * Fetches an attachment. Sends no token and no cookie, and follows no redirect. Bytes are counted as they arrive,
 * whatever the headers say. Never rejects.
 */
export async function fetchAttachment(
  address: string,
  { allowed, size, most, signal, ...limits }: FetchOptions,
): Promise<FetchedAttachment> {
  const { longest = LONGEST_FETCH, longestStall = LONGEST_STALL } = limits;
  if (!isAllowed(address, allowed)) return { kind: 'not-discord' };
  if (size !== undefined && size > most) return { kind: 'too-large' };
  const slow = new AbortController();
  const total = setTimeout(() => slow.abort(), longest);
  const stall = setTimeout(() => slow.abort(), longestStall);
  try {
    const response = await fetch(address, {
      // What is not compressed cannot unpack to more than was sent.
      headers: { 'accept-encoding': 'identity' },
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([slow.signal, ...(signal === undefined ? [] : [signal])]),
    });
    stall.refresh();
    const fetched = await bodyOf(response, most, () => stall.refresh());
    return fetched.kind === 'fetched' && size !== undefined && fetched.bytes.length !== size
      ? { kind: 'failed' }
      : fetched;
  } catch {
    return { kind: slow.signal.aborted ? 'slow' : 'failed' };
  } finally {
    clearTimeout(total);
    clearTimeout(stall);
  }
}

function isAllowed(address: string, allowed: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, username, password } = new URL(address);
  return username === '' && password === '' && allowed.includes(origin);
}

/** The statuses with which Discord refuses a file that was deleted, or an address that has expired. */
const GONE: readonly number[] = [403, 404, 410];

/** @throws Error if the body breaks off, or is not in the encoding that it claims */
async function bodyOf(response: Response, most: number, onBytes: () => void): Promise<FetchedAttachment> {
  const { status, body, headers } = response;
  const declared = Number(headers.get('content-length') ?? 0);
  if (status !== 200 || body === null || declared > most) {
    await body?.cancel();
    if (GONE.includes(status)) return { kind: 'gone' };
    return { kind: status === 200 && declared > most ? 'too-large' : 'failed' };
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    onBytes();
    length += piece.length;
    // Leaving the loop cancels the rest.
    if (length > most) return { kind: 'too-large' };
    pieces.push(piece);
  }
  return { kind: 'fetched', bytes: Buffer.concat(pieces) };
}
