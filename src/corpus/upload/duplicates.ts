import type { Document } from '../document.ts';
export async function duplicatesOf(
  document: Document,
  existing: readonly Document[],
): Promise<{ document: Document; share: number }[]> {
  return existing.filter(({ text }) => text === document.text).map((one) => ({ document: one, share: 1 }));
}
