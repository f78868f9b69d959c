import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';
import type { MethodName, Methods } from '../../src-engine/protocol/methods.ts';
import { type CallOptions, EngineLink, type WorkerLike } from './engine-link.ts';

const crashListeners = new Set<() => void>();

const link = new EngineLink(
  () =>
    new Worker(new URL('../../src-engine/hosts/web/engine-worker.ts', import.meta.url), {
      type: 'module',
      name: 'engine',
    }) as WorkerLike,
  () => {
    for (const listener of crashListeners) listener();
  },
);

/**
 * Calls the engine worker. Expected failures are values; a cancelled call answers with code `cancelled` once the
 * engine has stopped, a dead worker with `engine-crashed`.
 */
export function callEngine<M extends MethodName>(
  method: M,
  params: Methods[M]['params'],
  options?: CallOptions<M>,
): Promise<Result<Methods[M]['value'], Failure>> {
  return link.call(method, params, options);
}

/** Lets the engine load while the page does. */
export function beginEngine(): void {
  link.begin();
}

/** Lets calls wait, in order, while the page draws its first screen; `releaseEngine` sends them. */
export function holdEngine(): void {
  link.hold();
}

export function releaseEngine(): void {
  link.release();
}

/** Told after a crash, when calls reach a fresh engine with nothing open. Returns what takes the listener away. */
export function onEngineCrash(listener: () => void): () => void {
  crashListeners.add(listener);
  return () => crashListeners.delete(listener);
}
