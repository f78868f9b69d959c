import type { DayOrderView, OrderSetting, PhaseView } from '../../../report/day-order-view.ts';
import { wrapText } from '../options/help-text.ts';

const INDENT = '      ';

function settingWords({ name, value, byDefault }: OrderSetting): string {
  const shown = (of: OrderSetting['value']) =>
    Array.isArray(of) ? (of.length === 0 ? 'all' : of.join(' ')) : String(of);
  const isDefault = shown(value) === shown(byDefault);
  return `settings.${name} = ${shown(value)}${isDefault ? ' (default)' : ` (default ${shown(byDefault)})`}`;
}

function phaseLines({ number, title, does, settings }: PhaseView): readonly string[] {
  return [
    ` ${number}  ${title}`,
    ...wrapText(does, INDENT),
    ...settings.map((setting) => `${INDENT}${settingWords(setting)}`),
  ];
}

/** The order of a day for people; `path` is the strategy file whose settings are shown, null for the defaults. */
export function dayOrderLines(view: DayOrderView, path: string | null): readonly string[] {
  return [
    `The day of an account, in this order${path === null ? '' : `, by the settings of ${path}`}:`,
    '',
    ...view.phases.flatMap(phaseLines),
    '',
    'Called by these when there is need:',
    '',
    ...view.called.flatMap(phaseLines),
    '',
    'The settings stand in strategy.json and are recorded with every run in plan.json.',
  ];
}
