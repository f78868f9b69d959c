import type { GuardrailReading, OutcomeGuardrail } from '../model/outcome-guardrail.ts';
import {
  type GuardrailComparison,
  OUTCOME_GUARDRAILS,
  type OutcomeLimits,
} from '../model/outcome-guardrail.ts';
import type { AccountMeasure, ArmResult, RunResult } from '../model/run.ts';
import { accountSums } from './account-columns.ts';
import { type Clusters, clusterSums } from './cluster-sums.ts';
import { complaintLevel } from './complaint-level.ts';
import { influences, type RatioColumns, ratioOf } from './influences.ts';
import { intervalWithin } from './interval-within.ts';
import { meanAndVariance } from './moments.ts';
import { peakAgentHours } from './peak-agent-hours.ts';
import { quantile95 } from './quantiles.ts';

/** Whether an account is a vulnerable customer's; null when that is not known: such guardrails are left out. */
export type IsVulnerable = ((account: number) => boolean) | null;

/** What is counted over what: accounts, or another measure. */
interface Recipe {
  readonly of: AccountMeasure;
  readonly over: 'processes' | 'accounts';
  readonly scale: number;
  readonly vulnerableOnly: boolean;
}

const RECIPES: Readonly<
  Record<Exclude<OutcomeGuardrail, 'peakAgentHours' | 'complaintsPerTenThousand'>, Recipe>
> = {
  contactsPerProcess: { of: 'contacts', over: 'processes', scale: 1, vulnerableOnly: false },
  contactsPerAccount: { of: 'contacts', over: 'accounts', scale: 1, vulnerableOnly: false },
  severancesPerThousand: { of: 'severances', over: 'accounts', scale: 1000, vulnerableOnly: false },
  vulnerableContactsPerAccount: {
    of: 'contacts',
    over: 'accounts',
    scale: 1,
    vulnerableOnly: true,
  },
  vulnerableSeverancesPerThousand: {
    of: 'severances',
    over: 'accounts',
    scale: 1000,
    vulnerableOnly: true,
  },
};

function columnsOf(
  arm: ArmResult,
  { of, over, vulnerableOnly }: Recipe,
  replications: number,
  isVulnerable: IsVulnerable,
): RatioColumns {
  const counts = (account: number) => !vulnerableOnly || isVulnerable?.(account) === true;
  const only = (column: Float64Array) =>
    column.map((value, account) => (counts(account) ? value : 0));
  const top = accountSums(arm, of);
  const bottom = over === 'processes' ? accountSums(arm, 'processes') : top.map(() => replications);
  return { numerator: only(top), denominator: only(bottom) };
}

/** A ratio of sums with its 95 % interval over customers (simulation.md 4.4). */
function levelOf(columns: RatioColumns, scale: number, clusters: Clusters | null) {
  const value = scale * ratioOf(columns);
  const accounts = Math.max(1, columns.numerator.length);
  const moves = clusterSums(
    influences(columns).map((move) => move / accounts),
    clusters,
  );
  const error = scale * Math.sqrt(meanAndVariance(moves).variance * moves.length);
  const half = error === 0 ? 0 : quantile95(moves.length) * error;
  return { value, ...intervalWithin('amount', value, half) };
}

/**
 * The rule of ux 2.4 for a limit that must not be passed: near when the interval holds the limit, so that customers like
 * these may well be beyond it, else by the side the interval lies on.
 */
export function guardrailReading(
  { low, high }: { readonly low: number; readonly high: number },
  limit: number,
): GuardrailReading {
  if (high <= limit) return 'Within limit';
  return low > limit ? 'Limit breached' : 'Near limit';
}

/** Of every arm; null when it is not known who is counted. */
function valuesOf(
  result: RunResult,
  guardrail: OutcomeGuardrail,
  clusters: Clusters | null,
  isVulnerable: IsVulnerable,
): GuardrailComparison['values'] | null {
  if (guardrail === 'peakAgentHours') return result.arms.map((arm) => peakAgentHours(arm, result));
  if (guardrail === 'complaintsPerTenThousand')
    return result.arms.map((arm) => complaintLevel(arm, result));
  const recipe = RECIPES[guardrail];
  if (recipe.vulnerableOnly && isVulnerable === null) return null;
  return result.arms.map((arm) =>
    levelOf(columnsOf(arm, recipe, result.replications, isVulnerable), recipe.scale, clusters),
  );
}

/** Every guardrail with a limit, over all arms of a run. */
export function guardrailReadings(
  result: RunResult,
  limits: OutcomeLimits,
  clusters: Clusters | null,
  isVulnerable: IsVulnerable,
): readonly GuardrailComparison[] {
  return OUTCOME_GUARDRAILS.flatMap((guardrail): readonly GuardrailComparison[] => {
    const limit = limits[guardrail];
    if (limit === undefined) return [];
    const values = valuesOf(result, guardrail, clusters, isVulnerable);
    if (values === null) return [];
    const readings = values.map((value) => guardrailReading(value, limit));
    return [{ guardrail, limit, values, readings }];
  });
}
