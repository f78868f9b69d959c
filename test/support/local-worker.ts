import { FailureError, failure } from '../../src-engine/base/failure.ts';
import type { RunPlan } from '../../src-engine/model/run.ts';
import type { RunWaits } from '../../src-engine/model/waits.ts';
import { CompiledPlans } from '../../src-engine/simulate/compiled-plans.ts';
import type { RangeWorker } from '../../src-engine/simulate/pool/range-worker.ts';
import { restoreRun } from '../../src-engine/simulate/prepare-run.ts';
import type { PreparedRun, RunImage } from '../../src-engine/simulate/prepared-run.ts';
import { foundWaits } from '../../src-engine/simulate/queue/settle-waits.ts';
import type { RangeResult } from '../../src-engine/simulate/range-result.ts';
import { runAccounts } from '../../src-engine/simulate/run-accounts.ts';

/** A simulation worker on the caller's own thread. What it is sent is cloned, as a thread's messages are. */
export class LocalWorker implements RangeWorker {
  #image: RunImage | null = null;
  #prepared: PreparedRun | null = null;
  readonly #compiled = new CompiledPlans();
  #stopped = false;
  #last: Promise<unknown> = Promise.resolve();

  prepare(image: RunImage | null, plan: RunPlan): Promise<void> {
    if (image !== null) this.#image = structuredClone(image);
    if (this.#image === null) throw new Error('a plan came before the image of its portfolio');
    const restored = restoreRun(this.#image, structuredClone(plan), this.#compiled);
    if (!restored.ok) return Promise.reject(new FailureError(restored.error));
    this.#prepared = restored.value;
    return Promise.resolve();
  }

  run(from: number, to: number): Promise<RangeResult> {
    const answer = this.#last.then(async () => {
      await new Promise((resume) => setImmediate(resume));
      if (this.#stopped || this.#prepared === null) {
        throw new FailureError(failure('cancelled', 'The worker was stopped.'));
      }
      return runAccounts(this.#prepared, from, to);
    });
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  waits(arm: number, replication: number): Promise<RunWaits> {
    const answer = this.#last.then(async () => {
      await new Promise((resume) => setImmediate(resume));
      if (this.#stopped || this.#prepared === null) {
        throw new FailureError(failure('cancelled', 'The worker was stopped.'));
      }
      return structuredClone(foundWaits(this.#prepared, arm, replication));
    });
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  stop(): void {
    this.#stopped = true;
  }
}
