import { at } from '../../base/assert.ts';
import { countWords } from '../../base/count-words.ts';
import { isoDate, parseIsoDate } from '../../base/day.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { quietStrategy } from '../../config/quiet-strategy.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import type { BacktestReport } from '../../model/backtest.ts';
import type { BehaviourModel } from '../../model/behaviour.ts';
import type { BacktestVerdict } from '../../model/calibration.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { RunRanges } from '../../search/evaluate/run-settings.ts';
import { type ContactRecord, HOLD_OUT } from '../history/contact-record.ts';
import { historyFailure, historySpan, tooShort } from '../history/history-span.ts';
import { readHistory } from '../history/read-history.ts';
import { scoreOf } from '../history/risk-cells.ts';
import { type ActualCourse, actualCourse } from './actual-course.ts';
import {
  chancesOf,
  cumulativeCurves,
  decileCorrelation,
  largestRollDifference,
  reliabilityBins,
  rollCellsOf,
} from './compare-courses.ts';
import { freezePortfolio } from './freeze-portfolio.ts';
import { judgeCheck, worstLight } from './judge-checks.ts';
import { calibrationSlope, probabilityScores } from './scores.ts';
import { type SimulatedCourse, simulatedCourse } from './simulated-course.ts';

export interface BacktestRequest {
  readonly model: BehaviourModel;
  /** Last day that is known. */
  readonly splitDay: number;
  /** Days to compare, cut at the last day of the portfolio's records. */
  readonly days: number;
  /** The strategy that was really run; null: none is simulated, as fits a model that was fitted without contacts. */
  readonly strategy: Strategy | null;
  readonly contacts: readonly ContactRecord[];
  readonly seed: number;
  readonly draws: number;
  readonly runRanges: RunRanges;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Replicates with parameter draws (simulation.md 2.7). */
export const BACKTEST_DRAWS = 30;
/** Fewer accounts that are past due say little about probabilities. */
const FEWEST_PAST_DUE = 30;

function bad(message: string, hint: string): Failure {
  return failure('bad-argument', message, '', hint);
}

/** Last day on which anything is recorded. */
function lastDay({ transactions, asOfDay }: Portfolio): number {
  return transactions.postedDay.reduce((last, day) => Math.max(last, day), asOfDay);
}

function splitFailure(portfolio: Portfolio, request: BacktestRequest): Failure | null {
  const { splitDay, model } = request;
  if (model.response === 'replay')
    return bad('A replay pays what was paid: there is nothing to test.', 'Name a behaviour model.');
  const known = splitDay + 1 <= lastDay(portfolio);
  if (!known)
    return bad(
      `Nothing is recorded after ${isoDate(splitDay)}.`,
      `Choose a day before ${isoDate(lastDay(portfolio))}.`,
    );
  const histories = portfolio.accounts.ids.map((_, account) =>
    readHistory(portfolio, account, splitDay, model.smallRemainderMinor),
  );
  const span = historySpan(portfolio, histories, splitDay);
  const none = historyFailure(span);
  if (none !== null) return none;
  const short = tooShort(span);
  return short === null ? null : bad(short, 'Choose a later day, or import a longer history.');
}

interface Courses {
  readonly actual: readonly ActualCourse[];
  readonly simulated: SimulatedCourse;
  readonly days: number;
}

function sum(values: readonly number[] | Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function actualByDay(courses: readonly ActualCourse[], days: number): Float64Array {
  const paid = new Float64Array(days);
  for (const { paidByDay } of courses)
    for (const [day, amount] of paidByDay.entries()) paid[day] = (paid[day] ?? 0) + amount;
  return paid;
}

function contactsInWindow({ contacts, splitDay }: BacktestRequest, days: number): number {
  return contacts.filter(
    ({ day, channel }) => day > splitDay && day <= splitDay + days && channel !== HOLD_OUT,
  ).length;
}

function reportOf(
  portfolio: Portfolio,
  request: BacktestRequest,
  { actual, simulated, days }: Courses,
): Result<BacktestReport, Failure> {
  const { model, splitDay, draws, strategy } = request;
  const paid = actualByDay(actual, days);
  const cumulative = cumulativeCurves(paid, simulated.paidByDay);
  const actualMinor = sum(paid);
  const simulatedMinor = sum(simulated.paidByDay.map(sum)) / draws;
  const late = actual.flatMap(({ pastDueMinor }, account) => (pastDueMinor > 0 ? [account] : []));
  const p = chancesOf(
    late.map((account) => ({
      group: `${Math.floor(at(actual, account).oldestAgeDays / 10)} ${scoreOf(portfolio, account)}`,
      share: simulated.paidIn30[account] ?? 0,
    })),
    draws,
  );
  const y = late.map((account) => at(actual, account).paidIn30);
  const scores = late.length < FEWEST_PAST_DUE || days < 30 ? null : probabilityScores(p, y);
  const slope = scores === null ? null : calibrationSlope(p, y);
  const owing = actual.flatMap(({ openMinor }, account) => (openMinor > 0 ? [account] : []));
  const gains = decileCorrelation(
    owing.map((account) => simulated.cashMinor[account] ?? 0),
    owing.map((account) => sum(at(actual, account).paidByDay)),
  );
  const rolls = rollCellsOf(actual, simulated.rolls);
  const inside = cumulative.actual.filter(
    (value, day) => (cumulative.low[day] ?? 0) <= value && value <= (cumulative.high[day] ?? 0),
  ).length;
  const contacted = contactsInWindow(request, days);
  const few = `fewer than ${FEWEST_PAST_DUE} accounts were past due, or fewer than 30 days follow`;
  const alike = late.length < FEWEST_PAST_DUE ? few : 'all paid, or nobody did';
  const checks = [
    judgeCheck(
      'totalRecovered',
      actualMinor === 0 ? null : simulatedMinor / actualMinor - 1,
      'nothing was paid',
    ),
    judgeCheck('cumulativeCurve', inside / days, ''),
    judgeCheck('calibrationInTheLarge', scores?.observedOverExpected ?? null, few),
    judgeCheck('calibrationSlope', slope, alike),
    judgeCheck('brierSkill', scores?.skill ?? null, alike),
    judgeCheck('discrimination', scores?.auc ?? null, alike),
    judgeCheck('rollMatrix', largestRollDifference(rolls), 'no standing has 100 accounts'),
    judgeCheck('decileGains', gains, 'too few accounts owed, or all alike'),
    judgeCheck(
      'contacts',
      strategy === null || contacted === 0 ? null : simulated.contacts / contacted - 1,
      'it needs the strategy that was run and the contacts that were made',
    ),
  ];
  const verdict = worstLight(checks);
  if (verdict === null)
    return err(bad('No check of the backtest could be made.', 'Choose another day.'));
  const calibratedTo = parseIsoDate(model.calibration?.to ?? '');
  const heldOut = calibratedTo === null || calibratedTo <= splitDay;
  return ok({
    split: isoDate(splitDay),
    days,
    replications: draws,
    heldOut,
    accounts: portfolio.accounts.count,
    pastDueAccounts: late.length,
    openMinor: sum(actual.map(({ openMinor }) => openMinor)),
    actualMinor,
    simulatedMinor,
    checks,
    verdict,
    reliability: scores === null ? [] : reliabilityBins(p, y),
    cumulative,
    rolls,
    notes: notesOf(request, heldOut, verdict === 'red', owing.length),
  });
}

/** Fewer accounts that owe say nothing of a model, whatever the checks read. */
const FEW_ACCOUNTS = 30;

function notesOf(
  { strategy, model }: BacktestRequest,
  heldOut: boolean,
  isRed: boolean,
  owing: number,
): readonly string[] {
  const hasEffects = (model.calibration?.identification.length ?? 0) > 0;
  return [
    ...(isRed
      ? [
          'The backtest is red: what is made with this model is marked "uncalibrated". Nothing is blocked.',
        ]
      : []),
    ...(owing < FEW_ACCOUNTS
      ? [
          `Only ${countWords(owing, 'account')} owed anything at the split: the verdict rests on too few to say whether the model is right.`,
        ]
      : []),
    ...(heldOut
      ? []
      : [
          'The model was fitted to days after the split as well: it has seen what it is tested on. Calibrate with --until for an honest test.',
        ]),
    ...(strategy === null
      ? [
          hasEffects
            ? 'No strategy was simulated, although the baselines are net of contacts: name the strategy that was run.'
            : 'No strategy was simulated. That is right for a model that was fitted without contacts: its baselines hold the effect of what was done.',
        ]
      : []),
    'Followed is the debt of the split only, with the scores of today; disputed bills are left out, and money before a due day counts on it.',
  ];
}

/**
 * Holds a model up against what happened after a day: the portfolio is frozen there, run once under each of the drawn
 * models, and compared with its own later records (simulation.md 2.7). Fails when history is too short, nothing is
 * recorded later or nobody owed anything.
 */
export async function runBacktest(
  portfolio: Portfolio,
  request: BacktestRequest,
): Promise<Result<BacktestReport, Failure>> {
  const refused = splitFailure(portfolio, request);
  if (refused !== null) return err(refused);
  const { splitDay, model, strategy, seed, draws, runRanges, onProgress } = request;
  const days = Math.min(request.days, lastDay(portfolio) - splitDay);
  const actual = portfolio.accounts.ids.map((_, account) =>
    actualCourse(portfolio, account, splitDay, days),
  );
  if (actual.every(({ openMinor }) => openMinor === 0))
    return err(
      bad(
        `Nobody owed anything on ${isoDate(splitDay)}: there is nothing to follow.`,
        'Choose another day.',
      ),
    );
  const simulated = await simulatedCourse({
    frozen: freezePortfolio(portfolio, splitDay),
    model,
    strategy: strategy ?? quietStrategy(portfolio.currency),
    days,
    draws,
    seed,
    pastDueMinor: Float64Array.from(actual, ({ pastDueMinor }) => pastDueMinor),
    runRanges,
    onProgress,
  });
  if (!simulated.ok) return simulated;
  return reportOf(portfolio, request, { actual, simulated: simulated.value, days });
}

/** The model with the outcome of its backtest, as everything made with it carries it; the model given is not changed. */
export function backtestedModel(
  model: BehaviourModel,
  { verdict, split, days, heldOut }: BacktestReport,
  portfolioFingerprint: string,
): BehaviourModel {
  const backtest: BacktestVerdict = { verdict, split, days, portfolioFingerprint, heldOut };
  return { ...model, backtest };
}
