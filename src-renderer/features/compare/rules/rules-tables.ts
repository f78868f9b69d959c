import type {
  FunnelStageName,
  RowCoverage,
  StepCoverage,
} from '../../../../src-engine/model/coverage.ts';
import type { ArmDetails } from '../../../../src-engine/protocol/methods.ts';
import { type ChartCell, type ChartTable, plainCell } from '../../../charts/chart-table.ts';
import { formatCount, formatNumber } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { conditionWords } from '../../strategy/read/rule-words.ts';

export const STAGE_NAMES: Readonly<Record<FunnelStageName, string>> = {
  population: 'Population',
  eligible: 'Eligible',
  inArrears: 'In arrears',
  criteriaMet: 'Criteria met',
  notHeld: 'Not held',
  notCapped: 'Not capped',
  capacity: 'Capacity',
  treated: 'Treated',
};

const count = (value: number) => ({ text: formatCount(value), csv: String(value) });

/** Every stage with who is left, who was lost there, and what they owe. */
export function funnelTable({ funnel }: ArmDetails, currency: string): ChartTable {
  return {
    columns: ['Stage', 'Accounts', 'Lost here', 'Owed at the start', 'Meaning'].map(
      (label, index) => ({ label, numeric: index > 0 && index < 4 }),
    ),
    rows: funnel.map((stage) => [
      plainCell(STAGE_NAMES[stage.stage]),
      count(stage.accounts),
      count(stage.removed),
      { text: formatMoney(stage.openMinor, currency), csv: String(stage.openMinor) },
      plainCell(stage.meaning),
    ]),
  };
}

/** What a row answered: its processes, or why it never does. */
function answerOf(row: RowCoverage): string {
  if (row.unreachable !== '') return `Dead: ${row.unreachable}`;
  if (row.processes === null) return 'Not known of a run of an earlier version: run again';
  return row.processes === 0 ? 'No process in this run' : '';
}

/** A count that opens its accounts, where there are any. */
function opening(value: number, open: () => void): ChartCell {
  return value === 0 ? count(value) : { ...count(value), open };
}

/** Criteria rows in their order, with the processes that they began; `open` lists the accounts of a row by its place. */
export function rowsTable(
  { rows }: ArmDetails,
  currency: string,
  open: (row: number) => void,
): ChartTable {
  return {
    columns: ['Control', 'Priority', 'Condition', 'Row', 'Template', 'Processes', 'Note'].map(
      (label, index) => ({
        label,
        numeric: index === 1 || index === 3 || index === 5,
      }),
    ),
    rows: rows.map((row, place) => [
      plainCell(row.control),
      count(row.conditionPriority),
      plainCell(conditionWords({ algorithm: row.condition, and: row.and }, currency)),
      count(row.rowPriority),
      plainCell(row.template),
      row.processes === null ? plainCell('') : opening(row.processes, () => open(place)),
      plainCell(answerOf(row)),
    ]),
  };
}

const UNITS = { MINUTES: 'minutes', JOBS: 'jobs' } as const;

/** Agents and crews: what there was on a workday, what was taken of it, and how much of all that is. */
export function capacityTable({ capacity }: ArmDetails): ChartTable {
  return {
    columns: [
      'Groups',
      'Counts',
      'A workday',
      'Workdays',
      'Taken',
      'Most on a day',
      'Utilisation',
    ].map((label, index) => ({ label, numeric: index > 1 })),
    rows: capacity.map((use) => [
      plainCell(use.groups.join(', ')),
      plainCell(UNITS[use.unit]),
      count(use.perWorkday),
      count(use.workdays),
      count(Math.round(use.used)),
      count(Math.round(use.peak)),
      use.utilisation === null
        ? plainCell('')
        : { text: `${formatNumber(use.utilisation * 100, 1)}%`, csv: String(use.utilisation) },
    ]),
  };
}

/** `noMobile` is "no mobile". */
function reasonText(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function skippedOf({ skipped }: StepCoverage): string {
  return Object.entries(skipped)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([reason, times]) => `${formatCount(times)} ${reasonText(reason)}`)
    .join(', ');
}

/**
 * Steps of the templates that had processes: carried out, left out and why, not reached; `open` lists the accounts at which a step was
 * carried out.
 */
export function stepsTable(
  { steps }: ArmDetails,
  open: (template: string, sequence: number) => void,
): ChartTable {
  const used = steps.filter(
    (step) => step.carriedOut + step.notReached > 0 || Object.keys(step.skipped).length > 0,
  );
  return {
    columns: ['Template', 'Step', 'Event', 'Carried out', 'Left out', 'Why', 'Not reached'].map(
      (label, index) => ({ label, numeric: [1, 3, 4, 6].includes(index) }),
    ),
    rows: used.map((step) => [
      plainCell(step.template),
      count(step.sequence),
      { text: step.eventTitle, csv: step.eventType },
      opening(step.carriedOut, () => open(step.template, step.sequence)),
      count(Object.values(step.skipped).reduce((sum, times) => sum + times, 0)),
      plainCell(skippedOf(step)),
      count(step.notReached),
    ]),
  };
}
