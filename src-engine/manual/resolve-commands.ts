import { countWords } from '../base/count-words.ts';
import { parseIsoDate } from '../base/day.ts';
import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ManualAction, ManualCommand } from '../model/manual-command.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { FileCommand } from './command-file-schema.ts';

/** What the commands are about. */
export interface CommandScope {
  readonly portfolio: Portfolio;
  readonly arms: readonly string[];
  /** Length of the run. */
  readonly days: number;
}

function day(date: string): number {
  return parseIsoDate(date) ?? 0;
}

function wrong(pointer: string, message: string, hint: string): Failure {
  return failure('bad-argument', message, pointer, hint);
}

/** Index of the agreement within the account; -1 when it has none of that name. */
function agreementIndex(portfolio: Portfolio, account: number, id: string): number {
  const { agreementStart } = portfolio.accounts;
  const from = agreementStart[account] ?? 0;
  const to = agreementStart[account + 1] ?? 0;
  return portfolio.agreements.ids.slice(from, to).indexOf(id);
}

/** Agreement ids to indexes; the pointer of the first that the account lacks is in the failure. */
function indexesOf(
  { portfolio }: CommandScope,
  account: number,
  ids: readonly string[],
  pointer: (index: number) => string,
): Result<number[], Failure> {
  const indexes = ids.map((id) => agreementIndex(portfolio, account, id));
  const missing = indexes.indexOf(-1);
  if (missing < 0) return ok(indexes);
  return err(
    wrong(
      pointer(missing),
      `Account ${portfolio.accounts.ids[account]} has no service agreement ${ids[missing]}.`,
      'Use an id of cslab account, with its dashes.',
    ),
  );
}

function actionOf(
  scope: CommandScope,
  account: number,
  act: FileCommand['act'],
  at: string,
): Result<ManualAction, Failure> {
  switch (act.action) {
    case 'create-process': {
      const agreements = indexesOf(scope, account, act.agreements, (i) => `${at}/agreements/${i}`);
      return agreements.ok ? ok({ ...act, agreements: agreements.value }) : agreements;
    }
    case 'add-agreement':
    case 'remove-agreement':
    case 'create-severance':
    case 'cancel-severance':
    case 'create-write-off':
    case 'cancel-write-off':
    case 'create-referral':
    case 'cancel-referral': {
      const indexes = indexesOf(scope, account, [act.agreement], () => `${at}/agreement`);
      return indexes.ok ? ok({ ...act, agreement: indexes.value[0] ?? 0 }) : indexes;
    }
    case 'add-event': {
      const { triggerOn, ...rest } = act;
      return ok({ ...rest, triggerDay: day(triggerOn) });
    }
    case 'change-event': {
      const { triggerOn, newSequence = act.sequence, ...rest } = act;
      return ok({ ...rest, newSequence, triggerDay: day(triggerOn) });
    }
    case 'create-pay-plan': {
      const instalments = act.instalments.map(({ on, amountMinor }) => ({
        day: day(on),
        amountMinor,
      }));
      return ok({ ...act, instalments });
    }
    case 'postpone-review':
      return ok({ action: act.action, untilDay: day(act.until) });
    default:
      return ok(act);
  }
}

function commandOf(
  scope: CommandScope,
  accounts: ReadonlyMap<string, number>,
  command: FileCommand,
  pointer: string,
): Result<ManualCommand, Failure> {
  const { portfolio, arms, days } = scope;
  const account = accounts.get(command.account);
  if (account === undefined)
    return err(
      wrong(
        `${pointer}/account`,
        `Account ${command.account} is not in this portfolio.`,
        'Check the number, with its dashes.',
      ),
    );
  const index = day(command.on) - portfolio.asOfDay;
  if (index < 0 || index >= days)
    return err(
      wrong(
        `${pointer}/on`,
        `${command.on} is not a day of this run.`,
        `Use one of the ${countWords(days, 'day')} from the as-of date on.`,
      ),
    );
  const { arm = null } = command;
  if (arm !== null && !arms.includes(arm))
    return err(wrong(`${pointer}/arm`, `The run has no arm ${arm}.`, `It has ${arms.join(', ')}.`));
  const act = actionOf(scope, account, command.act, `${pointer}/act`);
  if (!act.ok) return act;
  const { user, note = '' } = command;
  return ok({ accountId: command.account, day: index, arm, user, note, act: act.value });
}

/** Commands of a file as those of a plan: accounts, days, arms and agreements must exist. Failures point into the file. */
export function resolveCommands(
  scope: CommandScope,
  commands: readonly FileCommand[],
): Result<ManualCommand[], Failure> {
  const accounts = new Map(scope.portfolio.accounts.ids.map((id, index) => [id, index]));
  const resolved: ManualCommand[] = [];
  for (const [index, command] of commands.entries()) {
    const one = commandOf(scope, accounts, command, `/commands/${index}`);
    if (!one.ok) return one;
    resolved.push(one.value);
  }
  return ok(resolved);
}
