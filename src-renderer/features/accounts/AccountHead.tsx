import type { ManualActionName } from '../../../src-engine/model/manual-command.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../format/count.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { BookmarkButton } from './BookmarkButton.tsx';
import { cellWords, filterChips } from './filter-chips.ts';
import { cellName, filterOfParams, type ListFilter, paramsOfFilter } from './list-address.ts';
import { ManualButtons } from './ManualButtons.tsx';
import type { Neighbours } from './use-neighbours.ts';

interface Props {
  readonly accountId: string;
  readonly run: RunHeader | null;
  readonly near: Neighbours;
  readonly onStep: (by: -1 | 1) => void;
  readonly arm?: number;
  readonly onArm?: (arm: number) => void;
  /** Opens the manual work on this account. */
  readonly onManual?: (action: ManualActionName | null) => void;
}

/** Where this account was found, the way to its neighbours, and whose decisions are shown. */
export function AccountHead({ accountId, run, near, onStep, arm, onArm, onManual }: Props) {
  const { params, go } = useNavigation();
  const filter = filterOfParams(params, run?.id ?? null);
  const chips = filterChips({ ...filter, swap: null });
  const list = [
    ...(filter.swap === null ? [] : [swapWords(filter.swap)]),
    ...chips.map((chip) => chip.label),
  ].join(', ');
  return (
    <ScreenHead
      title={
        <>
          Account <span className="acct-id">{accountId}</span>{' '}
          {near.row !== null && near.row.name !== '' && (
            <span className="acct-name">{near.row.name}</span>
          )}
        </>
      }
      crumbs={
        <nav className="crumbs" aria-label="Where this account was found">
          {filter.swap !== null && run !== null && (
            <>
              <button
                type="button"
                onClick={() => go('compare', { run: String(run.id), tab: 'swap' })}
              >
                Swap set
              </button>
              <span aria-hidden="true">/</span>
            </>
          )}
          <button type="button" onClick={() => go('accounts', paramsOfFilter(filter))}>
            {listTitle(list, filter.swap !== null)}
          </button>
          <BookmarkButton accountId={accountId} />
          {near.position !== null && (
            <span className="nav2">
              <IconButton
                icon="chevronLeft"
                label="Previous account in list (Alt+PgUp)"
                disabled={near.previous === null}
                onClick={() => onStep(-1)}
              />
              {formatCount(near.position.index + 1)} of {formatCount(near.position.total)}
              <IconButton
                icon="chevronRight"
                label="Next account in list (Alt+PgDn)"
                disabled={near.next === null}
                onClick={() => onStep(1)}
              />
            </span>
          )}
        </nav>
      }
      actions={
        <>
          {onManual === undefined ? null : <ManualButtons onManual={onManual} />}
          {run !== null && run.arms.length > 1 && arm !== undefined && onArm !== undefined ? (
            <Pick
              label="Decisions of"
              value={String(arm)}
              onChange={(value) => onArm(Number(value))}
              options={run.arms.map((_, slot) => ({
                id: String(slot),
                label: armTitle(slot),
              }))}
            />
          ) : null}
        </>
      }
    />
  );
}

/** The cell of a swap set in words. */
function swapWords({ champion, challenger, arm, rule }: NonNullable<ListFilter['swap']>): string {
  return cellWords(cellName(champion, challenger), arm, rule);
}

/** "Severed under champion, not A" for a swap-set cell, "Accounts: Commercial" for other filters. */
function listTitle(filters: string, isCell: boolean): string {
  if (filters === '') return 'Accounts';
  return isCell ? `${filters.charAt(0).toUpperCase()}${filters.slice(1)}` : `Accounts: ${filters}`;
}
