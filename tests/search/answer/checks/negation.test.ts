import { describe, expect, test } from 'vitest';
import { isNegatedAlone } from '../../../../src/search/answer/checks/negation.ts';

describe('isNegatedAlone()', () => {
  test.each([
    ['Which harbour does not freeze?', 'The harbour of Bergen freezes in March.'],
    ["What didn't the keeper drink?", 'The keeper drank tea.'],
    ['what didnt the keeper drink', 'The keeper drank tea.'],
    ['Who never came?', 'The envoy came in May.'],
    ['Which ship did not reach Bergen?', 'The ship reached North Bergen in November, and is now noted.'],
    ['Which ship did not sink?', 'An exceptional storm sank the ship in Denmark.'],
  ])('tells that "%s" asks what is not so, and the text says what is: %s', (question, sentence) => {
    expect(isNegatedAlone(question, sentence)).toBe(true);
  });

  test.each([
    ['Which harbour does not freeze?', 'The harbour of Hammerfest never freezes.'],
    ['Which harbour does not freeze?', 'No harbour of the south freezes.'],
    ['Who did not come?', 'The envoy refused to come.'],
    ['Which harbour freezes?', 'The harbour of Hammerfest never freezes.'],
    ['What is non-woven cloth?', 'Cloth of that sort is pressed.'],
    ['Кто не приехал?', 'Консул приехал в мае.'],
  ])('is silent on "%s" where the text says: %s', (question, sentence) => {
    expect(isNegatedAlone(question, sentence)).toBe(false);
  });
});
