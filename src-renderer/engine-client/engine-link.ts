import { type Failure, failure } from '../../src-engine/base/failure.ts';
import { err, ok, type Result } from '../../src-engine/base/result.ts';
import type { MethodName, Methods, Reply, Request } from '../../src-engine/protocol/methods.ts';

/** What the link needs of a Worker; tests hand in their own. */
export interface WorkerLike {
  postMessage(message: Request, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface CallOptions<M extends MethodName> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Methods[M]['progress']) => void;
  /** Buffers inside `params` that are handed over instead of copied. */
  readonly transfer?: readonly Transferable[];
}

interface Pending {
  /** Nobody asked how far it is: a quick question. */
  readonly isQuick: boolean;
  readonly settle: (result: Result<unknown, Failure>) => void;
  readonly progress: (progress: unknown) => void;
}

const CRASHED = failure(
  'engine-crashed',
  'The engine stopped unexpectedly and was started again.',
  '',
  'Repeat the last step. If it happens again, save under another name first.',
);

/** One engine worker with its calls under way. Starts another worker when one dies. */
export class EngineLink {
  private readonly start: () => WorkerLike;
  private readonly crashed: (interrupted: number) => void;
  private worker: WorkerLike | null = null;
  private pending = new Map<number, Pending>();
  private nextId = 1;
  /** Messages that wait for `release`, in their order; null while nothing is held. */
  private held: (() => void)[] | null = null;

  constructor(start: () => WorkerLike, crashed: (interrupted: number) => void) {
    this.start = start;
    this.crashed = crashed;
  }

  /** Starts the worker before anyone calls it, so that it loads while the page does. */
  begin(): void {
    this.running();
  }

  /** From now on messages wait here, so that the page has the processor for itself. Cancelled calls among them too. */
  hold(): void {
    this.held ??= [];
  }

  /** Sends what was held, in order. */
  release(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const send of held) send();
  }

  /** Whether a quick question waits for its answer. */
  get isAsked(): boolean {
    for (const call of this.pending.values()) if (call.isQuick) return true;
    return false;
  }

  private send(message: () => void): void {
    if (this.held === null) message();
    else this.held.push(message);
  }

  call<M extends MethodName>(
    method: M,
    params: Methods[M]['params'],
    options: CallOptions<M> = {},
  ): Promise<Result<Methods[M]['value'], Failure>> {
    const { signal, onProgress } = options;
    if (signal?.aborted === true) {
      return Promise.resolve(err(failure('cancelled', 'The request was cancelled.')));
    }
    const worker = this.running();
    const id = this.nextId++;
    return new Promise((resolve) => {
      const cancel = () => this.send(() => worker.postMessage({ kind: 'cancel', id }, []));
      signal?.addEventListener('abort', cancel, { once: true });
      this.pending.set(id, {
        isQuick: onProgress === undefined,
        settle: (result) => {
          signal?.removeEventListener('abort', cancel);
          // The protocol's types pair each method with its value; the wire cannot carry types.
          resolve(result as Result<Methods[M]['value'], Failure>);
        },
        progress: (progress) => onProgress?.(progress as Methods[M]['progress']),
      });
      const transfer = [...(options.transfer ?? [])];
      this.send(() => worker.postMessage({ kind: 'call', id, method, params }, transfer));
    });
  }

  private running(): WorkerLike {
    if (this.worker !== null) return this.worker;
    const worker = this.start();
    worker.onmessage = (event) => this.receive(event.data);
    worker.onerror = (event) => this.died(worker, event);
    worker.onmessageerror = () => this.died(worker, null);
    this.worker = worker;
    return worker;
  }

  private receive(reply: Reply): void {
    if (reply.kind === 'ready') return;
    const call = this.pending.get(reply.id);
    if (call === undefined) return;
    if (reply.kind === 'progress') {
      call.progress(reply.progress);
      return;
    }
    this.pending.delete(reply.id);
    call.settle(reply.kind === 'result' ? ok(reply.value) : err(reply.failure));
  }

  private died(worker: WorkerLike, event: ErrorEvent | null): void {
    if (this.worker !== worker) return;
    event?.preventDefault();
    worker.terminate();
    this.worker = null;
    const interrupted = [...this.pending.values()];
    this.pending = new Map();
    for (const call of interrupted) call.settle(err(CRASHED));
    this.crashed(interrupted.length);
  }
}
