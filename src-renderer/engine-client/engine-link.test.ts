import { describe, expect, it } from 'vitest';
import type { Reply, Request } from '../../src-engine/protocol/methods.ts';
import { EngineLink, type WorkerLike } from './engine-link.ts';

class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  readonly sent: Request[] = [];
  ended = false;
  postMessage(message: Request): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(reply: Reply): void {
    this.onmessage?.(new MessageEvent('message', { data: reply }));
  }
  die(): void {
    this.onerror?.(new ErrorEvent('error', { message: 'out of memory' }));
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const crashes: number[] = [];
  const link = new EngineLink(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    (interrupted) => crashes.push(interrupted),
  );
  const worker = (at: number): FakeWorker => {
    const found = workers[at];
    if (found === undefined) throw new Error(`worker ${at} was not started`);
    return found;
  };
  return { link, workers, worker, crashes };
}

describe('engine link', () => {
  it('keeps what is asked while it is held, and sends it in order', async () => {
    const { link, worker } = setUp();
    link.begin();
    link.hold();
    const stop = new AbortController();
    void link.call('removeRun', { runId: 1 }, { signal: stop.signal });
    stop.abort();
    void link.call('rejectedRows', null);
    expect(worker(0).sent).toEqual([]);
    link.release();
    expect(worker(0).sent).toMatchObject([
      { kind: 'call', id: 1, method: 'removeRun' },
      { kind: 'cancel', id: 1 },
      { kind: 'call', id: 2, method: 'rejectedRows' },
    ]);
    link.release();
    void link.call('rejectedRows', null);
    expect(worker(0).sent).toHaveLength(4);
  });

  it('gives each call its own answer, whatever the order', async () => {
    const { link, worker } = setUp();
    const first = link.call('removeRun', { runId: 1 });
    const second = link.call('rejectedRows', null);
    worker(0).say({ kind: 'ready' });
    worker(0).say({ kind: 'result', id: 2, value: { csv: 'x', count: 1 } });
    worker(0).say({
      kind: 'failure',
      id: 1,
      failure: { code: 'not-found', message: 'No run 1.', where: '', hint: '' },
    });
    expect(await second).toEqual({ ok: true, value: { csv: 'x', count: 1 } });
    expect(await first).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('passes progress on and asks to cancel, but waits for the engine to say so', async () => {
    const { link, worker } = setUp();
    const seen: number[] = [];
    const control = new AbortController();
    const call = link.call(
      'run',
      { slots: [0], days: 1, replications: 1, seed: 1 },
      { signal: control.signal, onProgress: ({ done }) => seen.push(done) },
    );
    worker(0).say({ kind: 'progress', id: 1, progress: { done: 5, total: 10 } });
    control.abort();
    expect(worker(0).sent.at(-1)).toEqual({ kind: 'cancel', id: 1 });
    worker(0).say({
      kind: 'failure',
      id: 1,
      failure: { code: 'cancelled', message: 'Cancelled.', where: '', hint: '' },
    });
    expect(await call).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual([5]);
  });

  it('does not send what was cancelled before', async () => {
    const { link, workers } = setUp();
    const answer = await link.call('hello', null, { signal: AbortSignal.abort() });
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(workers).toHaveLength(0);
  });

  it('answers every call of a worker that died, tells it once, and starts another', async () => {
    const { link, worker, workers, crashes } = setUp();
    const calls = [link.call('hello', null), link.call('documentSummary', null)];
    worker(0).die();
    worker(0).die();
    for (const call of calls) {
      expect(await call).toMatchObject({ ok: false, error: { code: 'engine-crashed' } });
    }
    expect(crashes).toEqual([2]);
    expect(worker(0).ended).toBe(true);
    const again = link.call('hello', null);
    expect(workers).toHaveLength(2);
    worker(1).say({ kind: 'result', id: 3, value: { engineVersion: '1', schemaVersion: 1 } });
    expect(await again).toMatchObject({ ok: true });
  });
});
