import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted } from '../../format/count.ts';
import { go } from '../../stores/navigation-store.ts';
import { cellWords } from './filter-chips.ts';
import { cellName, filterOfParams } from './list-address.ts';

/**
 * A link to the accounts with the same severance outcome under champion and challenger, and how many they are; null when
 * the outcome is unknown. The count comes when it has been read.
 */
export function useSimilarAccounts(
  row: AccountListRow | null,
  runId: number,
  challenger: number | null,
): { readonly label: string; readonly open: () => void } | null {
  const champion = row?.outcomes[0];
  const outcome = challenger === null ? undefined : row?.outcomes[challenger];
  const cell =
    champion === undefined || outcome === undefined
      ? null
      : cellName(champion.severances > 0, outcome.severances > 0);
  const params = { run: String(runId), arm: String(challenger ?? 0), cell: cell ?? '' };
  const page = useQuery(
    'accountList',
    { ...filterOfParams(params, runId), offset: 0, limit: 1 },
    cell === null ? null : `run-${runId}`,
  );
  if (challenger === null || cell === null) return null;
  const count = page.stale ? undefined : page.value?.total;
  const words = cellWords(cell, challenger);
  return {
    label: `List ${count === undefined ? 'accounts' : counted(count, 'account')} ${words}`,
    open: () => go('accounts', params),
  };
}
