/** What do people do all day? Questions, searches, typing, presses: at a steady pace, by chance. */

import type { LoopbackDiscord, Outcome, Person } from '../../src/workshop/loopback/discord.ts';
import type { Chance } from './random.ts';

const QUESTIONS = [
  'Who was the first Russian consul on Formosa?',
  'how many of the Tuapse crew were released in 1955?',
  'Кто был первым русским консулом на Формосе?',
  'how do i bake pancakes',
  '@everyone **what** is [this](https://evil.example)',
];

export interface Load {
  readonly perSecond: number;
  readonly interactions: number;
  /** Nobody asks while so many wait for their answers, as a machine that is busy with other things falls behind. Default: no bound. */
  readonly waiting?: number;
}

/** Lets people act until so many interactions are made, and gives back what each of them got. */
export async function load(
  discord: LoopbackDiscord,
  { perSecond, interactions, waiting = Number.POSITIVE_INFINITY }: Load,
  chance: Chance,
  going: () => boolean = () => true,
): Promise<readonly Outcome[]> {
  const people = Array.from({ length: 40 }, (_, n) => discord.newcomer(`reader${n}`));
  const pressable: { readonly person: Person; readonly message: string }[] = [];
  const outcomes: Promise<Outcome>[] = [];
  const started = performance.now();
  let open = 0;
  for (let made = 0; made < interactions && going(); made += 1) {
    const ahead = started + (made * 1000) / perSecond - performance.now();
    if (ahead > 1) await new Promise((resolve) => setTimeout(resolve, ahead));
    if (open >= waiting) {
      made -= 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
      continue;
    }
    open += 1;
    const person = chance.pick(people);
    const outcome = act(discord, person, pressable, chance);
    outcomes.push(outcome);
    void outcome.then(({ message }) => {
      open -= 1;
      if (JSON.stringify(message?.raw.components ?? '').includes('Copy citation') && message !== undefined)
        pressable.splice(0, pressable.length > 50 ? 1 : 0, { person, message: message.id });
    });
  }
  return Promise.all(outcomes);
}

function act(
  discord: LoopbackDiscord,
  person: Person,
  pressable: readonly { readonly person: Person; readonly message: string }[],
  chance: Chance,
): Promise<Outcome> {
  const where = { channel: discord.channels.text.id };
  const question = chance.pick(QUESTIONS);
  const dice = chance.next();
  if (dice < 0.15) return person.autocomplete('ask', { question: question.slice(0, 6) }, 'question', where);
  if (dice < 0.3 && pressable.length > 0) {
    const { person: owner, message } = chance.pick(pressable);
    return owner.press(message, 'Copy citation');
  }
  if (dice < 0.4) return person.slash('search', { terms: 'Formosa' }, where);
  if (dice < 0.5) return person.slash('ask', { question, visibility: 'private' }, where);
  return person.slash('ask', { question }, where);
}
