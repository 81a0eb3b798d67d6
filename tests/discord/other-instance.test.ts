import { expect, test, vi } from 'vitest';
import { otherInstance } from '../../src/discord/other-instance.ts';
import type { Resent } from '../../src/discord/resent.ts';
import { createLog } from '../../src/log.ts';

test('otherInstance() says once that another bot answers, and not of a request that was sent again', () => {
  const error = vi.fn();
  const again = { has: (id: string) => id === 'again' } as unknown as Resent;
  const answeredAlready = otherInstance(Object.assign(createLog('silent'), { error }), again);
  answeredAlready('again');
  expect(error).not.toHaveBeenCalled();
  answeredAlready('one');
  answeredAlready('two');
  expect(error).toHaveBeenCalledOnce();
  expect(error).toHaveBeenCalledWith(expect.stringContaining('Another instance answers with this token'));
});
