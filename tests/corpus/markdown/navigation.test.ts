import { expect, test } from 'vitest';
import { words } from './read.ts';

test.each([
  ['contents', '## Contents\n\n- [Install](#install)\n- [Use](#use)\n  - [More](#more)'],
  ['numbered contents', '1. [Install](#install)\n2. [Use](#use)'],
  ['contents without links', '## Contents\n\n- Install\n- Use\n\n## Install\n\n## Use'],
  ['a mark for contents', '[TOC]'],
  ['a mark of Jekyll for contents', '* TOC\n{:toc}'],
  ['contents that a program writes', '<!-- toc -->\n\n- [Install it](#a) now\n\n<!-- tocstop -->'],
  ['a mark of a wiki for contents', '[[_TOC_]]'],
  ['the way to the top', '**[⬆ Back to Top](#questions)**'],
  ['the way to the top without a link', 'Back to top'],
  ['neighbours', '[← Previous](a.md) | [Next →](b.md)'],
  ['neighbours with their names', '← [Lamps](a.md) · Next: [Wicks](b.md) →'],
  ['a trail', '[Home](/) > [Lamps](/lamps) > Wicks'],
  ['the way to edit', '[Edit this page](https://example.org/edit)'],
  ['badges', '[![Build](b.svg)](u) ![Licence](l.svg)'],
  ['an image', '![the lamp](lamp.png)'],
  ['a list of links', '## See also\n\n- [Wicks](wicks.md)\n- [Oil](oil.md)'],
  ['a list of pages', 'Related:\n\n- [[Wicks]]\n- [[Oil|the oil]]'],
  ['rules', '***\n\n---\n\n___'],
  ['labels of a page', '#lamp #lamp/oil'],
  ['an empty item', '-\n\n*'],
])('a passage is never %s', (_, text) => {
  expect(words(`# Lamps\n\n${text}\n\n## Trimming\n\nWicks are trimmed daily.`)).toEqual([
    'Wicks are trimmed daily.',
  ]);
});

test.each([
  ['links that are described', '- [Wicks](w.md): how to trim them\n- [Oil](o.md): which to buy'],
  ['links below a sentence', 'Sign up with one of these forms:\n\n- [Walkers](w)\n- [Keepers](k)'],
  ['a sentence that is a link', '[Read the rules before you come.](rules.md)'],
  ['an image that says something', '![The lamp is lit at dusk.](lamp.png)'],
  ['a list with words beside links', 'Keepers:\n\n- [Maren](m), since May\n- [Fenn](f)'],
  ['code that is signs', '```\n=> <=\n```'],
])('a passage may be %s', (_, text) => expect(words(text)).toHaveLength(1));
