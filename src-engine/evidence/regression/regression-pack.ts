import { at } from '../../base/assert.ts';
import type { Case } from '../../cases/case-schema.ts';
import type { EventLog } from '../../model/event-log.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { RunPlan, RunResult } from '../../model/run.ts';
import { freezeCase, type PortfolioOfCase } from './freeze-case.ts';
import { type RuleMarks, ruleMarks } from './rule-marks.ts';

/** Cases that a pack has at most, and accounts that are tried for it. */
const MOST_CASES = 40;
const MOST_TRIES = 120;
/** Cases that were cut from a run, and what they have in common with it. */
export interface RegressionPack {
  readonly cases: readonly Case[];
  /** Things that the rules did in replication 1 of the run, and those of them that a case does too. */
  readonly marks: number;
  readonly covered: number;
}

/** Things that a case does already, of those that the rules did. */
export interface CutProgress {
  readonly done: number;
  readonly total: number;
}

/** Where each account's rows of replication 1 stand. */
function spansOf(log: EventLog): readonly (readonly [account: number, from: number, to: number])[] {
  const spans: [number, number, number][] = [];
  for (let row = 0; row < log.count; row++) {
    if (log.replication[row] !== 0) continue;
    const account = log.account[row] ?? 0;
    const last = spans.at(-1);
    if (last !== undefined && last[0] === account && last[2] === row) last[2] = row + 1;
    else spans.push([account, row, row + 1]);
  }
  return spans;
}

interface Candidate extends RuleMarks {
  readonly account: number;
  readonly from: number;
  readonly to: number;
}

/** The case of a candidate when the rules treat it as they treated the account in the run; null when they do not. */
function frozen(
  candidate: Candidate,
  number: number,
  source: { readonly plan: RunPlan; readonly result: RunResult; readonly portfolio: Portfolio },
  arm: number,
  portfolioOf: PortfolioOfCase,
): Case | null {
  const { plan, result, portfolio } = source;
  const { log } = at(result.arms, arm);
  const { strategy } = at(plan.arms, arm);
  const made = freezeCase(
    { ...candidate, portfolio, strategy, log },
    { days: plan.days, fieldWorkDays: plan.behaviour.fieldWorkDays.from },
    {
      name: `Case ${number} of ${strategy.name} v${strategy.version}`,
      description: 'An account of the run, without its name and ids, and what the rules did to it.',
      source: `Replication 1, seed ${result.seed}, engine ${result.engineVersion}`,
    },
    portfolioOf,
  );
  return made.ok && made.value.straysOn === null ? made.value.example : null;
}

/**
 * Accounts of an arm that together meet as much of what its rules did in replication 1 as accounts by themselves can, as
 * cases with what comes of them. Greedy: always the account that adds most, the first of equals. An account that does other
 * things on its own than in the run (its customer has other accounts, agents were busy, a promise spared it) is passed over.
 */
export function* cutCases(
  source: { readonly plan: RunPlan; readonly result: RunResult; readonly portfolio: Portfolio },
  arm: number,
  portfolioOf: PortfolioOfCase,
): Generator<CutProgress, RegressionPack> {
  const { log } = at(source.result.arms, arm);
  let candidates: readonly Candidate[] = spansOf(log)
    .map(([account, from, to]) => ({ account, from, to, ...ruleMarks(log, from, to) }))
    .filter(({ marks }) => marks.size > 0);
  const all = new Set(candidates.flatMap(({ marks }) => [...marks]));
  const covered = new Set<string>();
  const cases: Case[] = [];
  const gain = ({ marks }: Candidate) => [...marks].filter((mark) => !covered.has(mark)).length;
  for (let tries = 0; tries < MOST_TRIES && cases.length < MOST_CASES; tries++) {
    let best: Candidate | null = null;
    let most = 0;
    for (const candidate of candidates) {
      const own = gain(candidate);
      if (own > most) [best, most] = [candidate, own];
    }
    if (best === null) break;
    yield { done: covered.size, total: all.size };
    const found = frozen(best, cases.length + 1, source, arm, portfolioOf);
    if (found !== null) {
      cases.push(found);
      for (const mark of best.marks) covered.add(mark);
    }
    const tried = best;
    // What adds nothing now never will.
    candidates = candidates.filter((one) => one !== tried && gain(one) > 0);
  }
  return { cases, marks: all.size, covered: covered.size };
}

/** All at once: for callers that need not pause. */
export function regressionPack(...asked: Parameters<typeof cutCases>): RegressionPack {
  const cutting = cutCases(...asked);
  for (;;) {
    const step = cutting.next();
    if (step.done === true) return step.value;
  }
}
