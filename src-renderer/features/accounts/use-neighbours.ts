import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import type { ListFilter } from './list-address.ts';

export interface Neighbours {
  /** The account's own row; null until it is there. */
  readonly row: AccountListRow | null;
  /** The portfolio has no such account. */
  readonly isUnknown: boolean;
  /** Position in the list from 0, and how many there are; null when it was not reached through the list. */
  readonly position: { readonly index: number; readonly total: number } | null;
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * One account in its list: its row and the ids before and after it. `index` is where the list had it; when it is not
 * there any more (another filter, an address typed by hand), the account is looked up by its number alone.
 */
export function useNeighbours(
  accountId: string,
  index: number | null,
  filter: ListFilter,
  documentKey: string,
): Neighbours {
  const start = Math.max(0, (index ?? 0) - 1);
  const near = useQuery(
    'accountList',
    { ...filter, offset: start, limit: 3 },
    index === null ? null : documentKey,
  );
  const rows = near.stale ? [] : (near.value?.rows ?? []);
  const own = rows.findIndex((row) => row.id === accountId);
  const lost = index === null || (!near.stale && own < 0);
  const alone = useQuery(
    'accountList',
    {
      text: accountId,
      segment: null,
      bucket: null,
      swap: null,
      runId: filter.runId,
      sort: 'id',
      descending: false,
      offset: 0,
      limit: 50,
    },
    lost ? documentKey : null,
  );
  if (own >= 0) {
    return {
      row: rows[own] ?? null,
      isUnknown: false,
      position: { index: start + own, total: near.value?.total ?? 0 },
      previous: rows[own - 1]?.id ?? null,
      next: rows[own + 1]?.id ?? null,
    };
  }
  const row = alone.stale ? null : alone.value?.rows.find((one) => one.id === accountId);
  // A short number is part of many: only when all of them were looked through it is known to be none.
  const found = lost && !alone.stale ? alone.value : null;
  const isUnknown = found !== null && row === undefined && found.total <= found.rows.length;
  return { row: row ?? null, isUnknown, position: null, previous: null, next: null };
}
