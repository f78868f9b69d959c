import { assert } from '../../base/assert.ts';
import { type Failure, FailureError, failure } from '../../base/failure.ts';
import { CompiledPlans } from '../compiled-plans.ts';
import { restoreRun } from '../prepare-run.ts';
import type { PreparedRun, RunImage } from '../prepared-run.ts';
import { foundWaits } from '../queue/settle-waits.ts';
import { runAccounts } from '../run-accounts.ts';
import type { WorkerReply, WorkerRequest } from './messages.ts';
import { rangeBuffers } from './range-buffers.ts';

function failureOf(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return failure('bug', detail);
}

/**
 * The worker's side of a pool, whatever carries the messages: takes a prepared run, then answers account ranges; a new
 * `prepare` replaces the run. One reply for each request, with the buffers to move. `rest` is called between lives.
 */
export function answerRanges(
  post: (reply: WorkerReply, transfer: ArrayBuffer[]) => void,
  rest?: () => void,
) {
  let image: RunImage | null = null;
  let prepared: PreparedRun | null = null;
  const compiled = new CompiledPlans();

  function answer(request: WorkerRequest): WorkerReply {
    if (request.kind === 'prepare') {
      image = request.image ?? image;
      assert(image !== null, 'a plan came before the image of its portfolio');
      const restored = restoreRun(image, request.plan, compiled);
      if (!restored.ok) throw new FailureError(restored.error);
      prepared = restored.value;
      return { kind: 'ready' };
    }
    assert(prepared !== null, 'a range was asked for before the run was prepared');
    if (request.kind === 'waits')
      return { kind: 'waits', waits: foundWaits(prepared, request.arm, request.replication, rest) };
    const { from, to } = request;
    const result = runAccounts(prepared, from, to, rest === undefined ? {} : { rest });
    return { kind: 'range', result };
  }

  return (request: WorkerRequest): void => {
    try {
      const reply = answer(request);
      post(reply, reply.kind === 'range' ? rangeBuffers(reply.result) : []);
    } catch (thrown) {
      post({ kind: 'failure', failure: failureOf(thrown) }, []);
    }
  };
}
