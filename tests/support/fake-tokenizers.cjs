/**
 * Stands in for `@huggingface/tokenizers`. A text is cut at blanks; the number of a word is 100 and its length, and
 * words such as `id91` have the number that they name.
 */

const BEGIN = 1;
const BETWEEN = 2;

exports.Tokenizer = class {
  constructor(tokenizer, config) {
    if (tokenizer.model === undefined) throw new Error('missing model');
    Object.assign(this, { tokenizer, config });
  }

  encode(text, { text_pair: pair, add_special_tokens: isWhole = true, return_token_type_ids: isTyped } = {}) {
    const own = this.own(text);
    if (!isWhole) return { ids: own };
    const ids = [BEGIN, ...own, BETWEEN];
    if (pair === undefined || this.tokenizer.model === 'single') return { ids };
    const second = [...this.own(pair), BETWEEN];
    return {
      ids: [...ids, ...second],
      ...(isTyped ? { token_type_ids: [...ids.map(() => 0), ...second.map(() => 1)] } : {}),
    };
  }

  own(text) {
    return text
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word) => {
        if (this.tokenizer.model === 'no unknown words' && word.length > 1) return undefined;
        if (word === '[SEP]') return BETWEEN;
        return Number(/^id(\d+)$/u.exec(word)?.[1] ?? 100 + word.length);
      });
  }
};
