import { countWords } from '../../base/count-words.ts';
import type { Problem } from '../../base/problem.ts';
import { type Portfolio, UNKNOWN_RATING } from '../../model/portfolio.ts';
import type { ScheduleDifference } from '../../model/schedule-assignment.ts';
import { nearestName } from '../parse/nearest-name.ts';
import type { ScheduleRule, Strategy } from '../strategy-schema.ts';
import { collectionMethod } from './collection-method.ts';
import { errorAt, noteAt, warningAt } from './problem-maker.ts';

const ANY = '*';
const LISTED_IN_NOTE = 5;

/** How the schedules of a portfolio's accounts come out: accounts with a debt class that is collected by schedules. */
export interface ScheduleCheck {
  /** The CRM's schedule is the one of the rules, or another one. */
  readonly agree: number;
  readonly differ: number;
  /** The first of those that differ, in account order. */
  readonly differences: readonly ScheduleDifference[];
  /** Nobody gives them a schedule. */
  readonly without: number;
  /** By template that is assigned and is no schedule: accounts. */
  readonly unknown: ReadonlyMap<string, number>;
  /** A rule decides by conditions on facts of the night. */
  readonly undecided: number;
}

/** What a rule says of an account: no, yes, or as its conditions are on the night. */
type Answer = 'no' | 'yes' | 'night';

interface Cell {
  readonly collectionClass: string;
  readonly debtClass: string;
  readonly customerClass: string;
  readonly riskCategory: string;
  readonly division: string;
  readonly rating: number;
}

function answer(rule: ScheduleRule, cell: Cell): Answer {
  const fits = (
    ['collectionClass', 'debtClass', 'customerClass', 'riskCategory', 'division'] as const
  ).every((name) => rule[name] === ANY || rule[name] === cell[name]);
  if (!fits || (rule.ratingBelow !== null && cell.rating >= rule.ratingBelow)) return 'no';
  return rule.conditions.length === 0 ? 'yes' : 'night';
}

/** Not dunned, by a rule. */
const KEPT = '';

/** Schedule that the rules give; KEPT for none by a rule, null for no rule; undefined when the night decides. */
function byRules(rules: readonly ScheduleRule[], cell: Cell): string | null | undefined {
  for (const rule of rules) {
    const said = answer(rule, cell);
    // What only keeps an account from being dunned for a time says nothing of its schedule.
    if (said === 'night' && rule.schedule === null) continue;
    if (said === 'night') return undefined;
    if (said === 'yes') return rule.schedule ?? KEPT;
  }
  return null;
}

function beginRating({ creditRating }: Strategy, division: string): number {
  const own = creditRating.divisions.find((entry) => entry.division === division);
  return (own ?? creditRating).beginRating;
}

