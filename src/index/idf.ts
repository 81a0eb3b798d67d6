/** How significant is it that a passage contains a term? */

/**
 * In nats, above 0; highest for a term that no passage contains.
 * @param frequency how many of the `passages` contain it
 * Source: Robertson and Spärck Jones, with the 1 that Lucene adds, so that no term counts negative.
 */
export function inverseFrequency(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}
