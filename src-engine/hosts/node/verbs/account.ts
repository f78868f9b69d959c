import { isoDate } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Strategy } from '../../../config/strategy-schema.ts';
import type { ControlCentral } from '../../../model/control-central.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import { accountMatcher } from '../../../report/account-matcher.ts';
import { portfolioPage } from '../../../report/portfolio-page.ts';
import { openPortfolio } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { optional, withFallback } from '../options/option-table.ts';
import { someText, wholeNumber } from '../options/value-types.ts';
import { controlCentralLines } from '../run-output/control-central-lines.ts';
import { readStrategy } from '../strategies.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  account: optional(someText('ID'), 'Account number to show.'),
  find: optional(
    someText('TEXT'),
    'List the accounts that fit every word: numbers of accounts, customers and agreements from their beginning; names, services, agreement types, divisions and segments anywhere.',
  ),
  limit: withFallback(wholeNumber(1, 10_000), 20, 'Accounts to list with --find.'),
  strategy: optional(
    someText('FILE'),
    'strategy.json whose credit-rating threshold says what is poor. Default: no rating is.',
  ),
};

type Call = VerbCall<typeof OPTIONS>;

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  const path = positionals[0] ?? '';
  if ((values.account === null) === (values.find === null)) {
    const hint = 'Name an account with --account, or look for one with --find.';
    return err(failure('bad-argument', 'Give either --account or --find.', '', hint));
  }
  const portfolio = await openPortfolio(io, path);
  if (!portfolio.ok) return portfolio;
  if (values.find !== null) return ok(found(portfolio.value, values.find, values.limit));
  const strategy = await strategyOf(call, portfolio.value, path);
  if (!strategy.ok) return strategy;
  const page = portfolioPage(portfolio.value, values.account ?? '', strategy.value);
  return page.ok ? ok(shown(page.value)) : page;
}

async function strategyOf(
  { io, values }: Call,
  portfolio: Portfolio,
  path: string,
): Promise<Result<Strategy | null, Failure>> {
  if (values.strategy === null) return ok(null);
  return readStrategy(io, values.strategy, portfolio, path);
}

function found(portfolio: Portfolio, text: string, limit: number): VerbOutcome {
  const { accounts, customers, segments } = portfolio;
  const lower = (list: readonly string[]) => list.map((item) => item.toLowerCase());
  const fits = accountMatcher(portfolio, lower(accounts.ids), lower(accounts.names), text);
  const all = Array.from(accounts.ids.keys()).filter((account) => fits?.(account) ?? true);
  const rows = all.slice(0, limit).map((account) => ({
    account: accounts.ids[account] ?? '',
    name: accounts.names[account] ?? '',
    customer: customers[accounts.customer[account] ?? 0] ?? '',
    segment: segments[accounts.segment[account] ?? 0] ?? '',
  }));
  const more = all.length > rows.length ? `, the first ${rows.length} of them:` : ':';
  const fit = all.length === 1 ? '1 account fits' : `${all.length} accounts fit`;
  const head = all.length === 0 ? `No account fits “${text}”.` : `${fit}${more}`;
  return {
    exitCode: EXIT_CODE.ok,
    lines: [
      head,
      ...rows.map(({ account, name, customer, segment }) => {
        const whose = customer === account ? '' : ` (customer ${customer})`;
        return `  ${account}  ${name}${whose}  ${segment}`;
      }),
    ],
    json: { found: all.length, accounts: rows },
  };
}

function shown(page: ControlCentral): VerbOutcome {
  const { accountId, name, customerId, currency, today, alerts, cancellation, timeline } = page;
  return {
    exitCode: EXIT_CODE.ok,
    lines: controlCentralLines(page),
    json: {
      account: accountId,
      name,
      customer: customerId,
      currency,
      date: isoDate(today),
      alerts,
      cancellation: cancellation.map((info) => ({
        ...info,
        nextEventDay: info.nextEventDay === null ? null : isoDate(info.nextEventDay),
      })),
      timeline: timeline.map(({ day, ...item }) => ({ date: isoDate(day), ...item })),
    },
  };
}

export const ACCOUNT = defineVerb({
  name: 'account',
  summary: 'Show an account as Control Central does, or find accounts.',
  positional: {
    placeholder: 'FILE',
    min: 1,
    max: 1,
    help: 'The document with the portfolio (.cstrat).',
  },
  options: OPTIONS,
  notes: [
    'Shows the account on the as-of date: the alerts, the gravest first, what must be paid to stop collection, and the collection timeline. docs/control-central.md lists the alerts; some read facts of other systems that the import brought along.',
  ],
  examples: [
    'cslab account p.cstrat --find "lund electric"',
    'cslab account p.cstrat --account 0000-3514-32 --strategy champion.json',
  ],
  run,
});
