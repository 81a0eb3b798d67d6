import { expect, test } from 'vitest';
import { createClient } from '../../src/discord/client.ts';

test('a message that forgets to say so pings nobody either', async () => {
  const client = createClient({ askByMention: true });
  expect(client.options.allowedMentions).toEqual({ parse: [], repliedUser: false });
  await client.destroy();
});
