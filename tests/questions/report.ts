/** `npm run questions -- [FILE …] [--misses]`: how the corpus of CORPUS_DIR answers question sets. */

import { parseArgs } from 'node:util';
import { readConfig } from '../../src/config.ts';
import { quote } from '../../src/corpus/document.ts';
import { Library } from '../../src/library/library.ts';
import { noTable, shippedTable } from '../../src/meaning/shipped-table.ts';
import { complain, print } from '../../src/print.ts';
import { readQuestions, runQuestion, shares } from './question-set.ts';

const USAGE = `npm run questions -- [FILE …] [--misses] [--kind KIND]

Asks the questions of each FILE (default tests/fixtures/questions.jsonl) of the corpus in CORPUS_DIR, and prints by kind
how many were right in the reply, right in its first excerpt, refused, and told: refused, or answered with the remark
that the passages may not answer the question.

  --misses      print each question that went wrong, with what was wanted and what was found
  --kind KIND   with --misses: only those that are plain, paraphrase, typo, ru, zh, attribution or unanswerable`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean', default: false },
    kind: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  print(USAGE);
  process.exit(0);
}
const files = positionals.length > 0 ? positionals : ['tests/fixtures/questions.jsonl'];
const { corpusDir, byMeaning } = readConfig();
const library = await Library.open(corpusDir, { table: byMeaning ? shippedTable(complain) : noTable });
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

for (const file of files) {
  const started = performance.now();
  const outcomes = readQuestions(file).map((question) => runQuestion(library, question));
  print(
    `${file}: ${outcomes.length} questions, ${((performance.now() - started) / outcomes.length).toFixed(2)} ms each`,
  );
  print('kind           n    right    first  refused     told');
  for (const [kind, { n, right, first, refused, told }] of shares(outcomes)) {
    print(
      `${kind.padEnd(13)}${String(n).padStart(4)} ${percent(right)} ${percent(first)} ${percent(refused)} ${percent(told)}`,
    );
  }
  const answerable = outcomes.filter(({ question }) => question.kind !== 'unanswerable');
  print(
    `answerable refused ${percent(answerable.filter(({ refused }) => refused).length / answerable.length)}`,
  );
  if (!values.misses) continue;
  for (const { question, answer, right, refused } of outcomes) {
    if (right || (values.kind !== undefined && values.kind !== question.kind)) continue;
    print(
      `\n${question.id} ${question.kind} ${refused ? 'REFUSED ' : ''}${answer.confidence.toFixed(2)} ${question.question}`,
    );
    print(
      `  wants ${JSON.stringify(question.answers.slice(0, 3))}; unknown ${answer.suggestions.unknownWords.join(', ')}; as ${answer.readAs.map((r) => `${r.word}→${r.as}`).join(', ')}`,
    );
    for (const hit of answer.hits.slice(0, 2))
      print(`  ${hit.score.toFixed(2)} ${quote(hit.passage.document, hit.span).slice(0, 160)}`);
  }
}
