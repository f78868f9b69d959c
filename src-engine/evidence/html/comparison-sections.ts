import { moneyText } from '../../base/money-text.ts';
import { numberText } from '../../base/number-text.ts';
import { SWAP_CELLS, type SwapCellName } from '../../model/swap-table.ts';
import type { Evidence } from '../evidence-schema.ts';
import { countText } from './count-text.ts';
import { escaped, htmlList, htmlSection, htmlTable } from './markup.ts';
import { changeWords, unitWords, valueWords } from './measure-words.ts';

const CELL_WORDS: Readonly<Record<SwapCellName, string>> = {
  both: 'Under both',
  championOnly: 'Champion only (swapped out)',
  challengerOnly: 'Challenger only (swapped in)',
  neither: 'Under neither',
};

/** The exported challenger beside the champion; the champion alone when it is the one that leaves. */
function measuresSection({ measures, exported, intervals, run }: Evidence): string {
  const { arm } = exported;
  const { currency } = run;
  const rows = measures.map(({ label, unit, direction, values, differences }) => {
    const named = `${escaped(label)}<br><span class="sub">${unitWords(unit, direction)}</span>`;
    const own = [named, valueWords(values[0] ?? 0, unit, currency)];
    const difference = arm === 0 ? undefined : differences[arm - 1];
    if (difference === undefined) return own;
    const { value, low, high, reading } = difference;
    const change = (one: number) => changeWords(one, unit, currency);
    return [
      ...own,
      valueWords(values[arm] ?? 0, unit, currency),
      `${change(value)}<br><span class="sub">${change(low)} to ${change(high)}</span>`,
      escaped(reading),
    ];
  });
  const head = ['Measure', 'Champion'];
  return htmlSection(
    'Measures',
    htmlTable(
      arm === 0 ? head : [...head, exported.name, 'Difference, 95% interval', 'Reading'],
      rows,
      [1, 2, 3],
      'The run has no measures.',
    ),
    `<p class="sub">Intervals: ${escaped(intervals)}.</p>`,
    '<h3>Definitions</h3>',
    htmlList(
      measures.map(({ label, definition }) => `${label}: ${definition}`),
      '',
    ),
  );
}

function outcomesSection({ outcomes, arms, switchedOff }: Evidence): string {
  const rows = outcomes.flatMap(({ label, limit, values }) =>
    values.map(({ value, low, high, reading }, arm) => [
      escaped(label),
      escaped(arms[arm]?.name ?? ''),
      numberText(limit, 2),
      `${numberText(value, 2)}<br><span class="sub">${numberText(low, 2)} to ${numberText(high, 2)}</span>`,
      reading === 'Limit breached'
        ? `<span class="blocks">${escaped(reading)}</span>`
        : escaped(reading),
    ]),
  );
  return htmlSection(
    'Guardrails',
    htmlTable(
      ['Outcome', 'Arm', 'At most', 'Value', 'Reading'],
      rows,
      [2, 3],
      'No outcome has a limit.',
    ),
    '<h3>Guardrails of single steps that are switched off</h3>',
    htmlList(
      switchedOff.map(({ arm, id, title, source }) => `${arm}: ${id}, ${title} (${source})`),
      'None.',
    ),
  );
}

function swapSection({ swapSets, run }: Evidence): string {
  const money = (minor: number) => escaped(moneyText(minor, run.currency));
  const tables = swapSets.map(({ title, cells, differenceMinor }) => {
    const rows = SWAP_CELLS.map((name) => [
      CELL_WORDS[name],
      numberText(cells[name].accounts),
      money(cells[name].openMinor),
      money(cells[name].championNetMinor),
      money(cells[name].challengerNetMinor),
      money(cells[name].differenceMinor),
    ]);
    const head = ['Accounts that are', 'Accounts', 'Owed', 'Net champion', 'Net challenger'];
    return `<h3>${escaped(title)}</h3>\n${htmlTable([...head, 'Difference'], rows, [1, 2, 3, 4, 5], '')}\n<p class="sub">Replication 1; total difference ${money(differenceMinor)}.</p>`;
  });
  return htmlSection(
    'Swap sets',
    tables.length === 0 ? '<p>The champion swaps nobody.</p>' : tables.join('\n'),
  );
}

function sensitivitySection({ sensitivity, run }: Evidence): string {
  if (sensitivity === null)
    return htmlSection('Sensitivity', '<p>None is kept for this challenger.</p>');
  const money = (minor: number) => escaped(changeWords(Math.round(minor), 'minor', run.currency));
  const { difference, assumptions, breakEvens, sampledAccounts, accounts, isCancelled } =
    sensitivity;
  return htmlSection(
    'Sensitivity',
    `<p>Net cash difference ${money(difference.value)} (${money(difference.low)} to ${money(difference.high)}), from ${numberText(sampledAccounts)} of ${countText(accounts, 'account')}${isCancelled ? '; it was stopped before its end' : ''}. It was worked out before this bundle was made and is not part of what verify runs again.</p>`,
    htmlTable(
      ['Assumption', 'Low', 'High', 'Difference at low', 'at high', 'Other answer'],
      assumptions.map(({ label, low, high, atLow, atHigh, flips }) => [
        escaped(label),
        numberText(low, 3),
        numberText(high, 3),
        money(atLow),
        money(atHigh),
        flips ? 'yes' : 'no',
      ]),
      [1, 2, 3, 4],
      'No assumption moves it.',
    ),
    htmlList(breakEvens, 'No break-even was found.'),
  );
}

/** What the run says of the exported strategy beside the champion. */
export function comparisonSections(evidence: Evidence): readonly string[] {
  const { openChecks, losingSegments, run } = evidence;
  const change = (minor: number) => changeWords(minor, 'minor', run.currency);
  const checks = [
    ...openChecks.map(({ label, reading }) => `${label}: ${reading}`),
    ...losingSegments.map(
      ({ segment, accounts, value, low, high }) =>
        `Segment ${segment} (${countText(accounts, 'account')}) collects less for certain: ${change(value)} an account, 95% ${change(low)} to ${change(high)}`,
    ),
  ];
  return [
    measuresSection(evidence),
    outcomesSection(evidence),
    htmlSection('Open checks', htmlList(checks, 'None.')),
    swapSection(evidence),
    sensitivitySection(evidence),
  ];
}
