/** Is a line of a snapshot what it is supposed to be? */

import type { Doubt, Link, Problem } from '../corpus/document.ts';
import type { GlossaryEntry } from '../corpus/glossary.ts';
import type { Span } from '../text/span.ts';
import type { Line } from './corpus-snapshot.ts';

export function isPath(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isWords);
}

/** Whether the value is the version, which is all that this line holds. */
export function isOthers(value: unknown): value is string {
  return isWords(value) && /^[0-9a-f]{8}$/u.test(value);
}

export function isProblem(value: unknown): value is Problem {
  const { file, line, message, severity } = fieldsOf<Problem>(value);
  return (
    isWords(file) && isCount(line) && isWords(message) && (severity === 'error' || severity === 'warning')
  );
}

export function isEntry(value: unknown): value is GlossaryEntry {
  const { term, forms, line } = fieldsOf<GlossaryEntry>(value);
  if (!isWords(term) || !isCount(line) || !Array.isArray(forms) || forms.length === 0) return false;
  return forms.every(
    ({ text, language, near }) => isWords(text) && isWords(language) && typeof near === 'boolean',
  );
}

export function isLine(value: unknown): value is Line {
  const told = fieldsOf<Line>(value);
  const { id, title, file, format, language = '', standpoint = '', questions = [], source, own = 0 } = told;
  if (![id, title, file, format, language, standpoint].every(isWords) || !isPath(questions)) return false;
  if (typeof source !== 'object' || source === null || !Object.values(source).every(isWords)) return false;
  const { counts, length = -1, shapes, says, links = [], doubts = [] } = told;
  if (!Array.isArray(doubts) || !doubts.every(isDoubt)) return false;
  const { isBuilt = true, read = {}, left = {} } = told;
  if (isBuilt !== true || ![read, left].every(areCounts)) return false;
  if (!Array.isArray(links) || !links.every((link) => isLink(link, length))) return false;
  return (
    Array.isArray(counts) && counts.length === 3 && [...counts, own, length, shapes, says].every(isCount)
  );
}

function isDoubt(value: unknown): boolean {
  const { section, note } = fieldsOf<Doubt>(value);
  return isWords(section) && isWords(note);
}

/** @param length of the text that its span is in */
function isLink(value: unknown, length: number): boolean {
  const { span, url } = fieldsOf<Link>(value);
  const { start, end } = fieldsOf<Span>(span);
  return isWords(url) && isCount(start) && isCount(end) && start < end && end <= length;
}

function areCounts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every(isCount);
}

function fieldsOf<Value>(value: unknown): { readonly [Name in keyof Value]?: Value[Name] } {
  return typeof value === 'object' && value !== null ? value : {};
}

function isWords(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
