import { at } from '../../base/assert.ts';
import { fingerprint } from '../../base/canonical-json.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import {
  type BreakEvenRow,
  type LedgerRow,
  type ScreenedAssumption,
  SENSITIVITY_PARTS,
  type SensitivityPart,
  type SensitivityPlan,
  type SensitivityProgress,
  type SensitivityResult,
  type VarianceShare,
} from '../../model/sensitivity.ts';
import type { Interval } from '../../model/sweep.ts';
import { runImage } from '../../simulate/prepare-run.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { estimateOf, intervalOf } from '../choose/scaled-interval.ts';
import { sampledAccounts } from '../evaluate/outcome-merger.ts';
import { type RunRanges, settingRunner } from '../evaluate/run-settings.ts';
import { sampledUnits } from '../evaluate/sampled-units.ts';
import { type Assumption, assumptionsOf } from './assumptions.ts';
import { type BreakEvenTerms, breakEvenRows } from './break-even-rows.ts';
import type { DifferenceUnder } from './difference-under.ts';
import { screen, shareVariance } from './global-methods.ts';

export interface SensitivityHost {
  readonly runRanges: RunRanges;
  readonly onProgress: (progress: SensitivityProgress) => void;
}

function checkPlan({ share, paths, points }: SensitivityPlan): Failure | null {
  const bad = (message: string, hint: string) => failure('bad-argument', message, '', hint);
  if (!(share > 0 && share <= 1))
    return bad(`${share} of the accounts cannot be run.`, 'Choose a share above 0, at most 1.');
  if (!Number.isInteger(paths) || paths < 0 || paths > 100)
    return bad(`${paths} paths cannot be screened.`, 'Choose 0 to 100; 10 is usual.');
  if (!Number.isInteger(points) || points < 0 || points > 4096)
    return bad(`${points} points cannot be run.`, 'Choose 0 to 4096; 256 to 1024 are usual.');
  return null;
}

type Answer = 'more' | 'less' | 'unclear';

function answerOf({ low, high }: Interval): Answer {
  return low > 0 ? 'more' : high < 0 ? 'less' : 'unclear';
}

/** Treatments that make no difference at all when they have no effect: neither strategy uses them. */
async function unusedTreatments(
  model: BehaviourModel,
  base: Interval,
  under: DifferenceUnder,
): Promise<Result<ReadonlySet<number>, Failure>> {
  const unused = new Set<number>();
  for (const [index, treatment] of model.treatments.entries()) {
    const treatments = model.treatments.with(index, { ...treatment, hazardRatio: 1 });
    const without = await under({ ...model, treatments });
    if (!without.ok) return without;
    const { value, low, high } = without.value;
    if (value === base.value && low === base.low && high === base.high) unused.add(index);
  }
  return ok(unused);
}

interface Ledger {
  readonly rows: LedgerRow[];
  readonly used: Assumption[];
}

/** One assumption at a time at its 10 and 90 % quantiles, all others as they are. */
async function tornado(
  model: BehaviourModel,
  assumptions: readonly Assumption[],
  base: Interval,
  under: DifferenceUnder,
  ledger: Ledger,
): Promise<Result<null, Failure>> {
  const unused = await unusedTreatments(model, base, under);
  if (!unused.ok) return unused;
  for (const assumption of assumptions) {
    const { treatment, apply, widest: _, at: __, ...header } = assumption;
    if (treatment !== null && unused.value.has(treatment)) {
      const still = { atLow: base, atHigh: base, swing: 0, flips: false };
      ledger.rows.push({ ...header, isInUse: false, ...still });
      continue;
    }
    const atLow = await under(apply(model, header.low));
    if (!atLow.ok) return atLow;
    const atHigh = await under(apply(model, header.high));
    if (!atHigh.ok) return atHigh;
    const ends = [atLow.value, atHigh.value];
    ledger.rows.push({
      ...header,
      isInUse: true,
      atLow: atLow.value,
      atHigh: atHigh.value,
      swing: Math.abs(atHigh.value.value - atLow.value.value),
      flips: ends.some((end) => answerOf(end) !== answerOf(base)),
    });
    ledger.used.push(assumption);
  }
  return ok(null);
}

/** Counts models against what is known to come. */
function expectedModels(plan: SensitivityPlan, assumptions: number): number {
  const screened = plan.paths * (Math.min(assumptions, 12) + 1);
  const shared = plan.points === 0 ? 0 : plan.points * 8;
  return 1 + plan.behaviour.treatments.length + 2 * assumptions + screened + shared + 40;
}

/**
 * What the difference between two strategies rests on: each assumption at its 10 and 90 % quantiles, the two most
 * influential up to where the difference is zero, and if asked for Morris's screening of the twelve largest and the
 * variance shares of the six largest (simulation.md 6). Every model meets the same accounts with the same draws. A
 * cancel ends it with what is known.
 */
