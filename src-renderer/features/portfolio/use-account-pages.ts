import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../src-engine/base/failure.ts';
import type {
  AccountListPage,
  AccountListQuery,
  AccountListRow,
} from '../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../engine-client/client.ts';

const PAGE = 200;

interface Loaded {
  readonly key: string;
  readonly total: number | null;
  readonly segments: AccountListPage['segments'];
  readonly failure: Failure | null;
}

export interface AccountPages {
  /** null until the first answer. */
  readonly total: number | null;
  readonly segments: AccountListPage['segments'];
  readonly failure: Failure | null;
  /** null while its page is on the way. */
  readonly row: (index: number) => AccountListRow | null;
  /** Fetches the pages of the rows in sight. */
  readonly show: (first: number, last: number) => void;
}

const NOTHING: Loaded = { key: '', total: null, segments: [], failure: null };

/** Rows of the account list, fetched 200 at a time as they come into sight. `key` names the data they come from. */
export function useAccountPages(
  query: Omit<AccountListQuery, 'offset' | 'limit'>,
  key: string,
): AccountPages {
  const address = `${key} ${JSON.stringify(query)}`;
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const [, redraw] = useState(0);
  const pages = useRef(new Map<number, readonly AccountListRow[] | 'asked'>());
  const current = useRef(address);

  const fetchPage = useCallback(async (page: number, asked: string, what: typeof query) => {
    if (pages.current.has(page)) return;
    pages.current.set(page, 'asked');
    const answer = await callEngine('accountList', { ...what, offset: page * PAGE, limit: PAGE });
    if (current.current !== asked) return;
    if (!answer.ok) {
      pages.current.delete(page);
      setLoaded((before) => ({ ...before, failure: answer.error }));
      return;
    }
    pages.current.set(page, answer.value.rows);
    const { total, segments } = answer.value;
    setLoaded({ key: asked, total, segments, failure: null });
    redraw((count) => count + 1);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `address` stands for the query and its key.
  useEffect(() => {
    current.current = address;
    pages.current = new Map();
    void fetchPage(0, address, query);
  }, [address, fetchPage]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `address` stands for the query.
  const show = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
        void fetchPage(page, address, query);
      }
    },
    [address, fetchPage],
  );

  return {
    total: loaded.total,
    segments: loaded.segments,
    failure: loaded.failure,
    row: (index) => {
      const page = pages.current.get(Math.floor(index / PAGE));
      return page === undefined || page === 'asked' ? null : (page[index % PAGE] ?? null);
    },
    show,
  };
}
