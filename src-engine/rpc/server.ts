import { type Failure, FailureError, failure } from '../base/failure.ts';
import type { CallContext, Handlers } from '../protocol/handlers.ts';
import type { MethodName, Reply } from '../protocol/methods.ts';
import { isMethodName, parseParams } from '../protocol/params.ts';
import { JobTurns } from './job-turns.ts';
import type { RpcHost, RpcPort } from './port.ts';
import { transferList } from './transfer.ts';

/** Four a second is what a person can read (ux 4.9). */
const PROGRESS_EVERY_MS = 250;

interface Job {
  readonly id: number;
  readonly method: MethodName;
  readonly params: unknown;
  readonly signal: { cancelled: boolean };
  readonly cancelListeners: Set<() => void>;
}

type AnyHandler = (params: unknown, context: CallContext<unknown>) => ReturnType<Handlers['hello']>;

const CANCELLED = failure('cancelled', 'The request was cancelled.');

function bugFailure(method: string, thrown: unknown): Failure {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return failure(
    'bug',
    `${method} failed: ${message}`,
    '',
    'This is a defect of the app. Save the document under another name and report the text.',
  );
}

/** The envelope only; the parameters are checked when the call is executed. */
interface Envelope {
  readonly kind: 'call' | 'cancel';
  readonly id: number;
  readonly method?: unknown;
  readonly params?: unknown;
}

function isRequest(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, id } = message as Partial<Envelope>;
  return (kind === 'call' || kind === 'cancel') && Number.isInteger(id);
}

/**
 * Serves calls over a port: one long job at a time, quick calls in its pauses (rpc/job-turns.ts), cancellation, progress, and an
 * answer for every call whatever happens in a handler. Calls that arrive before the handlers are there wait.
 */
export class RpcServer {
  private readonly port: RpcPort;
  private readonly host: RpcHost;
  private handlers: Handlers | null = null;
  private readonly early: Job[] = [];
  private readonly active = new Map<number, Job>();
  private readonly turns = new JobTurns<Job>((job) => this.execute(job));

  constructor(port: RpcPort, host: RpcHost) {
    this.port = port;
    this.host = host;
    port.addEventListener('message', (event) => this.receive(event.data));
  }

  /** From now on calls are answered, those that came before first. */
  serve(handlers: Handlers): void {
    this.handlers = handlers;
    this.post({ kind: 'ready' });
    for (const job of this.early.splice(0)) this.turns.add(job);
  }

  private receive(message: unknown): void {
    if (!isRequest(message)) return;
    const { id } = message;
    if (message.kind === 'cancel') {
      this.cancel(id);
      return;
    }
    const { method, params } = message;
    if (!isMethodName(method)) {
      const problem = failure('bad-argument', `The engine has no method ${String(method)}.`);
      this.post({ kind: 'failure', id, failure: problem });
      return;
    }
    const signal = { cancelled: false };
    const job: Job = { id, method, params, signal, cancelListeners: new Set() };
    if (this.handlers === null) this.early.push(job);
    else this.turns.add(job);
  }

  private cancel(id: number): void {
    const early = this.early.findIndex((job) => job.id === id);
    const unbegun =
      early < 0 ? this.turns.remove((job) => job.id === id) : this.early.splice(early, 1)[0];
    if (unbegun !== null) {
      this.post({ kind: 'failure', id, failure: CANCELLED });
      return;
    }
    const job = this.active.get(id);
    if (job === undefined) return;
    job.signal.cancelled = true;
    for (const listener of job.cancelListeners) listener();
  }

  private async execute(job: Job): Promise<void> {
    this.active.set(job.id, job);
    this.answer(job, await this.outcome(job));
    this.active.delete(job.id);
  }

  private async outcome(job: Job): Promise<Reply> {
    const { id, method } = job;
    try {
      const params = parseParams(method, job.params);
      if (!params.ok) return { kind: 'failure', id, failure: params.error };
      // parseParams has matched the parameters with the method; a map lookup cannot carry that in its type.
      const handler = this.handlers?.[method] as unknown as AnyHandler;
      const result = await handler(params.value, this.contextOf(job));
      if (result.ok) return { kind: 'result', id, value: result.value };
      return { kind: 'failure', id, failure: result.error };
    } catch (thrown) {
      const problem = thrown instanceof FailureError ? thrown.failure : bugFailure(method, thrown);
      return { kind: 'failure', id, failure: problem };
    }
  }

  private answer(job: Job, reply: Reply): void {
    try {
      this.post(reply);
    } catch (thrown) {
      // A value that cannot be cloned: the caller still gets an answer.
      this.post({ kind: 'failure', id: job.id, failure: bugFailure(job.method, thrown) });
    }
  }

  private contextOf(job: Job): CallContext<unknown> {
    let latest: { readonly progress: unknown } | null = null;
    let sentAt = Number.NEGATIVE_INFINITY;
    const flush = () => {
      if (latest === null || this.host.now() - sentAt < PROGRESS_EVERY_MS) return;
      sentAt = this.host.now();
      this.post({ kind: 'progress', id: job.id, progress: latest.progress });
      latest = null;
    };
    return {
      signal: job.signal,
      onCancel: (listener) => {
        job.cancelListeners.add(listener);
        return () => job.cancelListeners.delete(listener);
      },
      progress: (progress) => {
        latest = { progress };
        flush();
      },
      pause: async () => {
        await this.host.pause();
        flush();
      },
      rest: (until) => {
        flush();
        return this.turns.rest(job, until);
      },
      now: () => this.host.now(),
    };
  }

  private post(reply: Reply): void {
    this.port.postMessage(reply, reply.kind === 'result' ? transferList(reply.value) : []);
  }
}