/** Counts what the rules and the CRM say of every account that is collected by schedules, as on the as-of day. */
export function scheduleCheck(
  strategy: Strategy,
  portfolio: Portfolio,
  mostListed = LISTED_IN_NOTE,
): ScheduleCheck {
  const { accounts, agreements } = portfolio;
  const { source, rules } = strategy.scheduleAssignment ?? { source: 'RULES' as const, rules: [] };
  const asked = [...rules].sort((a, b) => a.priority - b.priority);
  const eligible = new Set(
    strategy.debtClasses.filter((rule) => rule.eligibleForCollection).map(({ code }) => code),
  );
  const codes = new Set((strategy.dunningSchedules ?? []).map(({ code }) => code));
  const unknown = new Map<string, number>();
  const differences: ScheduleDifference[] = [];
  let agree = 0;
  let differ = 0;
  let without = 0;
  let undecided = 0;
  for (let account = 0; account < accounts.count; account++) {
    const collectionClass =
      portfolio.collectionClasses[accounts.collectionClass[account] ?? 0] ?? '';
    if (collectionMethod(strategy, collectionClass) !== 'SCHEDULE') continue;
    const division = portfolio.divisions[accounts.division[account] ?? 0] ?? '';
    const rating = accounts.creditRating[account] ?? UNKNOWN_RATING;
    const own = {
      collectionClass,
      division,
      customerClass: portfolio.customerClasses[accounts.customerClass[account] ?? 0] ?? '',
      riskCategory: portfolio.riskCategories[accounts.riskCategory[account] ?? 0] ?? '',
      rating: rating === UNKNOWN_RATING ? beginRating(strategy, division) : rating,
    };
    const classes = new Set<string>();
    for (
      let row = accounts.agreementStart[account] ?? 0;
      row < (accounts.agreementStart[account + 1] ?? 0);
      row++
    )
      classes.add(portfolio.debtClasses[agreements.debtClass[row] ?? 0] ?? '');
    const given = [...classes]
      .filter((debtClass) => eligible.has(debtClass))
      .map((debtClass) => byRules(asked, { ...own, debtClass }));
    if (given.length === 0) continue;
    const assigned = portfolio.assignedTemplates[accounts.assignedTemplate[account] ?? 0] ?? '';
    if (assigned !== '' && source !== 'RULES' && !codes.has(assigned))
      unknown.set(assigned, (unknown.get(assigned) ?? 0) + 1);
    const crm = codes.has(assigned) ? assigned : null;
    const isByCrm = source !== 'RULES' && crm !== null;
    if (!isByCrm && (source === 'CRM' || given.includes(null))) without += 1;
    if (given.includes(undefined)) undecided += 1;
    else if (crm !== null && given.every((code) => code === crm)) agree += 1;
    else if (crm !== null) {
      differ += 1;
      if (differences.length < mostListed)
        differences.push({
          accountId: accounts.ids[account] ?? '',
          crm,
          rules: [...new Set(given.map((code) => code ?? null))],
        });
    }
  }
  return { agree, differ, differences, without, unknown, undecided };
}

/** Accounts that are to be collected by schedules and have none, codes that are no schedule, and where the CRM and the rules part. */
export function checkPortfolioSchedules(
  strategy: Strategy,
  portfolio: Portfolio,
): readonly Problem[] {
  if (!strategy.collectionClasses.some(({ method }) => method === 'SCHEDULE')) return [];
  if (strategy.scheduleAssignment === undefined) return [];
  const { source } = strategy.scheduleAssignment;
  const check = scheduleCheck(strategy, portfolio);
  const pointer = '/scheduleAssignment';
  const codes = (strategy.dunningSchedules ?? []).map(({ code }) => code);
  const problems: Problem[] = [...check.unknown].map(([assigned, count]) => {
    const meant = nearestName(assigned, codes);
    return warningAt(
      'assigned-schedule-unlisted',
      pointer,
      `The CRM has chosen ${assigned} for ${countWords(count, 'account')}, but the strategy has no dunning schedule of that code: that is an error of theirs${source === 'CRM' ? ', and they are not collected' : ', and the rules decide'}.`,
      meant === null ? 'Add the schedule.' : `Add the schedule, or rename ${meant} if it is meant.`,
    );
  });
  if (check.without > 0)
    problems.push(
      errorAt(
        'accounts-without-schedule',
        pointer,
        `${countWords(check.without, 'account')} to be collected by dunning schedules ${check.without === 1 ? 'has' : 'have'} none: nothing is done about their debt.`,
        'Add a rule for every account, with the highest priority number.',
      ),
    );
  if (source !== 'CRM' && check.differ > 0)
    problems.push(
      noteAt(
        'schedule-conflicts',
        pointer,
        `Check against the CRM: ${countWords(check.agree, 'account')} ${check.agree === 1 ? 'agrees' : 'agree'}, ${check.differ} ${check.differ === 1 ? 'differs' : 'differ'} (${check.differences.map(({ accountId }) => accountId).join(', ')}${check.differ > LISTED_IN_NOTE ? ' …' : ''}).`,
        source === 'RULES' ? 'The rules decide for them.' : 'The CRM decides for them.',
      ),
    );
  return problems;
}
