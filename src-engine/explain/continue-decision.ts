import { at } from '../base/assert.ts';
import { dayText } from '../base/day-text.ts';
import { UNKNOWN_TEMPLATE } from '../kernel/compile/compile-assigned.ts';
import { isDunningProcess } from '../kernel/facts/dunning-process.ts';
import { dueEventDay } from '../kernel/facts/event-day.ts';
import { eventInRow } from '../kernel/facts/process-events.ts';
import { FAR_DAY } from '../kernel/image/kernel-image.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import type { Decision } from '../model/explanation.ts';
import { NONE } from '../model/portfolio.ts';

type Told = Pick<Decision, 'kind' | 'title' | 'because' | 'chosen' | 'flip' | 'ruleLabel'> &
  Pick<Decision, 'rulePointer'>;

const FLIP =
  'Had the strategy started processes under way anew, the debt would be reviewed as if it had none.';
const SETTING = '/settings/portfolioProcesses';

/** A process that ran already on the as-of day goes on: what is done, and what comes next. */
export function continueDecision(
  context: KernelFacts,
  state: AccountState,
  debtClass: number,
  lastSequence: number,
): Told {
  const { processes } = state;
  const { code, pointer } = at(context.strategy.templates, processes.template[debtClass] ?? 0);
  const began = `${code} has run since ${dayText(processes.startDay[debtClass] ?? 0)}`;
  const rest = isDunningProcess(context, state, debtClass)
    ? `level ${state.dunning.level[debtClass] ?? 0} is reached`
    : `${doneWords(lastSequence)}, ${nextWords(context, state, debtClass)}`;
  return {
    kind: 'continue-process',
    title: 'Go on with collection process',
    because: `${began} by the portfolio: ${rest}`,
    ruleLabel: code,
    rulePointer: pointer,
    chosen: code,
    flip: FLIP,
  };
}

function doneWords(lastSequence: number): string {
  if (lastSequence === NONE) return 'what was due before the first day counts as done';
  return lastSequence === 0 ? 'no event is done' : `event ${lastSequence} is done`;
}

function nextWords(context: KernelFacts, state: AccountState, debtClass: number): string {
  const row = state.processes.events.firstPending(debtClass);
  if (row < 0) return 'none is left';
  const event = eventInRow(context, state, debtClass, row);
  const day = dueEventDay(context, state, debtClass, row);
  const when =
    day >= FAR_DAY
      ? 'after a hold without end'
      : day < state.day
        ? `overdue since ${dayText(day)}`
        : `due on ${dayText(day)}`;
  return `event ${event.sequence}, ${event.title}, is next and ${when}`;
}

/** A process that ran already on the as-of day, a row of the image, and does not go on. */
export function notContinuedDecision(context: KernelFacts, row: number): Told {
  const { image, strategy } = context;
  const place = image.processTemplate[row] ?? 0;
  const code = at(strategy.runningCodes, place);
  const template = strategy.running[place] ?? NONE;
  const began = `By the portfolio ${code} has run since ${dayText(image.processStartDay[row] ?? 0)}`;
  const rule = { ruleLabel: 'Processes under way', rulePointer: SETTING, chosen: '' };
  if (template === NONE)
    return {
      ...{ kind: 'cancel-process', title: 'Close process under way', ...rule },
      because: `${began}; the strategy starts processes under way anew: it is closed, and the debt is reviewed as if it had none`,
      flip: 'Had the strategy let processes under way go on, it would go on from its next event.',
    };
  const title = 'Cannot go on with collection process';
  if (template === UNKNOWN_TEMPLATE)
    return {
      ...{ kind: 'no-process', title, ...rule },
      because: `${began}, but the strategy has no template of this code: an error, a To Do entry, and the debt is reviewed anew`,
      flip: `With a template ${code} in the strategy the process would go on.`,
    };
  const { pointer } = at(strategy.templates, template);
  const isReached = (image.processLastSequence[row] ?? NONE) > 0;
  return {
    ...{ kind: 'no-process', title, ruleLabel: code, rulePointer: pointer, chosen: '' },
    because: isReached
      ? `${began}, a dunning schedule, but the account is collected by process templates: the debt is reviewed anew`
      : `${began}, a dunning schedule, but no level of it is reached: its levels are judged anew`,
    flip: isReached
      ? 'Were the account collected by dunning schedules, its level would go on.'
      : 'With the level that was reached in the portfolio, it would go on.',
  };
}
