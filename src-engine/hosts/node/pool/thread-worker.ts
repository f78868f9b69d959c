import { Worker } from 'node:worker_threads';
import { type Failure, FailureError, failure } from '../../../base/failure.ts';
import type { RunPlan } from '../../../model/run.ts';
import type { RunWaits } from '../../../model/waits.ts';
import type { WorkerReply, WorkerRequest } from '../../../simulate/pool/messages.ts';
import type { RangeWorker } from '../../../simulate/pool/range-worker.ts';
import type { RunImage } from '../../../simulate/prepared-run.ts';
import type { RangeResult } from '../../../simulate/range-result.ts';

interface Waiting {
  readonly resolve: (reply: WorkerReply) => void;
  readonly reject: (error: Error) => void;
}

function deathFailure(thrown: unknown): Failure {
  const outOfMemory =
    thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (outOfMemory) {
    return failure(
      'engine-crashed',
      'A simulation worker ran out of memory.',
      '',
      'Use fewer workers with --workers, fewer replications, or --events none.',
    );
  }
  const detail = thrown instanceof Error ? `: ${thrown.message}` : '';
  return failure('engine-crashed', `A simulation worker died${detail}.`, '', 'Please report this.');
}

/** A worker on a thread of its own, running the built run-worker.js. */
export class ThreadWorker implements RangeWorker {
  readonly #thread: Worker;
  readonly #waiting: Waiting[] = [];
  #dead: FailureError | null = null;

  constructor(script: URL) {
    this.#thread = new Worker(script);
    this.#thread.on('message', (reply: WorkerReply) => this.#answer(reply));
    this.#thread.on('messageerror', (error) => this.#die(deathFailure(error)));
    this.#thread.on('error', (error) => this.#die(deathFailure(error)));
    this.#thread.on('exit', () => this.#die(deathFailure(null)));
  }

  async prepare(image: RunImage | null, plan: RunPlan): Promise<void> {
    await this.#ask({ kind: 'prepare', image, plan });
  }

  async run(from: number, to: number): Promise<RangeResult> {
    const reply = await this.#ask({ kind: 'range', from, to });
    if (reply.kind !== 'range') throw new Error(`a range was answered with ${reply.kind}`);
    return reply.result;
  }

  async waits(arm: number, replication: number): Promise<RunWaits> {
    const reply = await this.#ask({ kind: 'waits', arm, replication });
    if (reply.kind !== 'waits') throw new Error(`waits were answered with ${reply.kind}`);
    return reply.waits;
  }

  stop(): void {
    this.#die(failure('cancelled', 'The run was cancelled.'));
    // Nothing depends on when the thread is gone.
    void this.#thread.terminate();
  }

  #ask(request: WorkerRequest): Promise<WorkerReply> {
    const dead = this.#dead;
    if (dead !== null) return Promise.reject(dead);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#thread.postMessage(request);
    });
  }

  #answer(reply: WorkerReply): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) return;
    if (reply.kind === 'failure') waiting.reject(new FailureError(reply.failure));
    else waiting.resolve(reply);
  }

  #die(reason: Failure): void {
    this.#dead ??= new FailureError(reason);
    for (const waiting of this.#waiting.splice(0)) waiting.reject(this.#dead);
  }
}
