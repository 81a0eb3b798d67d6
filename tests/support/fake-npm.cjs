/** A program that installs packages as npm would, but from nowhere. Its first argument says how it behaves. */

const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [, , how, ...args] = process.argv;
const folder = args[args.indexOf('--prefix') + 1];
writeFileSync(join(folder, 'called.json'), JSON.stringify({ args, environment: process.env }));

if (how === 'hangs') setInterval(() => {}, 1_000);
else if (how === 'no-network') {
  console.error('npm error code ENOTFOUND');
  console.error('npm error syscall getaddrinfo');
  console.error('npm error errno ENOTFOUND');
  console.error('npm error network request to the registry failed');
  console.error('npm error A complete log of this run can be found in: /home/someone/.npm/_logs/x.log');
  process.exitCode = 1;
} else if (how !== 'nothing') {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const [name, wanted] of Object.entries(dependencies)) {
    const at = join(folder, 'node_modules', name);
    const version = how === 'other-versions' ? '0.0.1' : wanted;
    const code = how === 'does-not-load' ? "throw new Error('libc is not what was expected')" : '';
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'package.json'), JSON.stringify({ name, version }));
    writeFileSync(join(at, 'index.js'), code);
  }
}
