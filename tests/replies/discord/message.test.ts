import { ComponentType, MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDiscord, toDiscordMessage } from '../../../src/replies/discord/message.ts';
import { notice, type Reply } from '../../../src/reply.ts';
import { readOpenApi } from '../../../src/workshop/loopback/openapi.ts';
import type { Route } from '../../../src/workshop/loopback/routes/route.ts';
import { messageProblems } from '../../../src/workshop/loopback/rules/messages.ts';
import { runs } from '../../support/runs.ts';
import { CONTEXT, page, quoteOf, say } from './few-blocks.ts';
import { PERSON, reply } from './hostile-reply.ts';
import { liveNodes } from './live-nodes.ts';
import { refusals, textsOf } from './shown.ts';

/** Whole replies are long. */
const REPLIES = runs(500);

describe('any reply', () => {
  test('is a message that Discord takes', () => {
    fc.assert(
      fc.property(reply, (any) => {
        const message = toDiscord(any, CONTEXT);
        expect(refusals(message)).toEqual([]);
        expect(message.allowedMentions).toEqual({ parse: [], repliedUser: false });
      }),
      REPLIES,
    );
  });

  /** As discord.js sends it in answer to an interaction. */
  const bodyOf = ({ flags, components, allowedMentions }: ReturnType<typeof toDiscord>) => ({
    flags,
    components,
    allowed_mentions: { parse: allowedMentions.parse, replied_user: allowedMentions.repliedUser },
  });

  test('breaks no rule of the Discord that the bot is tested against', () => {
    fc.assert(
      fc.property(reply, (any) => {
        const body = bodyOf(toDiscord(any, CONTEXT));
        expect(messageProblems(body, { surface: 'answer', existing: undefined, uploads: [] })).toEqual([]);
      }),
      REPLIES,
    );
  });

  const openApiFile = process.env.DISCORD_OPENAPI;
  test.skipIf(openApiFile === undefined)("keeps to Discord's own OpenAPI file", () => {
    const openApi = readOpenApi(openApiFile ?? '');
    const route = {
      method: 'POST',
      spec: '/interactions/{interaction_id}/{interaction_token}/callback',
    } as Route;
    fc.assert(
      fc.property(reply, (any) => {
        const body = { type: 4, data: bodyOf(toDiscord(any, CONTEXT)) };
        expect(openApi.request(route, { body })).toEqual([]);
      }),
      runs(200),
    );
  });

  test('has nothing live in it but commands as registered and persons as given', () => {
    const ours = [
      'strong',
      'heading',
      'subtext',
      'blockQuote',
      'codeBlock',
      'inlineCode',
      'ask',
      'corpus check',
      PERSON,
    ];
    fc.assert(
      fc.property(reply, (any) => {
        const texts = textsOf(toDiscord(any, CONTEXT));
        expect(texts.flatMap(liveNodes).filter((sort) => !ours.includes(sort))).toEqual([]);
      }),
      REPLIES,
    );
  });
});

describe('toDiscord()', () => {
  test('is private when the reply is, and toDiscordMessage() never', () => {
    const { IsComponentsV2, Ephemeral } = MessageFlags;
    expect(toDiscord(notice('a'), CONTEXT).flags).toBe(IsComponentsV2 | Ephemeral);
    expect(toDiscord(say(), CONTEXT).flags).toBe(IsComponentsV2);
    expect(toDiscordMessage(notice('a'), CONTEXT)).toEqual({
      ...toDiscord(notice('a'), CONTEXT),
      flags: IsComponentsV2,
    });
  });

  test('is its texts and its controls, with no container around them', () => {
    const types = (of: Reply) => toDiscord(of, CONTEXT).components.map(({ type }) => type);
    const { TextDisplay, ActionRow } = ComponentType;
    const quotation = quoteOf('a');
    expect(types({ ...say({ kind: 'quote', quotation }), controls: [page] })).toEqual([
      TextDisplay,
      ActionRow,
    ]);
    expect(types(say({ kind: 'hit', number: 1, quotation }))).toEqual([TextDisplay]);
    expect(types(notice('These documents do not say.'))).toEqual([TextDisplay]);
    // A message is never empty.
    expect(types(say())).toEqual([TextDisplay]);
  });
});
