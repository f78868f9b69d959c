import { isoDate } from '../../base/day.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { z } from '../../base/zod.ts';
import { type Case, caseSchema } from '../../cases/case-schema.ts';
import { type LogWords, playCase } from '../../cases/run-case.ts';
import { schemaProblems } from '../../config/parse/schema-problems.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import { type EventLog, LOG_KIND, LOG_OUTCOME } from '../../model/event-log.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import { caseAccount } from './case-of-account.ts';
import { isRuleKind, RULE_KIND_NAMES, ruleMarks } from './rule-marks.ts';

/** What one case may expect. */
const MOST_ROWS = 1000;

/** Makes the portfolio of a case: the host's, which has a database for it. */
export type PortfolioOfCase = (example: Case) => Result<Portfolio, Failure>;

/** An account as a run treated it in one replication. */
export interface Treated {
  readonly portfolio: Portfolio;
  /** Number of the account in the portfolio. */
  readonly account: number;
  readonly strategy: Strategy;
  /** Its rows of the log, `from` to `to`, in order of happening. */
  readonly log: EventLog;
  readonly from: number;
  readonly to: number;
}

/** What the customer paid in the days that are told, with what came back of it. */
function paymentsOf({ log, from, to, portfolio }: Treated, days: number): Case['payments'] {
  const payments: Case['payments'] = [];
  for (let row = from; row < to; row++) {
    const isPayment =
      log.kind[row] === LOG_KIND.payment || log.kind[row] === LOG_KIND.planInstalment;
    const amountMinor = log.amountMinor[row] ?? 0;
    if (!isPayment || amountMinor <= 0 || log.outcome[row] === LOG_OUTCOME.missed) continue;
    const day = log.day[row] ?? 0;
    if (day >= days) continue;
    const on = isoDate(portfolio.asOfDay + day);
    payments.push({ account: 'C1', on, amountMinor });
  }
  return payments;
}

/** Rows that the rules wrote, without what only says that it is the one account. */
function expectedRows(rows: readonly LogWords[]): NonNullable<Case['expect']['log']> {
  return rows
    .filter(({ event }) => isRuleKind(event))
    .map(({ account: _, ...row }) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')),
    ) as NonNullable<Case['expect']['log']>;
}

/** Day of a line of a story of the rules. */
function dayOf(line: string | undefined): number {
  return line === undefined ? Number.POSITIVE_INFINITY : Number(line.slice(0, line.indexOf(' ')));
}

/** The first day on which two stories differ; null when they are the same. */
function firstOtherDay(one: readonly string[], other: readonly string[]): number | null {
  const longer = one.length >= other.length ? one : other;
  const place = longer.findIndex((_, index) => one[index] !== other[index]);
  return place === -1 ? null : Math.min(dayOf(one[place]), dayOf(other[place]));
}

/** Why an account does not fit into the form of a case. */
function misfit(error: z.ZodError, draft: unknown): Failure {
  const [problem] = schemaProblems(error.issues, caseSchema, draft);
  const message = `The account does not fit into a case: ${problem?.message ?? ''}`;
  return failure('bad-argument', message, problem?.pointer ?? '', 'Choose another account.');
}

/** How much of the run a case tells, and how long field work takes in it, in workdays. */
export interface CaseShape {
  readonly days: number;
  readonly fieldWorkDays: number;
}

export interface FrozenCase {
  readonly example: Case;
  /** The first day on which the rules do other things to the case than to the account in the run; null when on none. */
  readonly straysOn: number | null;
}

/**
 * The account as a case, without its name and ids, with what its rules do to it. It stands for the account only up to the day
 * on which it strays (ADR 191). An account to which the rules do nothing expects that they do nothing.
 */
export function freezeCase(
  treated: Treated,
  shape: CaseShape,
  text: Pick<Case, 'name' | 'description' | 'source'>,
  portfolioOf: PortfolioOfCase,
): Result<FrozenCase, Failure> {
  const { portfolio, account, strategy, log, from, to } = treated;
  const draft = {
    schemaVersion: 1,
    kind: 'case',
    ...text,
    asOf: isoDate(portfolio.asOfDay),
    days: shape.days,
    accounts: [caseAccount(portfolio, account)],
    strategy,
    instalments: 'MISSED',
    fieldWorkDays: shape.fieldWorkDays,
    payments: paymentsOf(treated, shape.days),
    expect: {},
  };
  const parsed = caseSchema.safeParse(draft);
  if (!parsed.success) return err(misfit(parsed.error, draft));
  const own = portfolioOf(parsed.data);
  if (!own.ok) return own;
  const played = playCase(parsed.data, own.value);
  if (!played.ok) return played;
  const inRun = ruleMarks(log, from, to).story.filter((line) => dayOf(line) < shape.days);
  const alone = ruleMarks(played.value.log, 0, played.value.log.count).story;
  const rows = expectedRows(played.value.rows);
  if (rows.length > MOST_ROWS) {
    const message = `The rules do more to the account than the ${MOST_ROWS} rows of a case hold.`;
    return err(failure('bad-argument', message, '', 'Make a shorter run.'));
  }
  const expect = rows.length === 0 ? { never: [...RULE_KIND_NAMES] } : { log: rows };
  return ok({ example: { ...parsed.data, expect }, straysOn: firstOtherDay(inRun, alone) });
}
