import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ModelEntry, ModelFile } from '../../src/models/catalogue.ts';
import { addressOf, bytesFromHub, redirectTarget } from '../../src/models/hub.ts';
import { type LoopbackHub, startHub } from '../support/loopback-hub.ts';
import { modelEntry, TOKENIZER } from '../support/models.ts';

const entry: ModelEntry = { ...modelEntry, languages: ['en'], files: [], prefixes: {}, sources: [] };
const TOKENIZER_FILE = modelEntry.files[1];

/** In milliseconds: a busy machine takes its time to start a process. */
const LONG = { timeout: 20_000 };

let hub: LoopbackHub;
beforeEach(async () => {
  hub = await startHub();
});
afterEach(() => hub.close());

interface Asked {
  readonly address?: string;
  readonly signal?: AbortSignal;
  readonly longestStall?: number;
}

/** What comes of asking for the tokenizer. */
async function fetched({ address = hub.address, signal, longestStall }: Asked = {}): Promise<string> {
  const file: ModelFile = TOKENIZER_FILE;
  const asked = { address, hosts: [], ...(longestStall === undefined ? {} : { longestStall }) };
  const pieces: Uint8Array[] = [];
  for await (const piece of bytesFromHub(asked, entry, file, signal ?? new AbortController().signal))
    pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const redirect = (path: string, location: string) =>
  hub.answer(path, (_, response) => response.writeHead(302, { location, 'set-cookie': 'a=b' }).end());

describe('bytesFromHub()', () => {
  test('asks for owner/name/resolve/commit/path, with no token, cookie or referrer', async () => {
    redirect('tokenizer.json', '/storage/1?signature=x');
    hub.answer('/storage/1?signature=x', (_, response) => response.end(TOKENIZER));
    expect(await fetched()).toBe(TOKENIZER);
    expect(hub.requests.map(({ url }) => url)).toEqual([
      `/someone/small-model/resolve/${modelEntry.commit}/tokenizer.json`,
      '/storage/1?signature=x',
    ]);
    for (const { headers } of hub.requests) {
      expect(headers['accept-encoding']).toBe('identity');
      for (const name of ['authorization', 'cookie', 'referer']) expect(headers[name]).toBeUndefined();
    }
  });

  test('follows three redirects and no fourth', async () => {
    redirect('tokenizer.json', '/1');
    redirect('/1', '/2');
    redirect('/2', '/3');
    hub.answer('/3', (_, response) => response.end(TOKENIZER));
    expect(await fetched()).toBe(TOKENIZER);
    redirect('/3', '/4');
    await expect(fetched()).rejects.toThrow(/redirects more than 3 times; check MODEL_HUB$/u);
    expect(hub.requests.map(({ url }) => url)).not.toContain('/4');
  });

  test('sends nothing to a place that a hub may not redirect to', async () => {
    const other = await startHub();
    try {
      redirect('tokenizer.json', `${other.address}/storage`);
      await expect(fetched()).rejects.toThrow(
        `redirects to ${other.address}, where models may not come from; if that is right, add its host to "hosts" in models.json in MODEL_DIR`,
      );
      expect(other.requests).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test.each([
    [403, /refuses it \(HTTP 403\)/u],
    [404, /does not have it \(HTTP 404\)/u],
    [429, /asked too often \(HTTP 429\); try again in 7 s/u],
    [500, /has trouble of its own \(HTTP 500\)/u],
    [503, /has trouble of its own \(HTTP 503\)/u],
    [304, /answered with HTTP 304/u],
    [206, /answered with HTTP 206/u],
  ])('throws what HTTP %i means', async (status, sentence) => {
    hub.answer('tokenizer.json', (_, response) =>
      response.writeHead(status, { 'retry-after': '7' }).end(status === 304 ? undefined : TOKENIZER),
    );
    await expect(fetched()).rejects.toThrow(sentence);
  });

  test('stops at the first byte beyond those that are listed, also without a length', async () => {
    let wasCut = false;
    hub.answer('tokenizer.json', (_, response) => {
      response.on('close', () => {
        wasCut = true;
      });
      response.write(`${TOKENIZER}x`);
    });
    await expect(fetched()).rejects.toThrow(/sends more than the 18 bytes that are listed; that is not/u);
    await expect.poll(() => wasCut, LONG).toBe(true);
  });

  test('throws if the body breaks off, with a length and without', async () => {
    for (const headers of [{ 'content-length': '18' }, {}]) {
      hub.answer('tokenizer.json', (_, response) => {
        response.writeHead(200, headers);
        response.write(TOKENIZER.slice(0, 5), () => response.destroy());
      });
      await expect(fetched()).rejects.toThrow(
        /^the connection to 127\.0\.0\.1:\d+ \(\w+\) broke off; try again$/u,
      );
    }
  });

  test('throws if nothing comes, neither an answer nor the rest of one', async () => {
    hub.answer('tokenizer.json', () => {});
    await expect(fetched({ longestStall: 20 })).rejects.toThrow(/sent nothing for 0\.02 s; try again$/u);
    hub.answer('tokenizer.json', (_, response) => response.write(TOKENIZER.slice(0, 5)));
    await expect(fetched({ longestStall: 20 })).rejects.toThrow(/sent nothing for 0\.02 s/u);
  });

  test('gives the disk more time than the hub', async () => {
    let rest = () => {};
    hub.answer('tokenizer.json', (_, response) => {
      response.write(TOKENIZER.slice(0, 5));
      rest = () => response.end(TOKENIZER.slice(5));
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const asked = { address: hub.address, hosts: [] };
      let text = '';
      for await (const piece of bytesFromHub(asked, entry, TOKENIZER_FILE, new AbortController().signal)) {
        text += Buffer.from(piece).toString();
        vi.advanceTimersByTime(40_000);
        rest();
      }
      expect(text).toBe(TOKENIZER);
    } finally {
      vi.useRealTimers();
    }
  });

  test('throws if the hub cannot be reached, or does not speak TLS', async () => {
    const { address } = hub;
    await expect(fetched({ address: address.replace('http:', 'https:') })).rejects.toThrow(
      /the connection to 127\.0\.0\.1:\d+ \(\w+\) is not trusted/u,
    );
    await hub.close();
    await expect(fetched({ address })).rejects.toThrow(
      /\(ECONNREFUSED\) cannot be reached; check the network/u,
    );
  });

  test("throws the signal's reason once it is aborted", async () => {
    const stopped = new AbortController();
    hub.answer('tokenizer.json', (_, response) => {
      response.write(TOKENIZER.slice(0, 5), () => stopped.abort(new Error('Stopped')));
    });
    await expect(fetched({ signal: stopped.signal })).rejects.toThrow(/^Stopped$/u);
  });
});

describe('addressOf()', () => {
  test('keeps the path of a mirror', () => {
    const mirror = { address: 'https://mirror.example/api/models', hosts: [] };
    expect(addressOf(mirror, entry, TOKENIZER_FILE)).toBe(
      `https://mirror.example/api/models/someone/small-model/resolve/${modelEntry.commit}/tokenizer.json`,
    );
  });
});

describe('redirectTarget()', () => {
  const real = { address: 'https://hub.example/models', hosts: ['cdn.example.org', '*.hf.example'] };
  const from = new URL('https://hub.example/models/a/b/resolve/c/d');

  test.each([
    ['/api/resolve-cache/x', 'https://hub.example/api/resolve-cache/x'],
    ['https://cdn.example.org/x?y', 'https://cdn.example.org/x?y'],
    ['https://us.aws.cdn.hf.example/x', 'https://us.aws.cdn.hf.example/x'],
    ['//cdn.example.org/x', 'https://cdn.example.org/x'],
    ['https://cdn.example.org:443/x', 'https://cdn.example.org/x'],
  ])('allows %s', (next, target) => {
    expect(redirectTarget(real, next, from).href).toBe(target);
  });

  test.each([
    'http://cdn.example.org/x',
    'http://hub.example/x',
    'https://hub.example:8443/x',
    'https://cdn.example.org:8443/x',
    'https://a.cdn.example.org/x',
    'https://hf.example/x',
    'https://evilhf.example/x',
    'https://cdn.example.org.evil.example/x',
    'https://cdn.example.org@evil.example/x',
    'https://user:word@cdn.example.org/x',
    'https://127.0.0.1/x',
    'https://169.254.169.254/latest',
    'ftp://cdn.example.org/x',
    'file:///etc/passwd',
    'data:text/plain,x',
    'https://',
  ])('refuses %s', (next) => {
    expect(() => redirectTarget(real, next, from)).toThrow(
      /^hub\.example redirects to .*add its host to "hosts"/u,
    );
  });
});
