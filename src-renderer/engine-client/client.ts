import type { Failure } from '../../src-engine/base/failure.ts';
import { err, type Result } from '../../src-engine/base/result.ts';
import { METHOD_KINDS } from '../../src-engine/protocol/method-kinds.ts';
import type { MethodName, Methods } from '../../src-engine/protocol/methods.ts';
import { documentDoor, OTHER_DOCUMENT_OPENED } from './document-door.ts';
import { type CallOptions, EngineLink, type WorkerLike } from './engine-link.ts';
import { keepRightOfWay, sharedWay } from './right-of-way.ts';

const crashListeners = new Set<() => void>();

const way = sharedWay();

const link = new EngineLink(
  () => {
    const worker = new Worker(
      new URL('../../src-engine/hosts/web/engine-worker.ts', import.meta.url),
      { type: 'module', name: 'engine' },
    );
    if (way !== null) worker.postMessage(way);
    return worker as WorkerLike;
  },
  () => {
    for (const listener of crashListeners) listener();
  },
);

/**
 * Calls the engine worker. Expected failures are values; a cancelled call answers with code `cancelled` once the
 * engine has stopped, a dead worker with `engine-crashed`. While another document is on its way a call waits, and fails when that
 * one is open.
 */
export function callEngine<M extends MethodName>(
  method: M,
  params: Methods[M]['params'],
  options?: CallOptions<M>,
): Promise<Result<Methods[M]['value'], Failure>> {
  if (!documentDoor.isClosed || METHOD_KINDS[method] === 'document')
    return link.call(method, params, options);
  return documentDoor
    .passed()
    .then((isSame) => (isSame ? link.call(method, params, options) : err(OTHER_DOCUMENT_OPENED)));
}

/** Lets the engine load while the page does. */
export function beginEngine(): void {
  link.begin();
}

/**
 * From now on runs step aside while the page answers an input: until nothing quick is asked and `isDrawing` says that all is
 * painted.
 */
export function giveInputTheWay(isDrawing: () => boolean): void {
  if (way !== null) keepRightOfWay(way, () => link.isAsked || isDrawing());
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
