/** How fast and how well does a model judge passages? `npm run bench:judge -- MODEL_DIR NAME SET`. */

import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { LONGEST_PASSAGE } from '../src/corpus/chunk.ts';
import { PassageIndex } from '../src/index/passage-index.ts';
import { DEADLINE, type Judgement, MOST_PASSAGES } from '../src/models/judge.ts';
import { openJudge, setupOf } from '../src/models/open-judge.ts';
import { complain, print, printJson, sentenceOf } from '../src/print.ts';
import { Glossary } from '../src/search/question/glossary.ts';
import { Searcher } from '../src/search/search.ts';
import { type EvalQuestion, readEvalSet } from './eval-set.ts';
import { describeAuroc, fittedCalibration, type JudgedPassage } from './judge-figures.ts';
import { quantile } from './measures.ts';
import { inHalf, readHalf } from './unseen.ts';

const USAGE = `Judge the passages of a public set with a model that was fetched.

  npm run bench:judge -- MODEL_DIR NAME SET [--half HALF] [--limit N] [--timed N] [--json]

  MODEL_DIR     the folder with the model and the runtime, as npm run model makes it
  SET           a folder with passages.jsonl and questions.jsonl
  --half HALF   fitted or unseen; default: all questions
  --limit N     at most N questions are judged for quality, evenly spread; default 500
  --timed N     at most N questions are timed, each with the 12 passages that the search finds first; they are cut to
                the length that passages of an index have at most; default 200

"answerable" is the AUROC between questions that the passage they are about answers, and those that it does not.
"gold" is the AUROC between the passage that answers and the best other one that the search finds. The calibration is
fitted on the passages of the first, or of the second if all questions are answerable.`;

/** No question is given up, however slow the model is; in milliseconds. */
const PATIENT = 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    limit: { type: 'string', default: '500' },
    timed: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const [modelDir, name, dir] = positionals;
if (values.help || modelDir === undefined || name === undefined || dir === undefined) {
  print(USAGE);
  process.exit(values.help ? 0 : 2);
}

const set = readEvalSet(dir);
const questions = spread(inHalf(set.questions, readHalf(values.half)), Number(values.limit));
const searcher = new Searcher(new PassageIndex(set.passages), new Glossary([]));
const textOf = new Map(set.passages.map(({ id, document }) => [id as string, document.text]));

const started = performance.now();
const judge = openJudge({
  modelDir,
  names: [name],
  onTrouble: fail,
  onReady: () => ready(),
  deadline: PATIENT,
});
let ready: () => void = () => {};
await new Promise<void>((resolve) => {
  ready = resolve;
});
const loaded = { seconds: (performance.now() - started) / 1_000, rss: judge.rss ?? 0 };

const times: number[] = [];
for (const { question } of spread(questions, Number(values.timed))) {
  const passages = foundBy(question).map((id) => textOf.get(id)?.slice(0, LONGEST_PASSAGE) ?? '');
  if (passages.length < MOST_PASSAGES) continue;
  const before = performance.now();
  if ((await judge.judge(question, passages)) !== undefined) times.push(performance.now() - before);
}

const { models } = await setupOf(modelDir, [name]);
const says: keyof Judgement = models[0]?.kind === 'cross-encoder' ? 'relevance' : 'answers';
const about: JudgedPassage[] = [];
const gold: JudgedPassage[] = [];
for (const one of questions) {
  const own = aboutOf(one);
  const other = foundBy(one.question).find((id) => !one.goldPassageIds.includes(id));
  const [first, second] = await probabilities(one.question, [own, one.answerable ? other : undefined]);
  if (first !== undefined) about.push({ probability: first, right: one.answerable });
  if (first === undefined || second === undefined) continue;
  gold.push({ probability: first, right: true }, { probability: second, right: false });
}
const figures = {
  model: name,
  set: basename(dir),
  questions: questions.length,
  'ready after s': loaded.seconds,
  'MB when ready': loaded.rss / 1e6,
  'MB at the end': (judge.rss ?? 0) / 1e6,
  timed: times.length,
  'median ms': quantile(times, 0.5),
  'p99 ms': quantile(times, 0.99),
  [`within ${DEADLINE} ms`]: times.filter((ms) => ms <= DEADLINE).length / times.length,
};
await judge.close();

const tells = about.some(({ right }) => !right) ? about : gold;
const calibration = fittedCalibration(tells, models[0]?.calibration ?? { scale: 1, offset: 0 });
const quality = { answerable: describeAuroc(about), gold: describeAuroc(gold) };
if (values.json) printJson({ ...figures, ...quality, calibration });
else {
  for (const [what, value] of Object.entries({ ...figures, ...quality }))
    print(`${what.padEnd(18)} ${typeof value === 'number' ? Number(value.toFixed(3)) : value}`);
  print(
    `${'calibration'.padEnd(18)} scale ${calibration.scale.toFixed(3)}, offset ${calibration.offset.toFixed(3)}`,
  );
}

/** At most `most` of a list, evenly spread over it. */
function spread<One>(list: readonly One[], most: number): One[] {
  return list.filter(
    (_, n) => Math.floor((n * most) / list.length) !== Math.floor(((n - 1) * most) / list.length),
  );
}

/** Ids of the passages that the search finds first. */
function foundBy(question: string): string[] {
  return searcher
    .rank(question)
    .ranked.slice(0, MOST_PASSAGES)
    .map(({ passage }) => passage.id);
}

/** The passage that a question is about, whether or not it answers it. */
function aboutOf({ goldPassageIds, ...one }: EvalQuestion): string | undefined {
  const { aboutPassageIds = [] } = one as { readonly aboutPassageIds?: readonly string[] };
  return goldPassageIds[0] ?? aboutPassageIds[0];
}

/** What the model says about each passage; undefined for those that are not there. */
async function probabilities(
  question: string,
  ids: readonly (string | undefined)[],
): Promise<(number | undefined)[]> {
  const texts = ids.map((id) => (id === undefined ? undefined : textOf.get(id)));
  const judged = await judge.judge(
    question,
    texts.filter((text) => text !== undefined),
  );
  let at = 0;
  return texts.map((text) => (text === undefined ? undefined : judged?.[at++]?.[says]));
}

function fail(sentence: string): void {
  complain(sentenceOf(sentence));
  process.exit(1);
}
