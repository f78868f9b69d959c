import { at } from '../base/assert.ts';
import { dayText } from '../base/day-text.ts';
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

/** The strategy has no template of the code under which the portfolio's process, a row of the image, runs. */
export function notContinuedDecision(context: KernelFacts, row: number): Told {
  const code = at(context.strategy.runningCodes, context.image.processTemplate[row] ?? 0);
  const began = dayText(context.image.processStartDay[row] ?? 0);
  return {
    kind: 'no-process',
    title: 'Cannot go on with collection process',
    because: `By the portfolio ${code} has run since ${began}, but the strategy has no template of this code: an error, a To Do entry, and the debt is reviewed anew`,
    ruleLabel: 'Processes under way',
    rulePointer: SETTING,
    chosen: '',
    flip: `With a template ${code} in the strategy the process would go on.`,
  };
}
