import { describe, expect, test } from 'vitest';
import { Admission } from '../../src/discord/admission.ts';
import { voiceIn } from '../../src/texts/voice.ts';

const voice = voiceIn('en');

describe('Admission', () => {
  const words = (reply: unknown) => JSON.stringify(reply ?? '');

  test('tells a member when to go on, privately, and leaves others alone', () => {
    const admission = new Admission(4, () => 0);
    const ask = (member: string) => admission.refuse('question', member, 'server', 0, voice);
    expect(Array.from({ length: 40 }, () => ask('ada')).every((reply) => reply === undefined)).toBe(true);
    expect(words(ask('ada'))).toContain('You’re asking too fast. Try again in 15 seconds.');
    expect(ask('ada')?.visibility).toBe('private');
    expect(ask('ben')).toBeUndefined();
  });

  test('keeps one server from asking for all', () => {
    const admission = new Admission(4, () => 0);
    const asks = Array.from({ length: 900 }, (_, n) =>
      admission.refuse('question', `${n}`, 'server', 0, voice),
    );
    expect(asks.filter((reply) => reply === undefined)).toHaveLength(800);
    expect(words(asks.at(-1))).toContain('This server is asking a lot right now. Try again in 1 second.');
    expect(admission.refuse('question', 'new', 'another', 0, voice)).toBeUndefined();
    expect(admission.refuse('question', 'direct', undefined, 0, voice)).toBeUndefined();
  });

  test('counts presses and typing by themselves, and more widely', () => {
    const admission = new Admission(1, () => 0);
    const goes = (act: 'question' | 'press' | 'typing') =>
      Array.from({ length: 1_000 }, () => admission.refuse(act, 'ada', undefined, 0, voice)).filter(
        (reply) => !reply,
      ).length;
    expect([goes('question'), goes('press'), goes('typing')]).toEqual([10, 30, 200]);
  });

  test('sends whoever waited too long for their turn away politely, with no limit set', () => {
    const admission = new Admission(0);
    expect(admission.refuse('question', 'ada', 'server', 1_000, voice)).toBeUndefined();
    expect(words(admission.refuse('question', 'ada', 'server', 2_500, voice))).toContain(
      'Many people are asking right now. Try again in 5 seconds.',
    );
  });
});
