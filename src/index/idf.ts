/** How much does it tell that a passage holds a term? */

/**
 * In nats, above 0; a term that no passage holds tells most.
 * @param frequency passages that hold it, of so many
 * Source: Robertson and Spärck Jones with the 1 that Lucene adds, so that no term counts negative.
 */
export function inverseFrequency(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}
