import { countWords } from '../../base/count-words.ts';
import { isoDate } from '../../base/day.ts';
import type { Problem } from '../../base/problem.ts';
import { ACCOUNT_FLAG, type Portfolio } from '../../model/portfolio.ts';
import { nearestName } from '../parse/nearest-name.ts';
import { pointerOf } from '../pointer.ts';
import type { Strategy } from '../strategy-schema.ts';
import { listWords, moneyWords } from '../words.ts';
import { checkAssignedTemplates } from './assigned-templates.ts';
import { collectionMethod } from './collection-method.ts';
import { type PortfolioCell, portfolioCells } from './portfolio-cells.ts';
import { checkPortfolioNames } from './portfolio-names.ts';
import { checkPortfolioSchedules } from './portfolio-schedules.ts';
import { errorAt, noteAt, warningAt } from './problem-maker.ts';
import { checkRunningTemplates } from './running-templates.ts';

const ANY = '*';
/** Share of accounts without the contact data of a ladder's first step from which it is worth a warning. */
const UNREACHABLE_SHARE = 0.1;

function checkCurrency(strategy: Strategy, portfolio: Portfolio): readonly Problem[] {
  if (strategy.currency === portfolio.currency) return [];
  return [
    errorAt(
      'currency-differs',
      '/currency',
      `The strategy is in ${strategy.currency}, the portfolio in ${portfolio.currency}.`,
      `Set to ${portfolio.currency}, after checking every amount: nothing is converted.`,
    ),
  ];
}

function covered(strategy: Strategy, cell: PortfolioCell): boolean {
  return strategy.classControls.some(
    (control) =>
      control.debtClass === cell.debtClass &&
      (control.division === ANY || control.division === cell.division) &&
      (control.collectionClass === ANY || control.collectionClass === cell.collectionClass),
  );
}

function debtWords(cell: PortfolioCell, currency: string): string {
  return `${countWords(cell.accounts, 'account')} with ${moneyWords(cell.debtMinor, currency)}`;
}

function checkCells(strategy: Strategy, portfolio: Portfolio): readonly Problem[] {
  const cells = portfolioCells(portfolio);
  const rules = new Map(strategy.debtClasses.map((rule) => [rule.code, rule]));
  const unlisted = portfolio.debtClasses.filter(
    (name) => !rules.has(name) && cells.some((cell) => cell.debtClass === name),
  );
  const eligible = cells.filter(
    (cell) =>
      rules.get(cell.debtClass)?.eligibleForCollection &&
      collectionMethod(strategy, cell.collectionClass) === 'PROCESS',
  );
  const bare = eligible.filter((cell) => !covered(strategy, cell));
  const problems = unlisted.map((name) => {
    const own = cells.filter((cell) => cell.debtClass === name);
    const accounts = own.reduce((sum, cell) => sum + cell.accounts, 0);
    const debtMinor = own.reduce((sum, cell) => sum + cell.debtMinor, 0);
    const meant = nearestName(name, [...rules.keys()]);
    return errorAt(
      'debt-class-unlisted',
      '/debtClasses',
      `Debt class ${name} of the portfolio (${countWords(accounts, 'account')} with ${moneyWords(debtMinor, portfolio.currency)}) is not in the strategy, so it is not collected.`,
      meant === null
        ? 'Add the class; not eligible for collection, if it is not to be collected.'
        : `Add the class, or rename ${meant} if it is meant.`,
    );
  });
  const hasSchedules = cells.some(
    ({ collectionClass }) => collectionMethod(strategy, collectionClass) === 'SCHEDULE',
  );
  if (cells.length > 0 && eligible.length === bare.length && !(hasSchedules && bare.length === 0)) {
    return [
      ...problems,
      errorAt(
        'no-control-applies',
        '/classControls',
        `No class control of the strategy is for any debt of the portfolio (debt classes ${listWords(portfolio.debtClasses)}).`,
        'Rename the debt classes, divisions or collection classes of the strategy to those of the portfolio.',
      ),
    ];
  }
  const uncovered = bare.map((cell) =>
    errorAt(
      'cell-without-control',
      '/classControls',
      `No class control is for division ${cell.division}, class ${cell.collectionClass}, debt class ${cell.debtClass}: ${debtWords(cell, portfolio.currency)} cannot be collected.`,
      'Add a class control, or use * in one.',
    ),
  );
  return [...problems, ...uncovered];
}

/** Collection classes that nobody says how to collect: their accounts are not reviewed at all. */
function checkMethods(strategy: Strategy, portfolio: Portfolio): readonly Problem[] {
  return portfolio.collectionClasses
    .filter((name) => collectionMethod(strategy, name) === null)
    .map((name) =>
      errorAt(
        'collection-class-unlisted',
        '/collectionClasses',
        `No entry says how collection class ${name} is collected, so its accounts are never reviewed.`,
        'Add the class or *, with method PROCESS or SCHEDULE, or NONE if it is not to be collected.',
      ),
    );
}

