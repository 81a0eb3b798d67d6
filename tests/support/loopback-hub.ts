/** A hub on this machine, with the addresses of a real one, that can go wrong in every way. */

import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { modelBytes, modelEntry } from './models.ts';

export interface LoopbackHub {
  readonly address: string;
  /** As they came in. */
  readonly requests: readonly IncomingMessage[];
  /** Answers a file's requests in another way than with its bytes. */
  readonly answer: (path: string, listener: RequestListener) => void;
  readonly close: () => Promise<void>;
}

/** Serves the model of `models.ts`. */
export async function startHub(): Promise<LoopbackHub> {
  const requests: IncomingMessage[] = [];
  const others = new Map<string, RequestListener>();
  const root = `/${modelEntry.repository}/resolve/${modelEntry.commit}/`;
  const server = createServer((request, response) => {
    requests.push(request);
    const path = (request.url ?? '').startsWith(root) ? (request.url ?? '').slice(root.length) : '';
    const other = others.get(path) ?? others.get(request.url ?? '');
    if (other !== undefined) return other(request, response);
    const text = modelBytes[path];
    if (text === undefined) response.writeHead(404).end('Entry not found');
    else response.end(text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: (path, listener) => others.set(path, listener),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
