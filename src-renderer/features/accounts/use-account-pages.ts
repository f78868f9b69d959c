import type { Failure } from '../../../src-engine/base/failure.ts';
import type { AccountListPage, AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { callEngine } from '../../engine-client/client.ts';
import { usePages } from '../../engine-client/use-pages.ts';
import type { ListFilter } from './list-address.ts';

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
  /** Asks again after a failure. */
  readonly retry: () => void;
}

/** The accounts of a filter; `documentKey` names the document and the run the answers depend on. */
export function useAccountPages(filter: ListFilter, documentKey: string): AccountPages {
  const { first, ...pages } = usePages<AccountListRow, AccountListPage>(
    `${documentKey} ${JSON.stringify(filter)}`,
    (offset, limit, signal) =>
      callEngine(
        'accountList',
        { ...filter, offset, limit },
        signal === undefined ? {} : { signal },
      ),
  );
  return {
    ...pages,
    total: first?.total ?? null,
    segments: first?.segments ?? [],
    buckets: first?.buckets ?? [],
  };
}
