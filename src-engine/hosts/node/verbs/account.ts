import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { countWords } from '../../../base/count-words.ts';
import { type Day, isoDate } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Strategy } from '../../../config/strategy-schema.ts';
import type { ControlCentral } from '../../../model/control-central.ts';
import type { DebtProfile } from '../../../model/debt-profile.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import { accountMatcher } from '../../../report/account-matcher.ts';
import { portfolioProfile, runProfile } from '../../../report/debt-profile.ts';
import { portfolioPage } from '../../../report/portfolio-page.ts';
import { runPage } from '../../../report/run-page.ts';
import type { CliIo } from '../cli-io.ts';
import { openPortfolio } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { optional, withFallback } from '../options/option-table.ts';
import { someText, wholeNumber } from '../options/value-types.ts';
import { armIndex } from '../run-output/arm-index.ts';
import { controlCentralLines } from '../run-output/control-central-lines.ts';
import { portfolioOfRun } from '../run-output/portfolio-of-run.ts';
import { profileLines } from '../run-output/profile-lines.ts';
import { readRunFolder } from '../run-output/read-run-folder.ts';
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
    'Of a document: the strategy.json that says which alerts are shown and what is poor. Default: all alerts, and no score is poor.',
  ),
  day: optional(
    wholeNumber(0, 3649),
    'Of a run: the day at whose end the account is shown. Day 0 is the as-of date. Default: the last day.',
  ),
  arm: optional(someText('NAME'), 'Of a run: the arm. Default: the champion.'),
  replication: withFallback(wholeNumber(1, 10_000), 1, 'Of a run: the replication.'),
  portfolio: optional(
    someText('FILE'),
    'Of a run: the document with the portfolio, when it is no longer where it was.',
  ),
};

type Call = VerbCall<typeof OPTIONS>;

/** A portfolio with the way to show one of its accounts. */
interface Source {
  readonly portfolio: Portfolio;
  readonly page: (accountId: string) => Result<ControlCentral, Failure>;
  readonly profile: (accountId: string) => Result<DebtProfile, Failure>;
}

async function run(call: Call): Promise<Result<VerbOutcome, Failure>> {
  const { io, values, positionals } = call;
  if ((values.account === null) === (values.find === null)) {
    const hint = 'Name an account with --account, or look for one with --find.';
    return err(failure('bad-argument', 'Give either --account or --find.', '', hint));
  }
  const path = positionals[0] ?? '';
  const source = (await isFolder(io, path))
    ? await ofRun(call, path)
    : await ofDocument(call, path);
  if (!source.ok) return source;
  const { portfolio, page, profile } = source.value;
  if (values.find !== null) return ok(found(portfolio, values.find, values.limit));
  const shownPage = page(values.account ?? '');
  if (!shownPage.ok) return shownPage;
  const itsProfile = profile(values.account ?? '');
  return itsProfile.ok ? ok(shown(shownPage.value, itsProfile.value)) : itsProfile;
}

/** What cannot be looked at is taken for a document, whose opening tells what is wrong. */
async function isFolder(io: CliIo, path: string): Promise<boolean> {
  try {
    return (await stat(resolve(io.folder, path))).isDirectory();
  } catch {
    return false;
  }
}

function misplaced(names: readonly (string | null)[], where: string): Failure | null {
  const name = names.find((option) => option !== null);
  if (name === undefined) return null;
  return failure('bad-argument', `--${name} is for ${where}.`, '', 'Leave it out.');
}

async function ofDocument({ io, values }: Call, path: string): Promise<Result<Source, Failure>> {
  const given = (name: 'day' | 'arm' | 'portfolio') => (values[name] === null ? null : name);
  const wrong = misplaced([given('day'), given('arm'), given('portfolio')], 'the folder of a run');
  if (wrong !== null) return err(wrong);
  const opened = await openPortfolio(io, path);
  if (!opened.ok) return opened;
  const portfolio = opened.value;
  let strategy: Strategy | null = null;
  if (values.strategy !== null) {
    const read = await readStrategy(io, values.strategy, portfolio, path);
    if (!read.ok) return read;
    strategy = read.value;
  }
  return ok({
    portfolio,
    page: (accountId) => portfolioPage(portfolio, accountId, strategy),
    profile: (accountId) => portfolioProfile(portfolio, accountId, strategy),
  });
}

async function ofRun({ io, values }: Call, folder: string): Promise<Result<Source, Failure>> {
  const wrong = misplaced([values.strategy === null ? null : 'strategy'], 'a document');
  if (wrong !== null) return err(wrong);
  const document = await readRunFolder(io, folder);
  if (!document.ok) return document;
  const { plan } = document.value;
  const arm = armIndex(plan, values.arm);
  if (!arm.ok) return arm;
  const opened = await portfolioOfRun(io, folder, document.value, values.portfolio);
  if (!opened.ok) return opened;
  const portfolio = opened.value;
  const { replication } = values;
  const day = values.day ?? plan.days - 1;
  return ok({
    portfolio,
    page: (accountId) =>
      runPage(portfolio, plan, { armIndex: arm.value, accountId, replication }, day),
    profile: (accountId) => runProfile(portfolio, plan, arm.value, accountId, day, replication),
  });
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
  const fit = countWords(all.length, 'account fits', 'accounts fit');
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

function dateOrNull(day: Day | null): string | null {
  return day === null ? null : isoDate(day);
}

/** Days as dates; what the page says already is left out. */
function profileJson({
  accountId: _account,
  currency: _currency,
  today: _today,
  ...profile
}: DebtProfile) {
  return {
    ...profile,
    customerSince: dateOrNull(profile.customerSince),
    debts: profile.debts.map((debt) => ({ ...debt, overdueSince: dateOrNull(debt.overdueSince) })),
    means: profile.means.map(({ lastDay, ...one }) => ({ ...one, lastOn: isoDate(lastDay) })),
  };
}

function shown(page: ControlCentral, profile: DebtProfile): VerbOutcome {
  const { accountId, name, customerId, currency, today, alerts, cancellation, timeline } = page;
  return {
    exitCode: EXIT_CODE.ok,
    lines: [...controlCentralLines(page), ...profileLines(profile)],
    json: {
      account: accountId,
      name,
      customer: customerId,
      currency,
      date: isoDate(today),
      alerts,
      cancellation: cancellation.map((info) => ({
        ...info,
        nextEventDay: dateOrNull(info.nextEventDay),
      })),
      timeline: timeline.map(({ day, ...item }) => ({ date: isoDate(day), ...item })),
      profile: profileJson(profile),
    },
  };
}

export const ACCOUNT = defineVerb({
  name: 'account',
  summary: 'Show an account as Control Central does, or find accounts.',
  positional: {
    placeholder: 'FILE_OR_DIR',
    min: 1,
    max: 1,
    help: 'A document with a portfolio (.cstrat), or the folder that cslab run wrote.',
  },
  options: OPTIONS,
  notes: [
    'Shows the account on the as-of date of a portfolio, or at the end of a day of a run, for which it is run again alone with the same luck: the alerts, the gravest first, what must be paid to stop collection, the collection timeline, and the debt profile of the account, its products and its customer. docs/control-central.md lists the alerts; some read facts of other systems that the import brought along.',
  ],
  examples: [
    'cslab account p.cstrat --find "lund electric"',
    'cslab account p.cstrat --account 0001-6967-25 --strategy champion.json',
    'cslab account results --account 0001-6967-25 --day 44 --arm challenger-a',
  ],
  run,
});