/** Accounts whose customer class and division have no terms: nothing says when they are reviewed. */
function checkTerms(strategy: Strategy, portfolio: Portfolio): readonly Problem[] {
  const { accounts, customerClasses, divisions } = portfolio;
  const bare = new Map<string, number>();
  for (let account = 0; account < accounts.count; account++) {
    const customerClass = customerClasses[accounts.customerClass[account] ?? 0] ?? '';
    const division = divisions[accounts.division[account] ?? 0] ?? '';
    const key = `customer class ${customerClass} in division ${division}`;
    const known = bare.get(key);
    if (known !== undefined) bare.set(key, known + 1);
    else if (!hasTerms(strategy, customerClass, division)) bare.set(key, 1);
  }
  return [...bare].map(([cell, count]) =>
    errorAt(
      'terms-missing',
      '/customerClasses',
      `No entry has terms for ${cell}: ${countWords(count, 'account')}.`,
      'Add one for the class, or with * for every class and division.',
    ),
  );
}

function hasTerms(strategy: Strategy, customerClass: string, division: string): boolean {
  return strategy.customerClasses.some(
    (terms) =>
      (terms.customerClass === ANY || terms.customerClass === customerClass) &&
      (terms.division === ANY || terms.division === division),
  );
}

function shareWithout(portfolio: Portfolio, flag: number): number {
  const { flags, count } = portfolio.accounts;
  let without = 0;
  for (let account = 0; account < count; account++) {
    if (((flags[account] ?? 0) & flag) === 0) without += 1;
  }
  return count === 0 ? 0 : without / count;
}

const CONTACT_DATA = [
  { algorithm: 'SEND_SMS', flag: ACCOUNT_FLAG.hasMobile, what: 'mobile number' },
  { algorithm: 'SEND_EMAIL', flag: ACCOUNT_FLAG.hasEmail, what: 'e-mail address' },
] as const;

/** A ladder whose first step many accounts cannot receive starts later for them than it seems to. */
function checkFirstSteps(strategy: Strategy, portfolio: Portfolio): readonly Problem[] {
  return strategy.processTemplates.flatMap((template, t) => {
    const [first] = template.events
      .map((event, at) => ({ event, at }))
      .sort((a, b) => a.event.dayOffset - b.event.dayOffset || a.event.sequence - b.event.sequence);
    const type = strategy.eventTypes.find((entry) => entry.code === first?.event.eventType);
    const needed = CONTACT_DATA.find((entry) => entry.algorithm === type?.algorithm.code);
    if (first === undefined || needed === undefined) return [];
    const share = shareWithout(portfolio, needed.flag);
    if (share < UNREACHABLE_SHARE) return [];
    return [
      warningAt(
        'first-step-unreachable',
        pointerOf('processTemplates', t, 'events', first.at),
        `Step ${first.event.sequence} of ${template.code}: ${Math.round(share * 100)}% of accounts have no ${needed.what} and start with the next step.`,
        'Start with a letter, or let a letter follow soon.',
      ),
    ];
  });
}

function checkDates(strategy: Strategy, portfolio: Portfolio): readonly Problem[] {
  const asOf = isoDate(portfolio.asOfDay);
  const over = strategy.championChallenger.flatMap((option, index) =>
    option.effectiveTo === null || option.effectiveTo > asOf
      ? []
      : [
          warningAt(
            'test-over',
            pointerOf('championChallenger', index, 'effectiveTo'),
            `Test ${option.id} ran until ${option.effectiveTo}; the portfolio's as-of date is ${asOf}.`,
            'Remove it, or give it a later end.',
          ),
        ],
  );
  const { holidays } = strategy.workCalendar;
  const last = holidays.reduce((latest, day) => (day > latest ? day : latest), '');
  if (holidays.length === 0 || last >= asOf) return over;
  return [
    ...over,
    noteAt(
      'holidays-past',
      '/workCalendar/holidays',
      `The last holiday is ${last}, before the portfolio's as-of date ${asOf}.`,
      'Add the holidays of the simulated period.',
    ),
  ];
}

/** What only shows against a portfolio: currency, cells without rules, names nobody carries, steps nobody receives. */
export function checkAgainstPortfolio(
  strategy: Strategy,
  portfolio: Portfolio,
): readonly Problem[] {
  return [
    ...checkCurrency(strategy, portfolio),
    ...checkCells(strategy, portfolio),
    ...checkTerms(strategy, portfolio),
    ...checkMethods(strategy, portfolio),
    ...checkPortfolioNames(strategy, portfolio),
    ...checkAssignedTemplates(strategy, portfolio),
    ...checkRunningTemplates(strategy, portfolio),
    ...checkPortfolioSchedules(strategy, portfolio),
    ...checkFirstSteps(strategy, portfolio),
    ...checkDates(strategy, portfolio),
  ];
}
