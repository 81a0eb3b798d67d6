import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Each would reach nothing but a port of this machine that nobody listens on. */
const ATTEMPTS = [
  "connect(4321, '127.0.0.1')",
  "new Promise((_, no) => get('http://127.0.0.1:4321/').on('error', no))",
  "new Promise((_, no) => secure('https://127.0.0.1:4321/').on('error', no))",
  "new Promise((_, no) => http2.connect('http://127.0.0.1:4321/').on('error', no))",
  "fetch('http://127.0.0.1:4321/').catch((error) => { throw error.cause })",
  'createServer().listen(0)',
  "createSocket('udp4').send('x', 4321, '127.0.0.1')",
  "createSocket('udp4').connect(4321, '127.0.0.1')",
  "createSocket('udp4').bind(0)",
  "new Promise((done) => dns.lookup('localhost', done))",
  "new Promise((done) => lookup('localhost', done))",
  "dns.promises.lookup('localhost')",
  "lookupNow('localhost')",
  "lookupService('127.0.0.1', 4321)",
  "new Promise((done) => dns.resolve4('a.invalid', done))",
  "dns.promises.resolve('a.invalid', 'TXT')",
  "dns.promises.reverse('127.0.0.1')",
  "new Promise((done) => resolver.resolveTxt('a.invalid', done))",
  "new Promise((done) => resolver.resolve('a.invalid', done))",
  "resolverNow.resolve6('a.invalid')",
  "resolverNow.reverse('127.0.0.1')",
  "new Worker('0', { eval: true })",
  "new threads.Worker('0', { eval: true })",
  "new (require('worker_threads').Worker)('0', { eval: true })",
  "spawn(process.execPath, ['-e', '0'])",
  "require('child_process').execFileSync(process.execPath, ['-e', '0'])",
  "execSync('exit')",
  "spawnSync(process.execPath, ['-e', '0'])",
  "exec('exit')",
  "fork('nothing.js')",
  "(cluster.setupPrimary({ exec: 'nothing.js' }), cluster.fork())",
  'inspector.open(0)',
];

/** What each of them gives in a process without network. */
const PROGRAM = `
import { exec, execSync, fork, spawn, spawnSync } from 'node:child_process';
import cluster from 'node:cluster';
import { createSocket } from 'node:dgram';
import dns, { lookup } from 'node:dns';
import { lookup as lookupNow, lookupService, Resolver as PromisesResolver } from 'node:dns/promises';
import { get } from 'node:http';
import http2 from 'node:http2';
import { get as secure } from 'node:https';
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import threads, { Worker } from 'node:worker_threads';
import { withoutNetwork } from './src/models/without-network.ts';

const require = createRequire(process.cwd() + '/from-here.cjs');
const resolver = new dns.Resolver();
const resolverNow = new PromisesResolver();
for (const one of [dns, dns.promises, resolver, resolverNow]) one.setServers(['127.0.0.1:4321']);
withoutNetwork();
const attempts = [${ATTEMPTS.map((attempt) => `() => ${attempt}`).join(',')}];
for (const attempt of attempts)
  process.stdout.write(await (async () => attempt())().then(() => 'done', ({ message }) => message) + '\\n');
process.exit();
`;

test('withoutNetwork() refuses whatever would connect, listen, send, resolve a name or start something that could', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', PROGRAM],
    { cwd: fileURLToPath(new URL('../../', import.meta.url)), encoding: 'utf8', timeout: 20_000 },
  );
  const given = stdout.trim().split('\n');
  expect(ATTEMPTS.map((attempt, at) => [attempt, given[at]])).toEqual(
    ATTEMPTS.map((attempt) => [attempt, 'the network is not used here']),
  );
  expect(stderr).toBe('');
});
