/** Which line of which source file is a line of a bundled program, in the trace of an error? */

import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';

/**
 * From now on traces name the source files. The map is parsed when a trace is first asked for.
 * @param {string} filename of the program, as it was given to V8
 * @param {Uint8Array} map JSON, whose sources are relative to the program
 */
export function traceSources(filename, map) {
  /** @type {SourceMap | undefined} */
  let parsed;
  Error.prepareStackTrace = (error, frames) =>
    [`${error}`, ...frames.map((frame) => `    at ${traced(frame)}`)].join('\n');

  /** @param {NodeJS.CallSite} frame */
  function traced(frame) {
    const [line, column] = [frame.getLineNumber() ?? 0, frame.getColumnNumber() ?? 0];
    if (frame.getFileName() !== filename) return String(frame);
    return String(frame).replace(`${filename}:${line}:${column}`, (own) => original(line, column) ?? own);
  }

  /** @param {number} line @param {number} column both from 1 */
  function original(line, column) {
    try {
      parsed ??= new SourceMap(JSON.parse(Buffer.from(map).toString()));
    } catch {
      // The trace is still one, of the program.
      return undefined;
    }
    const found = parsed.findEntry(line - 1, column - 1);
    if (!('originalSource' in found)) return undefined;
    const { originalSource, originalLine, originalColumn } = found;
    return `${resolve(dirname(filename), originalSource)}:${originalLine + 1}:${originalColumn + 1}`;
  }
}
