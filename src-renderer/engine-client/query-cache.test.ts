import { describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../src-engine/base/failure.ts';
import { err, ok, type Result } from '../../src-engine/base/result.ts';
import { QueryCache } from './query-cache.ts';

const answerOf = (value: unknown) =>
  vi.fn(async (): Promise<Result<unknown, Failure>> => ok(value));

describe('query cache', () => {
  it('asks once for one address and keeps the answer', async () => {
    const cache = new QueryCache(10);
    const ask = answerOf(7);
    expect(cache.peek('a')).toBeUndefined();
    await Promise.all([cache.get('a', ask), cache.get('a', ask)]);
    expect(ask).toHaveBeenCalledOnce();
    expect(cache.peek('a')).toBe(7);
  });

  it('asks again after a failure', async () => {
    const cache = new QueryCache(10);
    const failing = vi.fn(async () =>
      err<Failure>({ code: 'not-found', message: 'x', where: '', hint: '' }),
    );
    await cache.get('a', failing);
    await cache.get('a', answerOf(1));
    expect(cache.peek('a')).toBe(1);
  });

  it('stops a question only when nobody waits any more', () => {
    const cache = new QueryCache(10);
    let signal: AbortSignal | null = null;
    const never = (given: AbortSignal) => {
      signal = given;
      return new Promise<Result<unknown, Failure>>(() => undefined);
    };
    const aborted = () => signal?.aborted;
    void cache.get('a', never);
    void cache.get('a', never);
    cache.abandon('a');
    expect(aborted()).toBe(false);
    cache.abandon('a');
    expect(aborted()).toBe(true);
  });

  it('keeps an answer that came another way instead of asking', async () => {
    const cache = new QueryCache(10);
    cache.put('a', 5);
    expect(cache.peek('a')).toBe(5);
    const ask = answerOf(7);
    expect(await cache.get('a', ask)).toEqual(ok(5));
    cache.abandon('a');
    expect(cache.peek('a')).toBe(5);
    expect(ask).not.toHaveBeenCalled();
  });

  it('drops what was asked longest ago', async () => {
    const cache = new QueryCache(2);
    await cache.get('a', answerOf(1));
    await cache.get('b', answerOf(2));
    await cache.get('a', answerOf(0));
    await cache.get('c', answerOf(3));
    expect([cache.peek('a'), cache.peek('b'), cache.peek('c')]).toEqual([1, undefined, 3]);
  });
});
