/** How is what many people leave behind kept from growing without end? */

/** Takes the oldest key out of a set or map that holds more than `most`; called after each that is put in. */
export function keepNewest(kept: Set<string> | Map<string, unknown>, most: number): void {
  if (kept.size <= most) return;
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}
