import { at } from '../../../base/assert.ts';
import type { Failure } from '../../../base/failure.ts';
import type { CapacityGroup, Strategy } from '../../../config/strategy-schema.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { RunPlan } from '../../../model/run.ts';
import { restoreRun } from '../../../simulate/prepare-run.ts';
import type { RunImage } from '../../../simulate/prepared-run.ts';
import { runAccounts } from '../../../simulate/run-accounts.ts';
import { benchPlan } from './engine-speed.ts';

const DAYS = 120;
const CALLS = ['OUTBOUND_CALL', 'AGENT_CALL'];
const MINUTES_A_CALL = 6;
/** One minute a workday for so many accounts: on the sample about four calls of ten wait, most of them for weeks. */
const ACCOUNTS_A_MINUTE = 40;

/** The strategy with agents that do not suffice for its calls. */
function withFewAgents(strategy: Strategy, accounts: number): Strategy {
  const agents: CapacityGroup = {
    code: 'AGENTS',
    title: 'Agents',
    unit: 'MINUTES',
    perWorkday: Math.max(MINUTES_A_CALL, Math.floor(accounts / ACCOUNTS_A_MINUTE)),
    queueOrder: 'LARGEST_DEBT',
    unitCostMinor: 0,
  };
  return {
    ...strategy,
    capacityGroups: [agents],
    eventTypes: strategy.eventTypes.map((type) =>
      CALLS.includes(type.algorithm.code)
        ? { ...type, capacityGroup: 'AGENTS', agentMinutes: MINUTES_A_CALL }
        : type,
    ),
  };
}

/** Runs the champion on a portfolio anew, alone or with agents that its accounts share and that do not suffice. */
export function championRun(
  image: RunImage,
  portfolio: Portfolio,
  isCoupled: boolean,
): Failure | null {
  const { count } = portfolio.accounts;
  const { arms, ...plan } = benchPlan();
  const { name, strategy } = at(arms, 0);
  const own = isCoupled ? withFewAgents(strategy, count) : strategy;
  const whole: RunPlan = {
    ...plan,
    arms: [{ name, strategy: own }],
    days: DAYS,
    replications: 1,
    eventLog: 'none',
  };
  // Who waits is kept with what was prepared: prepared anew, it is found out anew.
  const prepared = restoreRun(image, whole);
  if (!prepared.ok) return prepared.error;
  runAccounts(prepared.value, 0, count);
  return null;
}
