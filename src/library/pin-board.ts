/** Which pins apply to a question, and to which passages do they point? */

import type { PassageId } from '../corpus/document.ts';
import type { AskedForm } from '../search/pins/asked-form.ts';
import { sameQuestion } from '../search/pins/same-question.ts';
import type { Pin } from '../store/records/record.ts';

/** What moderators decided for a question. */
export interface PinsFor {
  /** The newest one whose passage is served. */
  readonly use?: Pin;
  /** At most one per passage. */
  readonly not: readonly Pin[];
}

/** What a board must know of the library that answers. */
export interface PinReader {
  /** The form in which a question is compared with others. */
  read(question: string): AskedForm;
  isServed(id: PassageId): boolean;
  /**
   * Forms of pinned questions that were read for earlier boards, to which this board adds its own: with each decision
   * there is another board, and all but one question are the same. Default: none.
   */
  readonly forms?: Map<string, AskedForm>;
}

/** Pins by what their questions ask. */
export class PinBoard {
  readonly #reader: PinReader;
  readonly #byKey = new Map<string, { readonly pin: Pin; readonly form: AskedForm }[]>();
  /** Pins whose questions have not been read yet. */
  readonly #unread: Pin[];

  /** @param pins read when first needed, or by `readAhead()` */
  constructor(pins: readonly Pin[], reader: PinReader) {
    this.#reader = reader;
    this.#unread = [...pins];
  }

  /** Reads the questions of all pins, which takes up to a millisecond each; yields where the work may pause. */
  *readAhead(): Generator<undefined, void> {
    for (let pin = this.#unread.pop(); pin !== undefined; pin = this.#unread.pop()) {
      this.#add(pin);
      yield undefined;
    }
  }

  #add(pin: Pin): void {
    const { forms } = this.#reader;
    const form = forms?.get(pin.question) ?? this.#reader.read(pin.question);
    forms?.set(pin.question, form);
    if (form.key === '') return;
    const found = this.#byKey.get(form.key);
    if (found === undefined) this.#byKey.set(form.key, [{ pin, form }]);
    else found.push({ pin, form });
  }

  /** The pins of all questions that ask the same; the newest decides about a passage. */
  pinsFor(question: string): PinsFor {
    for (const _ of this.readAhead());
    if (this.#byKey.size === 0) return { not: [] };
    const asked = this.#reader.read(question);
    const same = (this.#byKey.get(asked.key) ?? [])
      .filter(({ form }) => sameQuestion(asked, form))
      .map(({ pin }) => pin)
      .sort(oldestFirst);
    const latest = [...new Map(same.map((pin) => [pin.passage, pin])).values()];
    const not = latest.filter(({ verdict }) => verdict === 'not');
    const use = latest
      .filter(({ verdict, passage }) => verdict === 'use' && this.#reader.isServed(passage))
      .sort(oldestFirst)
      .at(-1);
    return use === undefined ? { not } : { use, not };
  }
}

function oldestFirst(one: Pin, other: Pin): number {
  return one.at - other.at || one.key - other.key;
}
