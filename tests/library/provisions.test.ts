import { describe, expect, test } from 'vitest';
import { quote } from '../../src/corpus/document.ts';
import { libraryOf } from '../support/sample-corpus.ts';
import { answered } from '../support/searched.ts';

const library = libraryOf({
  'game.md': `# Lantern Game

## 100. General

100.1. These rules are for any game.

100.1a A game has two players.

## 702. Abilities

### 702.19. Trample

702.19a Trample is an ability.

702.19b The controller gives damage.

702.19c All goes to the player.
`,
  'statutes.md': `# Statutes

## Members

**Article 1.** There are members.

**Article 2.** Who owes is struck.

## Board

**Article 12.** The treasurer lays the accounts.

**Article 12a.** The auditors are not on the board.

## § 17 Notice

(1) Notice is in writing.

(2) It takes a month.
`,
  'verses.txt':
    'The Book of Lamps\n\n1:1 A wick was there. 1:2 It was without oil.\n\n2:1 He slept. 2:2 The lamp went out.\n',
  'rules.md':
    '# Rules\n\nAlder: no fires.\n\nBirch: no dogs.\n\nCedar: no boats.\n\nDamson: no drums.\n\nElder: no nets.\n',
});

const named = (text: string) =>
  library
    .resolveRange(text)
    .map(({ document, span }) => quote(document, span).split(' ').slice(0, 2).join(' '));

describe('Library.resolveRange() of provisions', () => {
  test.each([
    ['702.19b', ['702.19b The']],
    ['game 702.19b', ['702.19b The']],
    ['rule 702.19b', ['702.19b The']],
    ['Lantern Game, 702.19b', ['702.19b The']],
    ['702.19a-c', ['702.19a Trample', '702.19b The', '702.19c All']],
    ['702.19', ['702.19a Trample', '702.19b The', '702.19c All']],
    ['100.1', ['100.1. These']],
    ['game 702', ['702.19a Trample', '702.19b The', '702.19c All']],
    ['article 12', ['Article 12.']],
    ['Art. 12', ['Article 12.']],
    ['statutes article 12', ['Article 12.']],
    ['statutes, Article 12a', ['Article 12a.']],
    ['statutes 12a', ['Article 12a.']],
    ['article 1-2', ['Article 1.', 'Article 2.']],
    ['articles 2 and 12'.replace('and', ', article'), ['Article 2.', 'Article 12.']],
    ['§ 17', ['(1) Notice', '(2) It']],
    ['§17(2)', ['(2) It']],
    ['§ 17 Abs. 2', ['(2) It']],
    ['2:2', ['2:2 The']],
    ['1:1-2', ['1:1 A', '1:2 It']],
    ['rules 2-3,5', ['Birch: no', 'Cedar: no', 'Elder: no']],
    ['rules 2, rules 5', ['Birch: no', 'Elder: no']],
    ['rules ¶ 2 & 5', ['Birch: no', 'Elder: no']],
    ['rules 2 and 5', ['Birch: no', 'Elder: no']],
    ['rules 2, article 12', []],
    ['rules 2 and more', []],
    ['article 3', []],
    ['article 120', []],
    ['§ 17 Abs. 3', []],
    ['702.2', []],
    ['2:3', []],
  ])('finds %j', (text, expected) => expect(named(text)).toEqual(expected));
});

describe('Library.ask() about provisions', () => {
  test.each([
    ['What does 2:2 say?', 'The lamp went out'],
    ['What does article 12 say?', 'The treasurer lays'],
    ['Was steht in Artikel 12?', 'The treasurer lays'],
    ['Что говорит статья 12?', 'The treasurer lays'],
    ['第12条说什么？', 'The treasurer lays'],
    ['What is in § 17?', 'Notice is in writing'],
    ['What does § 17 (2) say?', 'It takes a month'],
    ['What does rule 702.19b say?', 'The controller gives'],
  ])('answers %j first with the provision', (question, words) => {
    const { hits, level } = answered(library.ask(question));
    expect(level).toBe('answer');
    const [first] = hits;
    expect(first && quote(first.passage.document, first.span)).toContain(words);
  });

  test('keeps to the document that is named, and doubts an answer that lacks what else is asked', () => {
    const two = libraryOf({
      'boats.md': `# Boats\n\n## Article 1\n\nBoats are blue.\n\n## Article 2\n\nOars are red and article 1 of dogs is on dogs.`,
      'dogs.md': `# Dogs\n\n## Article 1\n\nNone may bark.\n\n## Article 2\n\nOars are chewed.`,
    });
    const first = (question: string) => {
      const { hits, sure } = answered(two.ask(question));
      return [hits[0] && quote(hits[0].passage.document, hits[0].span), sure];
    };
    expect(first('What does article 1 of Dogs say?')).toEqual(['None may bark.', true]);
    expect(first('What does article 1 of the Boats say?')).toEqual(['Boats are blue.', true]);
    expect(first('Who has chewed article 1 of Dogs?')).toEqual(['None may bark.', true]);
    expect(first('What does article 1 of Dogs say of oars?')).toEqual(['None may bark.', false]);
  });

  test('doubts a provision that says nothing else of what is asked', () => {
    const { sure } = answered(library.ask('How many drums, nets and fires are there in 1:2?'));
    expect(sure).toBe(false);
  });
});
