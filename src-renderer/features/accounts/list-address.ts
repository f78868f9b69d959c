import {
  ACCOUNT_STATES,
  type AccountStateOnDay,
  STATE_MOVES,
} from '../../../src-engine/model/account-state.ts';
import type { LoggedAccounts } from '../../../src-engine/model/logged-accounts.ts';
import { QUALITY_CHECKS } from '../../../src-engine/model/quality-check.ts';
import type { AccountRoll, AccountVintage } from '../../../src-engine/model/roll-rates.ts';
import { ROLL_STATES } from '../../../src-engine/model/run.ts';
import type { AccountListQuery } from '../../../src-engine/protocol/methods.ts';
import type { Params } from '../../stores/navigation-store.ts';

/** Cells of a swap set as addresses name them: what its rule says happened under the champion and the challenger. */
const SWAP_CELLS = {
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

/**
 * Reads `?q=…&segment=…&bucket=…&arm=1&cell=champion_only&by=event:SMS&sort=difference&down=1`; a cell without `by` is of
 * severances. Unknown values are ignored.
 */
export function filterOfParams(params: Params, runId: number | null): ListFilter {
  const cell = params['cell'];
  const arm = Number(params['arm'] ?? '1');
  const rule = params['by'];
  const swap =
    runId !== null && cell !== undefined && isCell(cell) && Number.isInteger(arm) && arm >= 1
      ? { arm, ...(rule !== undefined && { rule }), ...SWAP_CELLS[cell] }
      : null;
  const state = runId === null || swap !== null ? null : stateOfParams(params);
  const other = runId === null || swap !== null || state !== null;
  const roll = other ? null : rollOfParams(params);
  const vintage = other ? null : vintageOfParams(params);
  const logged = other || roll !== null || vintage !== null ? null : loggedOfParams(params);
  const quality = QUALITY_CHECKS.find((check) => check === params['quality']);
  const wanted = SORTS.find((sort) => sort === params['sort']) ?? 'id';
  return {
    text: params['q'] ?? '',
    segment: params['segment'] ?? null,
    bucket: params['bucket'] ?? null,
    swap,
    runId,
    ...(roll !== null && { roll }),
    ...(vintage !== null && { vintage }),
    ...(state !== null && { state }),
    ...(logged !== null && { logged }),
    ...(quality !== undefined && { quality }),
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
    if (filter.swap.rule !== undefined) params['by'] = filter.swap.rule;
  }
  if (filter.roll != null) {
    const { arm, day, from, to, by } = filter.roll;
    if (by === 'amount') params['by'] = by;
    params['arm'] = String(arm);
    params['from'] = from;
    params['to'] = to;
    if (day !== null) params['month'] = String(day);
  }
  if (filter.vintage != null) {
    const { arm, createdFrom, afterDays } = filter.vintage;
    params['arm'] = String(arm);
    params['created'] = String(createdFrom);
    params['after'] = String(afterDays);
  }
  if (filter.logged != null) Object.assign(params, paramsOfLogged(filter.logged));
  if (filter.quality != null) params['quality'] = filter.quality;
  if (filter.state != null) Object.assign(params, paramsOfState(filter.state));
  if (filter.sort !== 'id') params['sort'] = filter.sort;
  if (filter.descending) params['down'] = '1';
  return params;
}

/** `?arm=1&from=31-60&to=61-90&month=30`: a cell of the roll matrix; without a month any of them. */
function rollOfParams(params: Params): AccountRoll | null {
  const state = (name: string) => ROLL_STATES.find((one) => one === params[name]);
  const [from, to] = [state('from'), state('to')];
  const arm = Number(params['arm'] ?? '0');
  if (from === undefined || to === undefined || !Number.isInteger(arm) || arm < 0) return null;
  const month = params['month'];
  const day = month !== undefined && /^\d{1,4}$/.test(month) ? Number(month) : null;
  return { arm, day, from, to, ...(params['by'] === 'amount' && { by: 'amount' }) };
}

const DAYS = /^\d{1,4}$/;

/** `?arm=1&created=30&after=60`: a cell of the vintages. */
function vintageOfParams(params: Params): AccountVintage | null {
  const [created = '', after = '', arm = '0'] = [params['created'], params['after'], params['arm']];
  if (![created, after, arm].every((text) => DAYS.test(text))) return null;
  return { arm: Number(arm), createdFrom: Number(created), afterDays: Number(after) };
}

/** `?state=inProcess&move=came&arm=1&on=46`: where accounts are on a day. `on`, because `day` is the day on show. */
function stateOfParams(params: Params): AccountStateOnDay | null {
  const state = ACCOUNT_STATES.find((one) => one === params['state']);
  const move = STATE_MOVES.find((one) => one === (params['move'] ?? 'in'));
  const on = params['on'];
  const arm = Number(params['arm'] ?? '0');
  if (state === undefined || move === undefined || !Number.isInteger(arm) || arm < 0) return null;
  if (on === undefined || !/^\d{1,4}$/.test(on)) return null;
  const step = params['step'];
  const isOfStep = state === 'inProcess' && step !== undefined && /^\d{1,3}$/.test(step);
  return { arm, day: Number(on), state, move, ...(isOfStep && { step: Number(step) }) };
}

function paramsOfState({ arm, day, state, move, step }: AccountStateOnDay): Params {
  return {
    arm: String(arm),
    on: String(day),
    state,
    ...(move !== 'in' && { move }),
    ...(step !== undefined && { step: String(step) }),
  };
}

/** `?moved=45`, `?arm=1&row=3`, `?arm=1&ladder=ENERGY-STD&seq=80`: what the log tells; `row` counts criteria rows from 0. */
function loggedOfParams(params: Params): LoggedAccounts | null {
  const { moved, row, ladder, seq } = params;
  if (moved !== undefined && DAYS.test(moved)) return { by: 'day', day: Number(moved) };
  const { arm = '0' } = params;
  if (!DAYS.test(arm)) return null;
  if (row !== undefined && DAYS.test(row)) return { by: 'row', arm: Number(arm), row: Number(row) };
  if (ladder === undefined || seq === undefined || !/^\d{1,3}$/.test(seq)) return null;
  return { by: 'step', arm: Number(arm), template: ladder, sequence: Number(seq) };
}

function paramsOfLogged(logged: LoggedAccounts): Params {
  if (logged.by === 'day') return { moved: String(logged.day) };
  const arm = String(logged.arm);
  return logged.by === 'row'
    ? { arm, row: String(logged.row) }
    : { arm, ladder: logged.template, seq: String(logged.sequence) };
}

/** The address of the accounts of which the log of a run tells something. */
export function loggedParams(runId: number, logged: LoggedAccounts): Params {
  return { run: String(runId), ...paramsOfLogged(logged) };
}

/** The address of the accounts of a state on a day of a run. */
export function stateParams(runId: number, state: AccountStateOnDay): Params {
  return { run: String(runId), ...paramsOfState(state) };
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
