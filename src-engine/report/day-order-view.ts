import { plainRules } from '../config/plain-rules.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { CALLED_PHASES } from '../kernel/called-phases.ts';
import {
  ACTIVATE_FIRST,
  CANCEL_FIRST,
  type PhaseWords,
  type SettingName,
} from '../kernel/day-order.ts';

/** A setting as a run records it with its strategy, and what it is when nobody has changed it. */
export interface OrderSetting {
  readonly name: SettingName;
  readonly value: Strategy['settings'][SettingName];
  readonly byDefault: Strategy['settings'][SettingName];
}

export interface PhaseView extends Omit<PhaseWords, 'settings'> {
  readonly settings: readonly OrderSetting[];
}

export interface DayOrderView {
  /** In the order in which they run. */
  readonly phases: readonly PhaseView[];
  /** What they call when there is need, by number. */
  readonly called: readonly PhaseView[];
}

function viewOf(words: PhaseWords, settings: Strategy['settings']): PhaseView {
  const byDefault = plainRules().settings;
  return {
    number: words.number,
    title: words.title,
    does: words.does,
    settings: words.settings.map((name) => ({
      name,
      value: settings[name],
      byDefault: byDefault[name],
    })),
  };
}

/** The order of a day's work under the settings of a strategy: the table that the engine itself goes through. */
export function dayOrderView(settings: Strategy['settings']): DayOrderView {
  const order = settings.batchOrder === 'ACTIVATE_FIRST' ? ACTIVATE_FIRST : CANCEL_FIRST;
  return {
    phases: order.map((words) => viewOf(words, settings)),
    called: CALLED_PHASES.map((words) => viewOf(words, settings)),
  };
}
