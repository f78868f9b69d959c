import type { AccountListRow } from '../../../src-engine/protocol/methods.ts';
import { go } from '../../stores/navigation-store.ts';
import { cellWords } from './filter-chips.ts';
import { cellName } from './list-address.ts';

/** A link to the accounts with the same severance outcome under champion and challenger; null when it is unknown. */
export function similarAccounts(
  row: AccountListRow | null,
  runId: number,
  challenger: number | null,
): { readonly label: string; readonly open: () => void } | null {
  const champion = row?.outcomes[0];
  const outcome = challenger === null ? undefined : row?.outcomes[challenger];
  if (challenger === null || champion === undefined || outcome === undefined) return null;
  const cell = cellName(champion.severances > 0, outcome.severances > 0);
  return {
    label: `List accounts ${cellWords(cell, challenger)}`,
    open: () => go('accounts', { run: String(runId), arm: String(challenger), cell }),
  };
}