export async function runSensitivity(
  portfolio: Portfolio,
  plan: SensitivityPlan,
  host: SensitivityHost,
): Promise<Result<SensitivityResult, Failure>> {
  const problem = checkPlan(plan);
  if (problem !== null) return err(problem);
  const image = runImage(portfolio);
  if (!image.ok) return image;
  const { kernel, currency } = image.value;
  const assumptions = assumptionsOf(plan.behaviour);
  const sample = { from: 0, to: plan.share };
  const sampled = sampledAccounts(kernel.ids, sample);
  const { clusters } = sampledUnits(kernel, sampled);
  const { champion, challenger } = plan;
  const run = settingRunner({
    ...plan,
    image: image.value,
    runRanges: host.runRanges,
    champion: champion.strategy,
    armNames: [champion.name, challenger.name],
  });
  const total = expectedModels(plan, assumptions.length);
  let models = 0;
  const under: DifferenceUnder = async (behaviour) => {
    const strategies = [champion.strategy, challenger.strategy];
    const outcomes = await run(strategies, { sample, seed: plan.seed, behaviour });
    if (!outcomes.ok) return outcomes;
    const [before, after] = [at(outcomes.value, 0), at(outcomes.value, 1)];
    const change = after.gainMinor.map((net, row) => net - (before.gainMinor[row] ?? 0));
    models += 1;
    host.onProgress({ done: models, total: Math.max(total, models) });
    return ok(intervalOf(estimateOf(change, plan.replications, kernel.accountCount, clusters)));
  };
  const base = await under(plan.behaviour);
  if (!base.ok) return base;
  const ledger: Ledger = { rows: [], used: [] };
  const found: Found = {
    breakEvens: [],
    screening: null,
    pathsDone: 0,
    varianceShares: null,
    pointsDone: 0,
    finished: [],
  };
  const terms: BreakEvenTerms = {
    model: plan.behaviour,
    base: base.value,
    under,
    ledgerRow: (pointer) => ledger.rows.find((row) => row.pointer === pointer) ?? null,
    currency,
  };
  const explored = await explore(plan, assumptions, terms, ledger, found);
  if (!explored.ok && explored.error.code !== 'cancelled') return explored;
  const { finished, ...parts } = found;
  return ok({
    engineVersion: ENGINE_VERSION,
    portfolioFingerprint: image.value.portfolioFingerprint,
    behaviourFingerprint: fingerprint(plan.behaviour),
    championName: champion.name,
    challengerName: challenger.name,
    currency,
    days: plan.days,
    replications: plan.replications,
    seed: plan.seed,
    accounts: kernel.accountCount,
    sampledAccounts: sampled.length,
    difference: base.value,
    ledger: [...ledger.rows].sort((a, b) => b.swing - a.swing),
    ...parts,
    isCancelled: !explored.ok,
    unfinished: partsAsked(plan).filter((part) => !finished.includes(part)),
    models,
  });
}

/** What is known beside the ledger; grows while it is worked out, so that a cancel keeps it. */
interface Found {
  readonly breakEvens: BreakEvenRow[];
  screening: readonly ScreenedAssumption[] | null;
  pathsDone: number;
  varianceShares: readonly VarianceShare[] | null;
  pointsDone: number;
  readonly finished: SensitivityPart[];
}

function partsAsked({ paths, points }: SensitivityPlan): readonly SensitivityPart[] {
  return SENSITIVITY_PARTS.filter(
    (part) =>
      !(part === 'screening' && paths === 0) && !(part === 'varianceShares' && points === 0),
  );
}

async function explore(
  plan: SensitivityPlan,
  assumptions: readonly Assumption[],
  terms: BreakEvenTerms,
  ledger: Ledger,
  found: Found,
): Promise<Result<null, Failure>> {
  const { base, under } = terms;
  const drawn = await tornado(plan.behaviour, assumptions, base, under, ledger);
  if (!drawn.ok) return drawn;
  found.finished.push('ledger');
  const swing = (one: Assumption) =>
    ledger.rows.find(({ pointer }) => pointer === one.pointer)?.swing ?? 0;
  const ranked = [...ledger.used].sort((a, b) => swing(b) - swing(a));
  const enclosed = await breakEvenRows(ranked.slice(0, 2), terms, found.breakEvens);
  if (!enclosed.ok) return enclosed;
  found.finished.push('breakEvens');
  const screened = await screen(plan, ranked.slice(0, 12), under, (rows, paths) => {
    found.screening = rows;
    found.pathsDone = paths;
  });
  if (!screened.ok) return screened;
  found.finished.push('screening');
  const shares = await shareVariance(plan, ranked.slice(0, 6), under, (rows, points) => {
    found.varianceShares = rows;
    found.pointsDone = points;
  });
  if (!shares.ok) return shares;
  found.finished.push('varianceShares');
  return ok(null);
}
