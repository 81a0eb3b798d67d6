/** Which one program do our TypeScript and the packages make? */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf, LISTS, readerIn } from './kept-program.js';
import { NAME } from './run.js';

/** What esbuild makes of a file, by its extension; any other file is none of a program. */
const LOADERS = /** @type {const} */ ({
  '.ts': 'ts',
  '.js': 'js',
  '.mjs': 'js',
  '.cjs': 'js',
  '.json': 'json',
});

/** What makes the program is part of what it is made of. */
const MAKERS = ['bundle.js', 'kept-program.js', 'run.js', 'terminal.js', 'traces.js'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

/** What `import.meta.url` becomes: the program is one script, and its files keep their own addresses. */
const OWN_URL = '__ownUrl';

/** In characters, as of our own lines. */
const LONGEST_LINE = 110;

/** pdf.js is loaded by the process that reads PDF, and by nothing here. */
const ELSEWHERE = ['pdfjs-dist', 'pdfjs-dist/*'];

/**
 * Bundles a file with everything that it imports, by the esbuild that comes with tsx.
 * @param {string} root absolute path of the project
 * @param {string} entry path of a TypeScript file below it, without `await` at its top
 * @returns {Promise<import('./kept-program.js').Program>}
 * @throws Error if a file cannot be read, or esbuild cannot be run
 */
export async function bundle(root, entry) {
  /** Bytes as esbuild was given them: a file that changes meanwhile gets another digest. @type {Map<string, Uint8Array>} */
  const given = new Map();
  const fromRoot = (/** @type {string} */ path) => relative(root, path).replaceAll('\\', '/');
  const read = readerIn(root);
  for (const file of [...LISTS, ...MAKERS.map(fromRoot)]) {
    const bytes = read(file);
    if (bytes !== undefined) given.set(file, bytes);
  }
  const { build, stop } = createRequire(createRequire(import.meta.url).resolve('tsx'))('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    outfile: join(root, NAME),
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: `node${process.versions.node}`,
    external: ELSEWHERE,
    // Every file that matters is among those that make the digest.
    tsconfigRaw: {},
    charset: 'utf8',
    sourcemap: 'external',
    sourcesContent: false,
    minifyWhitespace: true,
    // Node prints the whole line in which an error is thrown.
    lineLimit: LONGEST_LINE,
    define: { 'import.meta.url': OWN_URL },
    banner: { js: '(function (require, urlOf) {' },
    footer: { js: '})' },
    logLevel: 'silent',
    plugins: [{ name: 'files as they are', setup }],
    // Its process would stay as long as this one, which may be a prompt.
  }).finally(stop);
  const [map, code] = [true, false].map((isMap) =>
    outputFiles.find((/** @type {{ path: string }} */ { path }) => path.endsWith('.map') === isMap),
  );
  const files = [...new Set([...LISTS, ...given.keys()])].sort();
  const digest = digestOf(files, (file) => given.get(file));
  return { files, digest, code: code.text, map: map.contents, compiled: undefined };

  /** @param {{ onLoad(options: { filter: RegExp }, load: (file: { path: string }) => object): void }} building */
  function setup({ onLoad }) {
    // Read by Go, which knows no flag u.
    onLoad({ filter: /./ }, ({ path }) => {
      const loader = LOADERS[/** @type {keyof typeof LOADERS} */ (extname(path))];
      if (loader === undefined) throw new Error(`${path} cannot be part of a program`);
      const contents = readFileSync(path);
      const file = fromRoot(path);
      given.set(file, contents);
      if (!contents.includes('import.meta.url')) return { contents, loader };
      const own = `const ${OWN_URL} = urlOf(${JSON.stringify(file)});`;
      return { contents: `${own}${contents.toString()}`, loader };
    });
  }
}
