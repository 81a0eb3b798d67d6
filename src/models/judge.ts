/** What can models say about the passages that a question found? */

/** What the models say about one passage. */
export interface Judgement {
  /** 0 to 1: how likely it is that the passage answers the question. Undefined if no reader judged it. */
  readonly answers?: number;
  /** 0 to 1: how relevant the passage is to the question. Undefined if no cross-encoder judged it. */
  readonly relevance?: number;
}

export interface Judge {
  /**
   * What the models say about at most 12 passages, in their order; any others have no judgement. Undefined if they do
   * not say it in time, cannot judge the question or are not ready. Never rejects.
   * @param passages best first
   */
  judge(question: string, passages: readonly string[]): Promise<readonly Judgement[] | undefined>;
  /** Whether a question asked now may be judged. */
  readonly isReady: boolean;
  /** Ends the process of the models. Questions that are being judged get no judgement. */
  close(): Promise<void>;
}

/** A judge that is asked only about texts in languages that all of its models know. */
export interface LanguageJudge extends Judge {
  /** Codes of those languages; empty until they are known. */
  readonly languages: readonly string[];
  /** What at least one of its models says about a passage; nothing until that is known. */
  readonly says: readonly (keyof Judgement)[];
}

/** Passages per question. A small cross-encoder takes 20 ms for each, which leaves half of the deadline for others. */
export const MOST_PASSAGES = 12;

/** In milliseconds that a question may wait for its judgement, including its turn: longer than this is felt. */
export const DEADLINE = 600;
