import { describe, expect, test } from 'vitest';
import { read, words } from './read.ts';

describe('a box without a title', () => {
  test.each([
    ['!!!', '!!! note\n\n    The vent is opened late.'],
    ['!!! on adjoining lines', '!!! note\n    The vent is opened late.'],
    ['???', '??? info\n    The vent is opened late.'],
    [':::', ':::tip\n\nThe vent is opened late.\n\n:::'],
    ['::: in a row', ':::tip\nThe vent is opened late.\n:::'],
    ['Pandoc', '::: {.callout-note}\nThe vent is opened late.\n:::'],
    ['a callout', '> [!note]\n> The vent is opened late.'],
    ['a folded callout', '> [!warning]-\n> The vent is opened late.'],
    ['GitHub', '> [!IMPORTANT]\n> The vent is opened late.'],
    ['GitBook', '{% hint style="info" %}\nThe vent is opened late.\n{% endhint %}'],
    ['Hugo', '{{< hint info >}}\nThe vent is opened late.\n{{< /hint >}}'],
    ['Hugo with Markdown', '{{% notice tip %}}\nThe vent is opened late.\n{{% /notice %}}'],
    ['a component', '<Note>\n  The vent is opened late.\n</Note>'],
    ['an element', '<aside markdown="1" class="x">\n  The vent is opened late.\n</aside>'],
    ['tabs with spaces', '!!! note\n\n\tThe vent is opened late.'],
    ['never closed', ':::tip\n\nThe vent is opened late.'],
  ])('is read without its signs: %s', (_, text) => {
    expect(words(`Before.\n\n${text}\n\n## After\n\nThe end.`)).toEqual([
      'Before.',
      'The vent is opened late.',
      'The end.',
    ]);
  });
});

describe('the title of a box', () => {
  test.each([
    ['!!!', '!!! note "Glazing"\n\n    Stir it well.\n\n    Then wait.'],
    ['???+', '???+ tip "Glazing"\n    Stir it well.\n\n    Then wait.'],
    ['===', '=== "Glazing"\n\n    Stir it well.\n\n    Then wait.'],
    [':::', ':::tip Glazing\n\nStir it well.\n\nThen wait.\n\n:::'],
    [':::[]', ':::tip[Glazing]\n\nStir it well.\n\nThen wait.\n\n:::'],
    [':::{title}', '::: {.callout-tip title="Glazing"}\nStir it well.\n\nThen wait.\n:::'],
    ['a callout', '> [!tip] Glazing\n> Stir it well.\n>\n> Then wait.'],
    ['a summary', '<details><summary>Glazing</summary>\n\nStir it well.\n\nThen wait.\n\n</details>'],
    [
      'a summary on lines of its own',
      '<details>\n<summary>\n<b>Glazing</b>\n</summary>\nStir it well.\n\nThen wait.\n</details>',
    ],
    [
      'a tab',
      '<Tabs>\n<TabItem value="g" label="Glazing">\n\nStir it well.\n\nThen wait.\n\n</TabItem>\n</Tabs>',
    ],
    [
      'a tab without a label',
      '<Tabs>\n<TabItem value="Glazing">\n\nStir it well.\n\nThen wait.\n\n</TabItem>\n</Tabs>',
    ],
    [
      'a summary set like a heading',
      '<details>\n<summary><h3>Glazing</h3></summary>\n\nStir it well.\n\nThen wait.\n\n</details>',
    ],
    ['a component', '<Accordion title="Glazing" open={true}>\n  Stir it well.\n\n  Then wait.\n</Accordion>'],
    [
      'GitBook',
      '{% tabs %}\n{% tab title="Glazing" %}\nStir it well.\n\nThen wait.\n{% endtab %}\n{% endtabs %}',
    ],
    ['Hugo', '{{< tab "Glazing" >}}\nStir it well.\n\nThen wait.\n{{< /tab >}}'],
  ])('leads in all that is in it and nothing else: %s', (_, text) => {
    const found = read(`Before.\n\n${text}\n\nThe end.`);
    expect(found.map(({ says }) => says.replace(/\s+/gu, ' '))).toEqual([
      'Before.',
      'Glazing Stir it well.',
      'Then wait.',
      'The end.',
    ]);
    expect(found.map(({ lead }) => lead?.trim())).toEqual([undefined, 'Glazing', 'Glazing', undefined]);
  });

  test('belongs to the code in it', () => {
    expect(
      read(
        '=== "Unix"\n\n    ```sh\n    lamp on\n    ```\n\n=== "Other"\n\n    ```bat\n    lamp.exe\n    ```',
      ),
    ).toMatchObject([
      { kind: 'code', lead: 'Unix', says: 'Unix\n\nlamp on' },
      { kind: 'code', lead: 'Other', says: 'Other\n\nlamp.exe' },
    ]);
  });

  test('belongs to its own box where boxes are in one another', () => {
    const text =
      '=== "Clay"\n\n    It is red.\n\n    !!! warning "Heat"\n\n        It cracks.\n\n    It is old.\n\nThe end.';
    expect(read(text)).toMatchObject([
      { says: 'Clay\n\nIt is red.', lead: 'Clay' },
      { says: 'Heat\n\nIt cracks.', lead: 'Heat' },
      { says: 'It is old.', lead: 'Clay' },
      { says: 'The end.' },
    ]);
    expect(words('::::note Outer\n\nOne.\n\n:::tip Inner\n\nTwo.\n\n:::\n\nThree.\n\n::::\n\nFour.')).toEqual(
      ['Outer\n\nOne.', 'Inner\n\nTwo.', 'Three.', 'Four.'],
    );
  });

  test('stays with its text in an item of a list', () => {
    expect(words('- First.\n\n    !!! note "Mind"\n\n        The step.\n\n- Second.')).toEqual([
      '- First.\n\n    Mind\n\n    The step.\n\n- Second.',
    ]);
  });

  test('is a heading in a quotation', () => {
    expect(words('> ## Glazing\n>\n> Stir it well.\n>\n> ### Firing\n>\n> Heat it.')).toEqual([
      'Glazing\n\nStir it well.',
      'Firing\n\nHeat it.',
    ]);
  });

  test('is read if a definition is a box', () => {
    expect(
      words('note\n\n:   !!! tip "Mind"\n\n        The step.\n\nOne.\n\n:   !!! tip\n\n        The stair.'),
    ).toEqual(['note\n\nMind\n\nThe step.', 'One.\n\nThe stair.']);
  });

  test('is not read from code or from a sentence', () => {
    expect(words('```\n:::tip\n!!! note "x"\n```')).toEqual([':::tip\n!!! note "x"']);
    expect(words('!!! very important "news" !!!')).toEqual(['!!! very important "news" !!!']);
  });
});
