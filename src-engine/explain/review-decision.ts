import type { ConditionFacts } from '../algorithms/collection-condition/contract.ts';
import { moneyText } from '../base/money-text.ts';
import type {
  CompiledCondition,
  CompiledControl,
  CompiledRow,
} from '../kernel/compile/compiled-strategy.ts';
import { oldestAgeDays, overriddenDebtMinor } from '../kernel/facts/class-debt.ts';
import { firstCriteriaDay } from '../kernel/facts/first-criteria-day.ts';
import { pseudoPaymentMinor } from '../kernel/facts/pseudo-payment.ts';
import { FAR_DAY } from '../kernel/image/kernel-image.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { NoProcessReason } from '../kernel/trace.ts';
import type { Check, Decision } from '../model/explanation.ts';

/** Everything one review looked at. */
export interface Review {
  readonly context: KernelFacts;
  readonly state: AccountState;
  readonly debtClass: number;
  readonly facts: ConditionFacts;
  readonly control: CompiledControl | null;
  readonly condition: CompiledCondition | null;
  readonly row: CompiledRow | null;
  readonly reason: NoProcessReason | null;
  readonly currency: string;
}

/** Every test of a condition, also those behind one that failed; several say which condition they belong to. */
function testChecks({ context, facts }: Review, { priority, tests }: CompiledCondition): Check[] {
  const { names } = context.strategy;
  return tests.map(({ spec, parameters, pointer }, index) => {
    const told = spec.explain(parameters, names, facts);
    const place = `Condition ${priority}, test ${index + 1} of ${tests.length}`;
    const label = tests.length === 1 ? told.label : `${place}: ${told.label}`;
    return { ...told, label, rulePointer: pointer };
  });
}

/** Why conditions of several tests did not decide; one with a single test says it by its check. */
function conditionsPassedOver({ context, facts, control, condition }: Review): string[] {
  const all = control?.conditions ?? [];
  const before = condition === null ? all : all.slice(0, all.indexOf(condition));
  return before
    .filter(({ tests }) => tests.length > 1)
    .map(({ priority, tests }) => {
      const failed = tests
        .map(({ spec, parameters }) => spec.explain(parameters, context.strategy.names, facts))
        .filter(({ passed }) => !passed)
        .map(({ label }) => label);
      const their = failed.length === 1 ? 'fails its test' : 'fail their tests';
      const last = failed.slice(-2).join(' and ');
      return `Condition ${priority} is not true: ${[...failed.slice(0, -2), last].join(', ')} ${their}`;
    });
}

function conditionChecks(review: Review): Check[] {
  const { control, condition } = review;
  const checks: Check[] = [];
  for (const candidate of control?.conditions ?? []) {
    checks.push(...testChecks(review, candidate));
    if (candidate === condition) break;
  }
  return checks;
}

/** Debt of the row's age after pay plans: the figure that the row compares. */
function rowDebtMinor(review: Review, row: CompiledRow): number {
  const { context, state, debtClass } = review;
  if (row.minAgeDays > context.strategy.oldestBucketAgeDays) return 0;
  return overriddenDebtMinor(context, state, debtClass, state.day - row.minAgeDays, state.day);
}

function rowChecks(review: Review, row: CompiledRow): Check[] {
  const { context, state, debtClass } = review;
  const debt = rowDebtMinor(review, row);
  const oldest = oldestAgeDays(context, state, debtClass, state.day);
  const oldEnough = oldest >= row.minAgeDays;
  const enough = debt > row.minAmountMinor;
  return [
    {
      label: `Row ${row.priority}, oldest debt`,
      passed: oldEnough,
      unit: 'days',
      actual: oldest,
      limit: row.minAgeDays,
      test: '>=',
      margin: Math.abs(oldest - row.minAgeDays),
      rulePointer: `${row.pointer}/minAgeDays`,
    },
    {
      label: `Row ${row.priority}, debt of that age`,
      passed: enough,
      unit: 'minor',
      actual: debt,
      limit: row.minAmountMinor,
      test: '>',
      margin: enough ? debt - row.minAmountMinor : row.minAmountMinor - debt + 1,
      rulePointer: `${row.pointer}/minAmountMinor`,
    },
  ];
}

