import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { ACCOUNT_STATES, type AccountStateOnDay, type StateMoves } from '../model/account-state.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { prepareToldAgain } from './prepare-told-again.ts';
import { runAccounts } from './run-accounts.ts';

/** Every change of state of every account of one arm in replication 1, by (account, day). */
export interface AccountStates {
  readonly days: number;
  /** Changes of account i are start[i] to start[i + 1] - 1; the first is that of its first day. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Index into ACCOUNT_STATES from that day's end on. */
  readonly state: Uint8Array;
}

/**
 * Runs replication 1 of one arm again for what a run does not keep by account. The same plan on the same portfolio: the
 * accounts of a state add up to what the run counted.
 */
export function accountStates(
  portfolio: Portfolio,
  plan: RunPlan,
  arm: number,
): Result<AccountStates, Failure> {
  const prepared = prepareToldAgain(portfolio, plan, arm);
  if (!prepared.ok) return prepared;
  const { accountCount } = prepared.value;
  const changes: { account: number; day: number; state: number }[] = [];
  runAccounts(prepared.value, 0, accountCount, {
    listeners: { states: (account, day, state) => changes.push({ account, day, state }) },
  });
  // Members of a customer's other accounts may be lived in another order.
  changes.sort((a, b) => a.account - b.account || a.day - b.day);
  const start = new Int32Array(accountCount + 1);
  for (const { account } of changes) start[account + 1] = (start[account + 1] ?? 0) + 1;
  for (let account = 0; account < accountCount; account++)
    start[account + 1] = (start[account + 1] ?? 0) + (start[account] ?? 0);
  return ok({
    days: plan.days,
    start,
    day: Int32Array.from(changes, (change) => change.day),
    state: Uint8Array.from(changes, (change) => change.state),
  });
}

/** Index into ACCOUNT_STATES at the end of a day; -1 before the first. */
function stateAt({ start, day, state }: AccountStates, account: number, atDay: number): number {
  let found = -1;
  const end = start[account + 1] ?? 0;
  for (let row = start[account] ?? 0; row < end && (day[row] ?? 0) <= atDay; row++)
    found = state[row] ?? -1;
  return found;
}

/** Whether an account is in the state at the end of the day, or came to it or left it that day. */
export function inState(
  states: AccountStates,
  { day, state, move }: AccountStateOnDay,
): (account: number) => boolean {
  const wanted = ACCOUNT_STATES.indexOf(state);
  return (account) => {
    const isIn = stateAt(states, account, day) === wanted;
    if (move === 'in') return isIn;
    // Nobody comes on the first day: that is where accounts begin.
    const before = day === 0 ? -1 : stateAt(states, account, day - 1);
    if (before < 0) return false;
    return move === 'came' ? isIn && before !== wanted : !isIn && before === wanted;
  };
}

/** Who came and left, counted for every day at once. */
export function stateMoves(states: AccountStates): StateMoves {
  const none = () => Array.from({ length: states.days }, () => ACCOUNT_STATES.map(() => 0));
  const [came, left] = [none(), none()];
  const add = (counts: number[][], day: number, state: number): void => {
    const row = at(counts, day);
    row[state] = (row[state] ?? 0) + 1;
  };
  for (let account = 0; account + 1 < states.start.length; account++) {
    const first = states.start[account] ?? 0;
    const end = states.start[account + 1] ?? 0;
    for (let row = first + 1; row < end; row++) {
      const day = states.day[row] ?? 0;
      add(came, day, states.state[row] ?? 0);
      add(left, day, states.state[row - 1] ?? 0);
    }
  }
  return { came, left };
}
