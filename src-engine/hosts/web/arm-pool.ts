import { FailureError, failure } from '../../base/failure.ts';
import type { RightOfWay } from '../../protocol/right-of-way.ts';
import type { SimulationPool } from '../../service/simulation-pool.ts';
import type { WorkerReply, WorkerRequest } from '../../simulate/pool/messages.ts';
import type { RangeWorker } from '../../simulate/pool/range-worker.ts';

/** More workers than this bring little and cost a copy of the portfolio each. */
const MOST_WORKERS = 8;

/** Workers that finished their run: kept, because a warm one runs several times faster than a new one. */
const idle: Worker[] = [];

function freshWorker(way: RightOfWay | null): Worker {
  // The address must be written out at the place of the call: bundlers find the worker by this text.
  const worker = new Worker(new URL('./arm-worker.ts', import.meta.url), { type: 'module' });
  if (way !== null) worker.postMessage(way);
  return worker;
}

interface Waiting {
  readonly resolve: (reply: WorkerReply) => void;
  readonly reject: (error: Error) => void;
}

/** One run's use of a worker: requests are answered in order; `stop` gives the worker back or ends it. */
function armWorker(way: RightOfWay | null): RangeWorker {
  const worker = idle.pop() ?? freshWorker(way);
  const waiting: Waiting[] = [];
  let ended: FailureError | null = null;
  const end = (reason: FailureError) => {
    ended ??= reason;
    for (const one of waiting.splice(0)) one.reject(ended);
  };
  const died = (detail: string) => {
    worker.terminate();
    const message = `A simulation worker died${detail}.`;
    end(new FailureError(failure('engine-crashed', message, '', 'Run again.')));
  };
  worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
    const one = waiting.shift();
    if (data.kind === 'failure') one?.reject(new FailureError(data.failure));
    else one?.resolve(data);
  };
  worker.onerror = (event) => died(event.message === '' ? '' : `: ${event.message}`);
  worker.onmessageerror = () => died(': an answer could not be read');
  const ask = (request: WorkerRequest): Promise<WorkerReply> => {
    if (ended !== null) return Promise.reject(ended);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(request);
    });
  };
  return {
    async prepare(image, plan) {
      await ask({ kind: 'prepare', image, plan });
    },
    async run(from, to) {
      const reply = await ask({ kind: 'range', from, to });
      if (reply.kind !== 'range') throw new Error(`a range was answered with ${reply.kind}`);
      return reply.result;
    },
    async waits(arm, replication) {
      const reply = await ask({ kind: 'waits', arm, replication });
      if (reply.kind !== 'waits') throw new Error(`waits were answered with ${reply.kind}`);
      return reply.waits;
    },
    stop() {
      if (ended !== null) return;
      // A busy worker cannot hear: it ends with its work. An idle one is worth keeping.
      if (waiting.length > 0) worker.terminate();
      else idle.push(worker);
      end(new FailureError(failure('cancelled', 'The run was cancelled.')));
    },
  };
}

/**
 * As many simulation workers as the computer has processors; the engine worker only merges what they send. They stand still
 * while the page takes the `way`; null where memory cannot be shared.
 */
export function armPool(processors: number, way: RightOfWay | null): SimulationPool {
  return {
    workers: Math.max(1, Math.min(MOST_WORKERS, processors)),
    startWorker: () => armWorker(way),
  };
}
