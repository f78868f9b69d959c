import { expect, it } from 'vitest';
import { ok } from '../base/result.ts';
import type { CallContext, Handlers } from '../protocol/handlers.ts';
import { WatchedHandlers } from './watched-handlers.ts';

// Handlers of two methods stand for all; nobody calls the others.
function watched() {
  const clock = { ms: 100 };
  let end: () => void = () => undefined;
  const handlers = {
    hello: () => ok({ engineVersion: '1', schemaVersion: 1 }),
    newDocument: () =>
      new Promise((resolve) => {
        end = () => resolve(ok(null));
      }),
  } as unknown as Handlers;
  const made = new WatchedHandlers(handlers, () => clock.ms);
  return { clock, made, end: () => end() };
}

const NO_CONTEXT = {} as CallContext<never>;

it('is not idle before the first call, and from its end on', () => {
  const { clock, made } = watched();
  expect(made.idleMs).toBe(0);
  expect(made.handlers.hello(null, NO_CONTEXT)).toMatchObject({ ok: true });
  clock.ms = 900;
  expect(made.idleMs).toBe(800);
});

it('is not idle while a call is under way', async () => {
  const { clock, made, end } = watched();
  const call = made.handlers.newDocument(null, NO_CONTEXT);
  clock.ms = 900;
  expect(made.idleMs).toBe(0);
  end();
  await call;
  clock.ms = 1000;
  expect(made.idleMs).toBe(100);
});
