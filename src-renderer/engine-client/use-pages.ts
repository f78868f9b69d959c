import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../src-engine/base/failure.ts';
import type { Result } from '../../src-engine/base/result.ts';

const PAGE_ROWS = 200;

interface PageOf<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** A list as far as it has been fetched. */
export interface Pages<Row, Page extends PageOf<Row>> {
  /** The first page, with everything that is said of the whole list; null until the first answer. */
  readonly first: Page | null;
  readonly failure: Failure | null;
  /** True while the rows still belong to the list before. */
  readonly stale: boolean;
  readonly getRow: (index: number) => Row | null;
  /** Fetches what is in sight and not there yet. */
  readonly want: (first: number, last: number) => void;
  /** Asks again after a failure. */
  readonly retry: () => void;
}

type FetchPage<Page> = (
  offset: number,
  limit: number,
  signal: AbortSignal | undefined,
) => Promise<Result<Page, Failure>>;

interface Loaded<Row, Page> {
  readonly key: string;
  readonly first: Page;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

/**
 * A long list of the engine in pages of 200. `key` names everything that the answers depend on: another key keeps the old
 * rows until its first page is there, so nothing flickers.
 */
export function usePages<Row, Page extends PageOf<Row>>(
  key: string,
  fetchRows: FetchPage<Page>,
): Pages<Row, Page> {
  const [loaded, setLoaded] = useState<Loaded<Row, Page> | null>(null);
  const [failure, setFailure] = useState<{ key: string; failure: Failure } | null>(null);
  const [tries, setTries] = useState(0);
  const asked = useRef(new Set<string>());
  const current = useRef({ key, fetchRows });
  current.current = { key, fetchRows };

  const fetchPage = useCallback((page: number, signal?: AbortSignal) => {
    const { key: mine, fetchRows: ask } = current.current;
    const name = `${mine} ${page}`;
    if (asked.current.has(name)) return;
    asked.current.add(name);
    void ask(page * PAGE_ROWS, PAGE_ROWS, signal).then((answer) => {
      if (!answer.ok) {
        asked.current.delete(name);
        if (answer.error.code !== 'cancelled') setFailure({ key: mine, failure: answer.error });
        return;
      }
      if (current.current.key !== mine) return;
      const { value } = answer;
      setLoaded((before) => merged(before, mine, page, value));
    });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for everything that is asked for.
  useEffect(() => {
    const control = new AbortController();
    asked.current.clear();
    setFailure(null);
    fetchPage(0, control.signal);
    return () => control.abort();
  }, [key, tries]);

  const pages = loaded?.pages;
  return {
    first: loaded?.first ?? null,
    failure: failure?.key === key ? failure.failure : null,
    stale: loaded?.key !== key,
    retry: useCallback(() => setTries((before) => before + 1), []),
    getRow: (index) => pages?.get(pageOf(index))?.[index % PAGE_ROWS] ?? null,
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

function merged<Row, Page extends PageOf<Row>>(
  before: Loaded<Row, Page> | null,
  key: string,
  page: number,
  value: Page,
): Loaded<Row, Page> {
  const same = before?.key === key ? before : null;
  const pages = new Map(same?.pages ?? []);
  pages.set(page, value.rows);
  return { key, first: same?.first ?? value, pages };
}
