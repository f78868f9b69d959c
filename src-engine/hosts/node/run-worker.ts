import { parentPort } from 'node:worker_threads';
import { assert } from '../../base/assert.ts';
import { type Failure, FailureError, failure } from '../../base/failure.ts';
import { restoreRun } from '../../simulate/prepare-run.ts';
import type { PreparedRun } from '../../simulate/prepared-run.ts';
import type { RangeResult } from '../../simulate/range-result.ts';
import { runAccounts } from '../../simulate/run-accounts.ts';
import type { WorkerReply, WorkerRequest } from './pool/messages.ts';
import { rangeBuffers } from './pool/range-buffers.ts';

/** A simulation worker: takes one prepared run, then answers account ranges until it is stopped. */
let prepared: PreparedRun | null = null;

function answer(request: WorkerRequest): RangeResult | null {
  if (request.kind === 'prepare') {
    const restored = restoreRun(request.image, request.plan);
    if (!restored.ok) throw new FailureError(restored.error);
    prepared = restored.value;
    return null;
  }
  assert(prepared !== null, 'a range was asked for before the run was prepared');
  return runAccounts(prepared, request.from, request.to);
}

function failureOf(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return failure('bug', detail);
}

function reply(request: WorkerRequest): void {
  try {
    const result = answer(request);
    const message: WorkerReply = result === null ? { kind: 'ready' } : { kind: 'range', result };
    parentPort?.postMessage(message, result === null ? [] : rangeBuffers(result));
  } catch (thrown) {
    parentPort?.postMessage({ kind: 'failure', failure: failureOf(thrown) } satisfies WorkerReply);
  }
}

parentPort?.on('message', reply);
