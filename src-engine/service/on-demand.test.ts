import { describe, expect, it, vi } from 'vitest';
import { ok } from '../base/result.ts';
import type { CallContext, Handlers } from '../protocol/handlers.ts';
import { METHOD_KINDS } from '../protocol/method-kinds.ts';
import { FIRST_METHODS, type FirstMethod } from './first-methods.ts';
import { onDemand } from './on-demand.ts';

const CONTEXT: CallContext<never> = {
  signal: { cancelled: false },
  onCancel: () => () => undefined,
  rest: (until) => until,
  progress: () => undefined,
  pause: async () => undefined,
  now: () => 0,
};

type Later = Omit<Handlers, FirstMethod>;

/** Only `sweeps` is called. */
function handlers(): Later {
  return { sweeps: () => ok([]) } as unknown as Later;
}

describe('handlers whose code is read on demand', () => {
  it('are there for every method that the first screen does not call', () => {
    const names = Object.keys(onDemand(FIRST_METHODS, async () => handlers()));
    expect([...names, ...FIRST_METHODS].sort()).toEqual(Object.keys(METHOD_KINDS).sort());
  });

  it('read it once, with the first call', async () => {
    const load = vi.fn(async () => handlers());
    const later = onDemand(FIRST_METHODS, load);
    expect(load).not.toHaveBeenCalled();
    const answers = await Promise.all([later.sweeps(null, CONTEXT), later.sweeps(null, CONTEXT)]);
    expect(answers).toEqual([ok([]), ok([])]);
    expect(await later.sweeps(null, CONTEXT)).toEqual(ok([]));
    expect(load).toHaveBeenCalledOnce();
  });

  it('ask for it again after it could not be read', async () => {
    const load = vi.fn(async () => handlers());
    load.mockRejectedValueOnce(new Error('the server is gone'));
    const later = onDemand(FIRST_METHODS, load);
    await expect(later.sweeps(null, CONTEXT)).rejects.toThrow('the server is gone');
    expect(await later.sweeps(null, CONTEXT)).toEqual(ok([]));
  });
});
