import { isoDate } from '../../../base/day.ts';
import type { ControlCentral, ControlCentralAlert } from '../../../model/control-central.ts';

const SEVERITY: Readonly<Record<ControlCentralAlert['severity'], string>> = {
  1: 'red',
  2: 'amber',
  3: 'info',
};

function section(title: string, lines: readonly string[], none: string): readonly string[] {
  return [title, ...(lines.length === 0 ? [`  ${none}`] : lines.map((line) => `  ${line}`))];
}

/** An account's page in Control Central as lines for people. */
export function controlCentralLines(page: ControlCentral): readonly string[] {
  const { accountId, name, customerId, today, alerts, cancellation, timeline } = page;
  const customer = customerId === accountId ? '' : `, customer ${customerId}`;
  const head = `Account ${accountId}${name === '' ? '' : `, ${name}`}${customer}, on ${isoDate(today)}`;
  return [
    head,
    ...section(
      'Alerts',
      alerts.map(
        ({ severity, code, text }) => `${SEVERITY[severity].padEnd(5)}  ${text}  [${code}]`,
      ),
      'None.',
    ),
    ...section(
      'To stop collection',
      cancellation.map(({ text }) => text),
      'The account is in no collection process.',
    ),
    ...section(
      'Timeline',
      timeline.map(({ day, state, title }) => `${isoDate(day)}  ${state.padEnd(8)}  ${title}`),
      'Nothing has happened and nothing is planned.',
    ),
  ];
}
