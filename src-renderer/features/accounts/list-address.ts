import type { AccountListQuery } from '../../../src-engine/protocol/methods.ts';
import type { Params } from '../../stores/navigation-store.ts';

/** Cells of a swap set as addresses name them: severed under the champion and under the challenger. */
export const SWAP_CELLS = {
  both: { champion: true, challenger: true },
  champion_only: { champion: true, challenger: false },
  challenger_only: { champion: false, challenger: true },
  neither: { champion: false, challenger: false },
} as const;
export type SwapCellName = keyof typeof SWAP_CELLS;

/** The part of the list's query that an address holds; paging comes from the view. */
export type ListFilter = Omit<AccountListQuery, 'offset' | 'limit'>;

const SORTS: readonly AccountListQuery['sort'][] = [
  'id',
  'openMinor',
  'pastDueMinor',
  'oldestDays',
  'difference',
];

/** Reads `?q=…&segment=…&bucket=…&arm=1&cell=champion_only&sort=difference&down=1`. Unknown values are ignored. */
export function filterOfParams(params: Params, runId: number | null): ListFilter {
  const cell = params['cell'];
  const arm = Number(params['arm'] ?? '1');
  const swap =
    runId !== null && cell !== undefined && isCell(cell) && Number.isInteger(arm) && arm >= 1
      ? { arm, ...SWAP_CELLS[cell] }
      : null;
  const wanted = SORTS.find((sort) => sort === params['sort']) ?? 'id';
  return {
    text: params['q'] ?? '',
    segment: params['segment'] ?? null,
    bucket: params['bucket'] ?? null,
    swap,
    runId,
    // Differences exist only between arms of a run.
    sort: wanted === 'difference' && runId === null ? 'id' : wanted,
    descending: params['down'] === '1',
  };
}

/** The address of a filter; what is at its default is left out. */
export function paramsOfFilter(filter: ListFilter): Params {
  const params: Record<string, string> = {};
  if (filter.runId !== null) params['run'] = String(filter.runId);
  if (filter.text !== '') params['q'] = filter.text;
  if (filter.segment !== null) params['segment'] = filter.segment;
  if (filter.bucket !== null) params['bucket'] = filter.bucket;
  if (filter.swap !== null) {
    params['arm'] = String(filter.swap.arm);
    params['cell'] = cellName(filter.swap.champion, filter.swap.challenger);
  }
  if (filter.sort !== 'id') params['sort'] = filter.sort;
  if (filter.descending) params['down'] = '1';
  return params;
}

/** The address of one account within its list. */
export function accountParams(filter: ListFilter, accountId: string, index: number): Params {
  return { ...paramsOfFilter(filter), account: accountId, at: String(index) };
}

export function cellName(champion: boolean, challenger: boolean): SwapCellName {
  if (champion) return challenger ? 'both' : 'champion_only';
  return challenger ? 'challenger_only' : 'neither';
}

function isCell(name: string): name is SwapCellName {
  return Object.hasOwn(SWAP_CELLS, name);
}
