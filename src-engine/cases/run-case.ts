import { at } from '../base/assert.ts';
import { type Day, isoDate, parseIsoDate } from '../base/day.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { checkStrategy } from '../config/check-strategy.ts';
import { collectionTemplates } from '../config/collection-templates.ts';
import { dunningLevels } from '../config/dunning-levels.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { explainAccount } from '../explain/explain-account.ts';
import type { CaseDifference, CaseReport } from '../model/case-report.ts';
import { type EventLog, LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import type { AccountStory } from '../model/explanation.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { readToDoDetail } from '../model/to-do-detail.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { runAccounts } from '../simulate/run-accounts.ts';
import { firstDifference } from './case-difference.ts';
import { casePlan, caseStrategy } from './case-plan.ts';
import type { Case } from './case-schema.ts';

/** Log kinds whose detail is the index of an agreement within its account. */
const OF_AGREEMENTS: readonly string[] = [
  'agreementRemoved',
  'agreementLinked',
  'severanceStarted',
  'severanceCancelled',
  'creditPosted',
  'severanceCompleted',
  'reconnectStarted',
  'agreementExpired',
  'agreementStopped',
  'agreementClosed',
  'arrangementBroken',
];
const OF_LEVELS: readonly string[] = ['levelReached', 'levelJumped', 'levelRestored'];
const OF_STEPS: readonly string[] = [
  'eventCompleted',
  'eventFailed',
  'eventSkipped',
  'severanceEvent',
  'fieldActivity',
];

function nameOf(table: Readonly<Record<string, number>>, value: number | undefined): string {
  return Object.keys(table).find((name) => table[name] === value) ?? '';
}

/** Type and role of a To Do entry; one that was left out has no role. */
function toDoWords({ toDos }: Strategy, event: string, detail: number) {
  if (event !== 'toDoCreated' && event !== 'toDoSuppressed') return {};
  const { type, role } = readToDoDetail(detail);
  const toDoType = toDos.types[type]?.code ?? '';
  if (event === 'toDoSuppressed') return { toDoType };
  return { toDoType, role: toDos.roles[role]?.code ?? '' };
}

/** Level, or who chose the schedule. */
function dunningWords(strategy: Strategy, event: string, detail: number, outcome: number) {
  if (OF_LEVELS.includes(event))
    return { level: dunningLevels(strategy)[detail]?.level.code ?? '' };
  if (event !== 'scheduleChosen') return {};
  if (outcome === LOG_OUTCOME.done)
    return { rule: strategy.scheduleAssignment?.rules[detail]?.id ?? '' };
  return { template: strategy.dunningSchedules?.[detail]?.code ?? '' };
}

/** A row of the log in the words of a case. */
function wordsOf(log: EventLog, row: number, portfolio: Portfolio, strategy: Strategy) {
  const account = log.account[row] ?? 0;
  const event = nameOf(LOG_KIND, log.kind[row]);
  const detail = log.detail[row] ?? 0;
  const first = portfolio.accounts.agreementStart[account] ?? 0;
  const agreementId = portfolio.agreements.ids[first + detail] ?? '';
  return {
    on: isoDate(portfolio.asOfDay + (log.day[row] ?? 0)),
    event,
    account: portfolio.accounts.ids[account] ?? '',
    outcome: nameOf(LOG_OUTCOME, log.outcome[row]),
    amountMinor: log.amountMinor[row] ?? 0,
    ...(event === 'processCreated'
      ? { template: collectionTemplates(strategy)[detail]?.code ?? '' }
      : {}),
    ...(OF_STEPS.includes(event) ? { step: detail } : {}),
    ...(OF_AGREEMENTS.includes(event)
      ? { agreement: agreementId.slice(agreementId.lastIndexOf('/') + 1) }
      : {}),
    ...toDoWords(strategy, event, detail),
    ...dunningWords(strategy, event, detail, log.outcome[row] ?? 0),
  };
}

/** A row of the log of a case, as its expectations name it. */
export type LogWords = ReturnType<typeof wordsOf>;

/** Rows of the kinds that the case names, in the order of the days; each must be expected. */
function compareLog(example: Case, rows: readonly LogWords[]): CaseDifference | null {
  const expected = example.expect.log ?? [];
  const kinds = new Set<string>(expected.map((row) => row.event));
  const named = rows.filter((row) => kinds.has(row.event));
  const difference = firstDifference('/expect/log', expected, named);
  if (difference !== null) return difference;
  const never = example.expect.never ?? [];
  for (const [index, kind] of never.entries()) {
    const came = rows.find((row) => row.event === kind);
    if (came === undefined) continue;
    return {
      pointer: `/expect/never/${index}`,
      expected: `no ${kind}`,
      actual: `${came.on}, ${came.event}, amountMinor ${came.amountMinor}`,
    };
  }
  return null;
}

function decisionWords(story: AccountStory) {
  return story.decisions.map((decision) => ({
    on: isoDate(story.asOfDay + decision.day),
    kind: decision.kind,
    account: story.accountId,
    chosen: decision.chosen,
    because: decision.because,
    flip: decision.flip,
    amounts: decision.checks
      .filter((check) => check.unit === 'minor')
      .map(({ actual, limit, passed }) => ({ actualMinor: actual, limitMinor: limit, passed })),
    checks: decision.checks.map(({ label, actual, limit, passed }) => ({
      label,
      actual,
      limit,
      passed,
    })),
  }));
}

function balanceWords(story: AccountStory, on: string) {
  const day = (parseIsoDate(on) ?? 0) - story.asOfDay;
  return {
    on,
    account: story.accountId,
    openMinor: story.openMinor[day],
    pastDueMinor: story.pastDueMinor[day],
  };
}

/** Decisions of the kinds that the case names, of the account it names or its only one. */
function compareStories(
  example: Case,
  stories: ReadonlyMap<string, AccountStory>,
): CaseDifference | null {
  const expected = example.expect.decisions ?? [];
  const kinds = new Set(expected.map((decision) => decision.kind));
  const all = [...stories.values()].flatMap(decisionWords).filter(({ kind }) => kinds.has(kind));
  const byDay = [...all].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const asked = byDay.map((decision, index) => {
    const labels = new Set(expected[index]?.checks?.map(({ label }) => label));
    return { ...decision, checks: decision.checks.filter(({ label }) => labels.has(label)) };
  });
  const difference = firstDifference('/expect/decisions', expected, asked);
  if (difference !== null) return difference;
  const balances = example.expect.balances ?? [];
  const actual = balances.map((balance) => {
    const story = stories.get(balance.account ?? at(example.accounts, 0).id);
    return story === undefined ? {} : balanceWords(story, balance.on);
  });
  return firstDifference('/expect/balances', balances, actual);
}

function storiesOf(
  example: Case,
  portfolio: Portfolio,
  plan: RunPlan,
): Result<ReadonlyMap<string, AccountStory>, Failure> {
  const stories = new Map<string, AccountStory>();
  for (const { id } of example.accounts) {
    const story = explainAccount(portfolio, plan, 0, id, 1);
    if (!story.ok) return story;
    stories.set(id, story.value);
  }
  return ok(stories);
}

/** Rows of a log by day; accounts of one day in the order of their ids. */
function byDay(rows: readonly LogWords[]): readonly LogWords[] {
  return [...rows].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function countOf({ expect }: Case): number {
  const lists = [expect.log, expect.never, expect.decisions, expect.balances];
  return lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
}

/** A case that was run: its plan and all rows of its log, by day. */
export interface PlayedCase {
  readonly plan: RunPlan;
  readonly log: EventLog;
  readonly rows: readonly LogWords[];
}

/** An algorithm that would not take its parameters; other findings do not keep a case from being run. */
function wrongParameter(strategy: Strategy): Failure | null {
  const problem = checkStrategy(strategy, null).find(
    ({ severity, pointer }) => severity === 'error' && pointer.includes('/parameters'),
  );
  return problem === undefined
    ? null
    : failure('bad-strategy', problem.message, problem.pointer, problem.hint);
}

/** Runs a case on its portfolio and compares nothing: what came out, to write it down. */
export function playCase(example: Case, portfolio: Portfolio): Result<PlayedCase, Failure> {
  const strategy = caseStrategy(example);
  if (!strategy.ok) return strategy;
  const wrong = wrongParameter(strategy.value);
  if (wrong !== null) return err(wrong);
  const plan = casePlan(example, strategy.value);
  if (!plan.ok) return plan;
  const prepared = prepareRun(portfolio, plan.value);
  if (!prepared.ok) return err(prepared.error);
  const { log } = at(runAccounts(prepared.value, 0, prepared.value.accountCount).arms, 0);
  const rows = Array.from({ length: log.count }, (_, row) =>
    wordsOf(log, row, portfolio, strategy.value),
  );
  return ok({ plan: plan.value, log, rows: byDay(rows) });
}

/**
 * Runs a case on its portfolio (made with `writeCaseRows`) and compares what came out with what it says, up to the first
 * difference. Fails only when the case cannot run at all.
 */
export function runCase(example: Case, portfolio: Portfolio): Result<CaseReport, Failure> {
  const played = playCase(example, portfolio);
  if (!played.ok) return played;
  const { plan, rows } = played.value;
  const stories = storiesOf(example, portfolio, plan);
  if (!stories.ok) return stories;
  const difference = compareLog(example, rows) ?? compareStories(example, stories.value);
  return ok({ name: example.name, compared: countOf(example), difference });
}

/** First day of a case. */
export function caseDay(example: Case): Day {
  return parseIsoDate(example.asOf) ?? 0;
}
