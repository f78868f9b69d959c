import { setImmediate as nextTask } from 'node:timers/promises';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FailureError, failure } from '../../src-engine/base/failure.ts';
import { err, ok } from '../../src-engine/base/result.ts';
import type { Handlers } from '../../src-engine/protocol/handlers.ts';
import type { DocumentSummary, RunRequest } from '../../src-engine/protocol/methods.ts';
import type { RpcPort } from '../../src-engine/rpc/port.ts';
import { RpcServer } from '../../src-engine/rpc/server.ts';
import { EngineLink } from '../../src-renderer/engine-client/engine-link.ts';
import { workerOn } from '../support/engine-on-channel.ts';

/** The page's client and the engine's server on the two ends of a real MessageChannel. */
const RUN: RunRequest = { slots: [0], days: 1, replications: 1, seed: 1 };
const summary = (revision: number): DocumentSummary => ({
  portfolio: null,
  strategies: [],
  behaviour: { name: 'Default assumptions', fingerprint: 'b', isDefault: true, mark: null },
  runs: [],
  bookmarks: [],
  revision,
});

let clientPort: MessagePort;
let serverPort: MessagePort;
let clock: number;

beforeEach(() => {
  const channel = new MessageChannel();
  clientPort = channel.port1;
  serverPort = channel.port2;
  clock = 0;
});

afterEach(() => {
  clientPort.close();
  serverPort.close();
});

function start(handlers: Partial<Handlers> | null): { link: EngineLink; server: RpcServer } {
  const server = new RpcServer(serverPort as unknown as RpcPort, {
    now: () => clock,
    pause: async () => {
      clock += 40;
      await nextTask();
    },
  });
  serverPort.start();
  const link = new EngineLink(
    () => workerOn(clientPort),
    () => {},
  );
  if (handlers !== null) server.serve(handlers as Handlers);
  return { link, server };
}

describe('a call', () => {
  test('answers with the value, failures and bugs as values', async () => {
    const { link } = start({
      hello: () => ok({ engineVersion: '9', schemaVersion: 3 }),
      strategy: () => err(failure('not-found', 'No strategy there.', '/slot', 'Choose another.')),
      behaviour: () => {
        throw new TypeError('cannot read x of undefined');
      },
      documentSummary: async () => {
        await nextTask();
        throw new FailureError(failure('nothing-open', 'Nothing is open.'));
      },
    });
    expect(await link.call('hello', null)).toEqual(ok({ engineVersion: '9', schemaVersion: 3 }));
    expect(await link.call('strategy', { slot: 4 })).toEqual(
      err({
        code: 'not-found',
        message: 'No strategy there.',
        where: '/slot',
        hint: 'Choose another.',
      }),
    );
    expect(await link.call('behaviour', null)).toMatchObject({
      ok: false,
      error: { code: 'bug', message: 'behaviour failed: cannot read x of undefined' },
    });
    expect(await link.call('documentSummary', null)).toEqual(
      err(failure('nothing-open', 'Nothing is open.')),
    );
  });

  test('with parameters of another shape names the member', async () => {
    const { link } = start({ strategy: () => err(failure('bug', 'must not be reached')) });
    expect(await link.call('strategy', { slot: -1 })).toMatchObject({
      ok: false,
      error: { code: 'bad-argument', where: 'slot' },
    });
    expect(await link.call('strategy', null as unknown as { slot: number })).toMatchObject({
      ok: false,
      error: { code: 'bad-argument' },
    });
  });

  test('of a method that is not there is answered', async () => {
    const { link } = start({});
    expect(await link.call('toString' as 'hello', null)).toMatchObject({
      ok: false,
      error: { code: 'bad-argument', message: 'The engine has no method toString.' },
    });
  });

  test('whose value cannot be sent is answered all the same', async () => {
    const { link } = start({
      hello: () => ok({ engineVersion: '9', schemaVersion: (() => 3) as unknown as number }),
    });
    expect(await link.call('hello', null)).toMatchObject({ ok: false, error: { code: 'bug' } });
    expect(await link.call('hello', null)).toMatchObject({ ok: false });
  });

  test('made before the engine is ready waits for it', async () => {
    const { link, server } = start(null);
    const early = link.call('hello', null);
    await nextTask();
    server.serve({
      hello: () => ok({ engineVersion: '9', schemaVersion: 3 }),
    } as unknown as Handlers);
    expect((await early).ok).toBe(true);
  });

  test('that returns bytes hands them over instead of copying', async () => {
    const bytes = Uint8Array.from([1, 2, 3]);
    const { link } = start({ saveDocument: () => ok({ bytes, revision: 1 }) });
    expect(await link.call('saveDocument', null)).toEqual(
      ok({ bytes: Uint8Array.from([1, 2, 3]), revision: 1 }),
    );
    expect(bytes.length).toBe(0);
  });

  test('messages that are no requests are ignored', async () => {
    const { link } = start({ hello: () => ok({ engineVersion: '9', schemaVersion: 3 }) });
    for (const junk of [null, 7, 'call', {}, { kind: 'call' }, { kind: 'other', id: 1 }]) {
      clientPort.postMessage(junk);
    }
    expect((await link.call('hello', null)).ok).toBe(true);
  });
});

