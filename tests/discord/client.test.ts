import { expect, test } from 'vitest';
import { createClient, fatalClose } from '../../src/discord/client.ts';

test('a message that forgets to say so pings nobody either', async () => {
  const client = createClient({ askByMention: true });
  expect(client.options.allowedMentions).toEqual({ parse: [], repliedUser: false });
  await client.destroy();
});

test('every close code after which Discord will not have the bot back has one sentence that says what to do', () => {
  const fatal = [4004, 4010, 4011, 4012, 4013, 4014];
  for (let code = 1000; code < 5000; code += 1) {
    const sentence = fatalClose(code);
    if (fatal.includes(code))
      expect(sentence).toMatch(/^Discord [^\n]+; (?:press|run|update|set) [^\n]+\.$/u);
    else expect(sentence).toBeUndefined();
  }
});
