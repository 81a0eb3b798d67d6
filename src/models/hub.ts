/** How is a file read from a hub, and from nowhere else that a hub may point to? */

import { printable } from '../text/printable.ts';
import type { ModelEntry, ModelFile } from './catalogue.ts';
import { requestTrouble, statusTrouble } from './network-trouble.ts';

/** In milliseconds without a byte. */
const LONGEST_STALL = 30_000;

/** A hub points to where a repository has moved, then to a cache of its own, then to its storage. */
const MOST_REDIRECTS = 3;

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

export interface Hub {
  /** Address without a `/` at its end, such as https://huggingface.co; https unless it is on this machine. */
  readonly address: string;
  /** Hosts that it may redirect to over https, beside itself; see `Catalogue`. */
  readonly hosts: readonly string[];
  /** In milliseconds without a byte. Default: 30,000. */
  readonly longestStall?: number;
}

/** Where a hub has a file. Source: Hub documentation, "Download files from the Hub" */
export function addressOf(hub: Hub, { repository, commit }: ModelEntry, { path }: ModelFile): string {
  return `${hub.address}/${repository}/resolve/${commit}/${path}`;
}

/**
 * The bytes of a file, as they arrive: never more than are listed. Sends no token and no cookie. Whether they are the
 * listed ones is for the caller to find out.
 * @throws Error with the end of a sentence, such as "huggingface.co does not have it (HTTP 404); …"; the signal's
 * reason if it is aborted
 */
export async function* bytesFromHub(
  hub: Hub,
  entry: ModelEntry,
  file: ModelFile,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  const stalled = new AbortController();
  const longest = hub.longestStall ?? LONGEST_STALL;
  let isWaiting = true;
  const stall = setTimeout(() => {
    // The disk may take its time.
    if (isWaiting) stalled.abort();
    else stall.refresh();
  }, longest);
  let host = new URL(hub.address).host;
  try {
    const both = AbortSignal.any([signal, stalled.signal]);
    const response = await followed(hub, addressOf(hub, entry, file), both, (next) => {
      host = next;
    });
    let length = 0;
    for await (const piece of response) {
      length += piece.length;
      // Leaving the loop cancels the rest.
      if (length > file.bytes)
        throw new Answered(
          `${printable(host)} sends more than the ${file.bytes} bytes that are listed; ${NOT_THE_FILE}`,
        );
      isWaiting = false;
      yield piece;
      isWaiting = true;
      stall.refresh();
    }
  } catch (error) {
    if (error instanceof Answered) throw error;
    signal.throwIfAborted();
    if (stalled.signal.aborted)
      throw new Error(`${printable(host)} sent nothing for ${longest / 1_000} s; try again`);
    throw new Error(requestTrouble(error, host));
  } finally {
    clearTimeout(stall);
  }
}

/** For the end of a sentence about bytes that are not the listed ones. */
export const NOT_THE_FILE =
  'that is not the file that was checked, so nothing is kept; set MODEL_HUB to a hub that has it';

/** What a hub answered, already as the end of a sentence. */
class Answered extends Error {
  override readonly name = 'Answered';
}

/** @param onHost called with each host before it is asked */
async function followed(
  hub: Hub,
  first: string,
  signal: AbortSignal,
  onHost: (host: string) => void,
): Promise<AsyncIterable<Uint8Array>> {
  let address = new URL(first);
  for (let redirects = 0; ; redirects += 1) {
    onHost(address.host);
    const response = await fetch(address, {
      // What is not compressed cannot unpack to more than was sent.
      headers: { 'accept-encoding': 'identity' },
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const { status, body, headers } = response;
    if (status === 200 && body !== null) return body;
    await body?.cancel();
    const next = REDIRECTS.includes(status) ? headers.get('location') : null;
    if (next === null) throw new Answered(statusTrouble(status, address.host, headers.get('retry-after')));
    if (redirects === MOST_REDIRECTS)
      throw new Answered(
        `${printable(address.host)} redirects more than ${MOST_REDIRECTS} times; check MODEL_HUB`,
      );
    address = redirectTarget(hub, next, address);
  }
}

/**
 * Where a redirect leads: to the hub itself, or over https to a host that is listed.
 * @param next as the header has it
 * @throws Error with the end of a sentence if a hub may not redirect there; nothing is sent there then
 */
export function redirectTarget(hub: Hub, next: string, from: URL): URL {
  const address = URL.canParse(next, from.href) ? new URL(next, from.href) : undefined;
  const { origin, protocol, hostname, port, username, password } = address ?? {};
  if (
    address !== undefined &&
    username === '' &&
    password === '' &&
    (origin === new URL(hub.address).origin ||
      (protocol === 'https:' && port === '' && hub.hosts.some((host) => isUnder(hostname ?? '', host))))
  )
    return address;
  throw new Answered(
    `${printable(from.host)} redirects to ${printable(address?.origin ?? 'something that is no address')}, where models may not come from; if that is right, add its host to "hosts" in models.json in MODEL_DIR`,
  );
}

/** Whether a host is the listed one, or a sub-domain of one that is listed with `*.`. */
function isUnder(hostname: string, listed: string): boolean {
  return listed.startsWith('*.') ? hostname.endsWith(listed.slice(1)) : hostname === listed;
}
