import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { MethodName, Methods } from '../../src-engine/protocol/methods.ts';
import { callEngine } from './client.ts';
import { QueryCache } from './query-cache.ts';

const cache = new QueryCache(200);

/** How many documents were open before: runs and revisions count from 1 in every one of them. */
const documents = createStore(() => ({ before: 0 }));

/** Forget every answer: another document is open. What is in sight is asked again. */
export function clearQueries(): void {
  cache.clear();
  documents.setState(({ before }) => ({ before: before + 1 }));
}

/** Asks beforehand what a view is about to ask, with the same method, parameters and key. */
export function askAhead<M extends MethodName>(
  method: M,
  params: Methods[M]['params'],
  key: string | number,
): void {
  void cache.get(addressOf(method, params, key), (signal) =>
    callEngine(method, params, { signal }),
  );
}

/** Puts an answer that is known already where a view is about to ask for it. */
export function answerAhead<M extends MethodName>(
  method: M,
  params: Methods[M]['params'],
  key: string | number,
  value: Methods[M]['value'],
): void {
  cache.put(addressOf(method, params, key), value);
}

function addressOf(method: MethodName, params: unknown, key: string | number): string {
  const { before } = documents.getState();
  return `${before}|${method}|${key}|${JSON.stringify(params)}`;
}

export interface QueryState<T> {
  /** The newest answer; while another is under way the one before stays. */
  readonly value: T | null;
  readonly failure: Failure | null;
  /** True while `value` belongs to earlier parameters, or nothing has come yet. */
  readonly stale: boolean;
  /** Asks again after a failure. */
  readonly retry: () => void;
}

interface Held {
  readonly address: string;
  /** The document that it is of. */
  readonly document: number;
  readonly value: unknown;
  readonly failure: Failure | null;
}

/**
 * An engine question whose answer depends only on `key` (the document's revision or a run's id), the method and the
 * parameters: answered once, kept, and only the newest question counts. `key` null asks nothing.
 */
export function useQuery<M extends MethodName>(
  method: M,
  params: Methods[M]['params'],
  key: string | number | null,
): QueryState<Methods[M]['value']> {
  const document = useStore(documents, ({ before }) => before);
  const address = key === null ? '' : addressOf(method, params, key);
  const [last, setHeld] = useState<Held>({ address: '', document, value: null, failure: null });
  const held = last.document === document ? last : { ...last, value: null };
  const [tries, setTries] = useState(0);
  const retry = useCallback(() => {
    setHeld((before) => ({ ...before, address: '', failure: null }));
    setTries((before) => before + 1);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `address` stands for method, key and params.
  useEffect(() => {
    if (address === '') return;
    let current = true;
    const asked = cache.get(address, (signal) => callEngine(method, params, { signal }));
    void asked.then((result) => {
      if (!current) return;
      setHeld((before) => {
        if (result.ok) return { address, document, value: result.value, failure: null };
        const value = before.document === document ? before.value : null;
        return { address, document, value, failure: result.error };
      });
    });
    return () => {
      current = false;
      cache.abandon(address);
    };
  }, [address, tries]);

  const known = address === '' ? undefined : cache.peek(address);
  if (known !== undefined) {
    // The cache is filled by the same method and parameters, so the value has their type.
    return { value: known as Methods[M]['value'], failure: null, stale: false, retry };
  }
  return {
    value: held.value as Methods[M]['value'] | null,
    failure: held.address === address ? held.failure : null,
    stale: held.address !== address,
    retry,
  };
}
