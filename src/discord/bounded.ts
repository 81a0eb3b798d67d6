/** How is a collection that many people add to kept from growing forever? */

/** Deletes the oldest key of a set or map with more than `most` keys; call it after each addition. */
export function dropOldest(kept: Set<string> | Map<string, unknown>, most: number): void {
  if (kept.size <= most) return;
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}