function checksOf(review: Review): Check[] {
  const { condition, row } = review;
  const checks = conditionChecks(review);
  for (const candidate of condition?.rows ?? []) {
    checks.push(...rowChecks(review, candidate));
    if (candidate === row) break;
  }
  return checks;
}

function planNote(review: Review): string {
  const { context, state, debtClass, currency } = review;
  const pseudo = pseudoPaymentMinor(context, state, debtClass, state.day);
  return pseudo === 0 ? '' : `, after ${moneyText(pseudo, currency)} insulated by a pay plan`;
}

/** The row's sentence: "Debt $286.40 > $60.00, oldest 21 d ≥ 21 d". */
function becauseRow(review: Review, row: CompiledRow): string {
  const { context, state, debtClass, currency } = review;
  const debt = moneyText(rowDebtMinor(review, row), currency);
  const oldest = oldestAgeDays(context, state, debtClass, state.day);
  const sign = (holds: boolean, yes: string, no: string) => (holds ? yes : no);
  const amountSign = sign(rowDebtMinor(review, row) > row.minAmountMinor, '>', 'is not more than');
  const ageSign = sign(oldest >= row.minAgeDays, '≥', 'is under');
  return `Debt of at least ${row.minAgeDays} d ${debt} ${amountSign} ${moneyText(row.minAmountMinor, currency)}, oldest ${oldest} d ${ageSign} ${row.minAgeDays} d${planNote(review)}`;
}

function because(review: Review): string {
  const { row, condition, reason } = review;
  if (row !== null) return becauseRow(review, row);
  if (reason === 'no-control') return 'No class control covers this division, class and debt class';
  if (condition === null) return 'No condition of the control is true';
  const nearest = condition.rows[condition.rows.length - 1];
  return nearest === undefined ? 'The condition has no criteria rows' : becauseRow(review, nearest);
}

/** The smallest change that would have ended the review differently. */
function flip(review: Review): string {
  const { row, condition, context, state, debtClass, currency } = review;
  if (row !== null) {
    const margin = rowDebtMinor(review, row) - row.minAmountMinor;
    const old = row.minAgeDays === 0 ? 'debt' : `debt of at least ${row.minAgeDays} d`;
    return `${moneyText(margin, currency)} less ${old} would have kept row ${row.priority} from matching.`;
  }
  if (condition === null || condition.rows.length === 0) return '';
  const day = firstCriteriaDay(context, state, debtClass, condition.rows, state.day + 1);
  if (day !== FAR_DAY) {
    const wait = day - state.day;
    return `If nothing is paid, a row matches in ${wait} ${wait === 1 ? 'day' : 'days'}.`;
  }
  const lowest = condition.rows.reduce((a, b) => (b.minAmountMinor < a.minAmountMinor ? b : a));
  const missing = lowest.minAmountMinor - rowDebtMinor(review, lowest) + 1;
  return `${moneyText(missing, currency)} more debt of at least ${lowest.minAgeDays} d would match row ${lowest.priority}.`;
}

/** A review as a decision: which process, or why none. */
export function reviewDecision(review: Review, day: number, className: string): Decision {
  const { control, condition, row } = review;
  const place = row ?? condition ?? control;
  const ruleRow = row === null ? '' : `, row ${row.priority}`;
  const ruleLabel =
    control === null
      ? 'Class controls'
      : condition === null
        ? control.code
        : `${control.code}, condition ${condition.priority}${ruleRow}`;
  const rowsPassed = (condition?.rows ?? [])
    .filter((candidate) => row === null || candidate.priority < row.priority)
    .map((candidate) => `Row ${candidate.priority}: ${becauseRow(review, candidate)}`);
  return {
    day,
    kind: row === null ? 'no-process' : 'create-process',
    title: row === null ? 'Start no collection process' : 'Create collection process',
    because: because(review),
    ruleLabel,
    rulePointer: place?.pointer ?? '/classControls',
    debtClass: className,
    eventKind: '',
    checks: checksOf(review),
    chosen: row === null ? '' : (review.context.strategy.templates[row.template]?.code ?? ''),
    passedOver: [...conditionsPassedOver(review), ...rowsPassed],
    flip: flip(review),
  };
}
