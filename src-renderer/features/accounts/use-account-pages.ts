import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../src-engine/base/failure.ts';
import type { AccountListPage, AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import type { ListFilter } from './list-address.ts';

const PAGE_ROWS = 200;

/** A filtered list as far as it has been fetched. */
export interface AccountPages {
  /** null until the first answer. */
  readonly total: number | null;
  readonly segments: AccountListPage['segments'];
  readonly buckets: AccountListPage['buckets'];
  readonly failure: Failure | null;
  /** True while the rows still belong to the filter before. */
  readonly stale: boolean;
  readonly getRow: (index: number) => AccountListRow | null;
  /** Fetches what is in sight and not there yet. */
  readonly want: (first: number, last: number) => void;
}

interface Loaded {
  readonly key: string;
  readonly first: AccountListPage;
  readonly pages: ReadonlyMap<number, readonly AccountListRow[]>;
}

/**
 * The accounts of a filter in pages of 200. Another filter keeps the old rows until its first page is there, so nothing
 * flickers; `documentKey` names the document and the run the answers depend on.
 */
export function useAccountPages(filter: ListFilter, documentKey: string): AccountPages {
  const key = `${documentKey} ${JSON.stringify(filter)}`;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<{ key: string; failure: Failure } | null>(null);
  const asked = useRef(new Set<string>());
  const current = useRef({ key, filter });
  current.current = { key, filter };

  const fetchPage = useCallback((page: number, signal?: AbortSignal) => {
    const { key: mine, filter: query } = current.current;
    const name = `${mine} ${page}`;
    if (asked.current.has(name)) return;
    asked.current.add(name);
    void callEngine(
      'accountList',
      { ...query, offset: page * PAGE_ROWS, limit: PAGE_ROWS },
      signal === undefined ? {} : { signal },
    ).then((answer) => {
      if (!answer.ok) {
        asked.current.delete(name);
        if (answer.error.code !== 'cancelled') setFailure({ key: mine, failure: answer.error });
        return;
      }
      if (current.current.key !== mine) return;
      setLoaded((before) => merged(before, mine, page, answer.value));
    });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the filter and the document.
  useEffect(() => {
    const control = new AbortController();
    asked.current.clear();
    fetchPage(0, control.signal);
    return () => control.abort();
  }, [key]);

  const shown = loaded?.key === key ? loaded : null;
  const pages = loaded?.pages;
  return {
    total: loaded?.first.total ?? null,
    segments: loaded?.first.segments ?? [],
    buckets: loaded?.first.buckets ?? [],
    failure: failure?.key === key ? failure.failure : null,
    stale: shown === null,
    getRow: (index) => pages?.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS] ?? null,
    want: useCallback(
      (first: number, last: number) => {
        for (let page = pageOf(first); page <= pageOf(last); page += 1) fetchPage(page);
      },
      [fetchPage],
    ),
  };
}

function pageOf(index: number): number {
  return Math.floor(index / PAGE_ROWS);
}

function merged(before: Loaded | null, key: string, page: number, value: AccountListPage): Loaded {
  const same = before?.key === key ? before : null;
  const pages = new Map(same?.pages ?? []);
  pages.set(page, value.rows);
  return { key, first: same?.first ?? value, pages };
}