describe('a long job', () => {
  /** A job of `steps` pauses that reports each. */
  const counting: Handlers['run'] = async (_, context) => {
    for (let done = 1; done <= 50; done++) {
      context.progress({ done, total: 50 });
      await context.pause();
      if (context.signal.cancelled) return err(failure('cancelled', 'Stopped.'));
    }
    return ok({ runId: 1, document: summary(1) });
  };

  test('reports at most four times a second, always the latest', async () => {
    const { link } = start({ run: counting });
    const seen: number[] = [];
    await link.call('run', RUN, { onProgress: ({ done }) => seen.push(done) });
    // 50 steps of 40 ms: the first at once, then after every 7th (280 ms), the newest of that moment.
    expect(seen).toEqual([1, 7, 14, 21, 28, 35, 42, 49]);
  });

  test('stops soon after it is cancelled, and says so once', async () => {
    const { link } = start({ run: counting });
    const control = new AbortController();
    const seen: number[] = [];
    const answer = link.call('run', RUN, {
      signal: control.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        control.abort();
      },
    });
    expect(await answer).toEqual(err(failure('cancelled', 'Stopped.')));
    expect(seen).toEqual([1]);
  });

  test('lets quick calls through and keeps other long jobs waiting', async () => {
    const order: string[] = [];
    const { link } = start({
      run: async (params, context) => {
        order.push(`run ${params.seed} begins`);
        for (let step = 0; step < 20; step++) await context.pause();
        order.push(`run ${params.seed} ends`);
        return ok({ runId: params.seed, document: summary(1) });
      },
      documentSummary: () => {
        order.push('summary');
        return ok(summary(1));
      },
    });
    await Promise.all([
      link.call('run', RUN),
      link.call('run', { ...RUN, seed: 2 }),
      link.call('documentSummary', null),
    ]);
    expect(order).toEqual(['run 1 begins', 'summary', 'run 1 ends', 'run 2 begins', 'run 2 ends']);
  });

  test('is not overtaken by a change of document, nor that by later questions', async () => {
    const order: string[] = [];
    const { link } = start({
      run: async (_, context) => {
        for (let step = 0; step < 5; step++) await context.pause();
        order.push('run');
        return ok({ runId: 1, document: summary(1) });
      },
      newDocument: () => {
        order.push('new document');
        return ok(summary(2));
      },
      documentSummary: () => {
        order.push('summary');
        return ok(summary(2));
      },
    });
    await Promise.all([
      link.call('run', RUN),
      link.call('newDocument', null),
      link.call('documentSummary', null),
    ]);
    expect(order).toEqual(['run', 'new document', 'summary']);
  });

  test('that has not begun can be cancelled and never begins', async () => {
    let begun = 0;
    const { link } = start({
      run: async (_, context) => {
        begun += 1;
        for (let step = 0; step < 5; step++) await context.pause();
        return ok({ runId: 1, document: summary(1) });
      },
    });
    const control = new AbortController();
    const first = link.call('run', RUN);
    const second = link.call('run', RUN, { signal: control.signal });
    await nextTask();
    control.abort();
    expect(await second).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await first).ok).toBe(true);
    expect(begun).toBe(1);
  });

  test('that throws frees the way for the next', async () => {
    let calls = 0;
    const { link } = start({
      run: () => {
        calls += 1;
        if (calls === 1) throw new Error('broken');
        return ok({ runId: 2, document: summary(1) });
      },
    });
    expect(await link.call('run', RUN)).toMatchObject({ ok: false, error: { code: 'bug' } });
    expect(await link.call('run', RUN)).toMatchObject({ ok: true, value: { runId: 2 } });
  });
});
