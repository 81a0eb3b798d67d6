/** How is a program kept from using the network? Libraries of others run in it. */

import childProcess from 'node:child_process';
import { Socket as DatagramSocket } from 'node:dgram';
import dns from 'node:dns';
import inspector from 'node:inspector';
import { syncBuiltinESMExports } from 'node:module';
import { Server, Socket } from 'node:net';
import threads from 'node:worker_threads';

/** Functions of `node:dns` that ask a server or the system about a name or an address. */
const ASKS = /^(?:lookup|resolve|reverse)/u;

/**
 * From now on, Node's modules throw in this process if JavaScript connects, listens, sends, resolves the name of a host,
 * or starts a thread or a process, in which nothing would be refused. Threads that have started go on. Native code of a
 * library is not kept from anything.
 */
export function withoutNetwork(): void {
  refuse(Socket.prototype, ['connect']);
  refuse(Server.prototype, ['listen']);
  refuse(DatagramSocket.prototype, ['bind', 'connect', 'send']);
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    refuse(
      resolver,
      Object.getOwnPropertyNames(resolver).filter((name) => ASKS.test(name)),
    );
  refuse(threads, ['Worker']);
  refuse(inspector, ['open']);
  // All that does not wait for its process comes by the first of these.
  refuse(childProcess.ChildProcess.prototype, ['spawn']);
  refuse(childProcess, ['spawnSync', 'execSync', 'execFileSync']);
  syncBuiltinESMExports();
}

function refuse(of: object, names: readonly string[]): void {
  for (const name of names) Object.defineProperty(of, name, { value: refused });
}

/** No arrow function, so that it also throws with `new`. */
function refused(): never {
  throw new Error('the network is not used here');
}
