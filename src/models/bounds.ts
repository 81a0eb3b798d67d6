/** What may the process of the models cost, and what is it given? */

/**
 * In bytes: all memory of the process. A plain Node process takes 40 MB, and the models may take 450 MB more, with the
 * code that loads them. A model of 118 MB with a vocabulary of 250,000 words takes 400 MB while it is loaded, and 330
 * after that.
 */
export const MOST_MEMORY = 490e6;

/** In mebibytes: JavaScript's heap in it. A vocabulary of 250,000 words takes 170 MB while it is loaded. */
export const MOST_HEAP = 256;

/** In UTF-16 units per passage: beyond this, a passage is cut. Twenty times the length of a passage of the index. */
export const LONGEST_JUDGED = 20_000;
