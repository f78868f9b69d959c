import { countWords } from '../../../base/count-words.ts';
import { isoDate, parseIsoDate } from '../../../base/day.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import {
  type CalibrationResult,
  calibratePortfolio,
} from '../../../calibrate/calibrate-portfolio.ts';
import { parameterTable } from '../../../calibrate/parameter-table.ts';
import { exportBehaviour } from '../../../config/export-behaviour.ts';
import type { BehaviourModel } from '../../../model/behaviour.ts';
import type { Calibration } from '../../../model/calibration.ts';
import { readBehaviour } from '../behaviour-file.ts';
import { readContactsFile } from '../contacts-file.ts';
import { openPortfolio } from '../documents.ts';
import { EXIT_CODE } from '../exit-code.ts';
import { writeOutputs } from '../files/write-output.ts';
import { optional, required } from '../options/option-table.ts';
import { isoDay, someText } from '../options/value-types.ts';
import { table } from '../run-output/comparison-lines.ts';
import { parametersCsv } from '../run-output/parameters-csv.ts';
import { defineVerb, type VerbCall, type VerbOutcome } from '../verb.ts';

const OPTIONS = {
  out: required(someText('FILE'), 'Behaviour model to write (JSON).'),
  behaviour: optional(
    someText('MODEL'),
    'The model to start from, a file or preset:NAME: its figures are the priors. Default: the built-in assumptions.',
  ),
  contacts: optional(
    someText('FILE'),
    'Contacts of the past: CSV with the columns account, date, channel and, if known, reached (yes or no). The channel HOLD_OUT marks a customer left without contact at random from that day on.',
  ),
  until: optional(
    isoDay(),
    'Last day to learn from; what came after is held out for a backtest. Default: the as-of date.',
  ),
  parameters: optional(
    someText('FILE'),
    'Also write every figure with its range, badge, grade and origin as CSV.',
  ),
};

type Call = VerbCall<typeof OPTIONS>;

async function run({ io, values, positionals }: Call): Promise<Result<VerbOutcome, Failure>> {
  const path = positionals[0] ?? '';
  const portfolio = await openPortfolio(io, path);
  if (!portfolio.ok) return portfolio;
  const { asOfDay } = portfolio.value;
  const untilDay = values.until ?? asOfDay;
  if (untilDay > asOfDay)
    return err(
      failure(
        'bad-argument',
        `--until is ${isoDate(untilDay)}, after the as-of date ${isoDate(asOfDay)}.`,
        path,
        'What is not known on the as-of date cannot be learned from.',
      ),
    );
  const before = await readBehaviour(io, values.behaviour);
  if (!before.ok) return before;
  if (before.value.response === 'replay')
    return err(
      failure(
        'bad-argument',
        'Recorded payments are no figures to start from.',
        '',
        'Name a behaviour model with --behaviour, or leave it out.',
      ),
    );
  const contacts = await readContactsFile(io, values.contacts);
  if (!contacts.ok) return contacts;
  const request = { model: before.value, untilDay, contacts: contacts.value };
  const made = calibratePortfolio(portfolio.value, request);
  if (!made.ok) return err({ ...made.error, where: path });
  const { model, calibration, fits, rolls, canBeSplit } = made.value;
  const file = exportBehaviour(model);
  const parameters = parameterTable(model);
  const written = await writeOutputs(io.folder, [
    { path: values.out, content: file.text },
    ...(values.parameters === null
      ? []
      : [{ path: values.parameters, content: parametersCsv(parameters) }]),
  ]);
  if (!written.ok) return written;
  return ok({
    exitCode: EXIT_CODE.ok,
    lines: [
      ...lines(values.out, before.value, made.value),
      ...(values.until === null && canBeSplit ? backtestLines(calibration) : []),
    ],
    json: {
      ...{ file: values.out, fingerprint: file.fingerprint, calibration, fits, rolls },
      parameters,
    },
  });
}

const WEEKDAYS = [
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
  'Sundays',
];

/** `badDebt` as `bad debt`. */
const spaced = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const number = (value: number) => String(Number(value.toPrecision(4)));

/** The part of a history that a model is fitted to when the rest is to test it (simulation.md 2.7). */
const FITTED_SHARE = 0.7;

/** How to test a model of its kind, for one that has seen the whole history. */
function backtestLines({ from, to }: Calibration): readonly string[] {
  const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
  if (first === null || last === null) return [];
  const day = isoDate(first + Math.floor(FITTED_SHARE * (last - first)));
  return [
    `It has seen the whole history. For a backtest fit one to the first 70%: --until ${day}, then cslab backtest ... --split ${day}.`,
  ];
}

function bandWords({ bandStartDays }: BehaviourModel, band: number): string {
  const next = bandStartDays[band + 1];
  const from = bandStartDays[band] ?? 0;
  return next === undefined
    ? `${countWords(from, 'day')} on`
    : `${from} to ${countWords(next - 1, 'day')}`;
}

function lines(
  out: string,
  before: BehaviourModel,
  { calibration, fits, model }: CalibrationResult,
): readonly string[] {
  const { from, to, accounts, entries, daysAtRisk, fullPayments, partialPayments } = calibration;
  const rows = fits.bands.map(({ cause, band, events, expected, factor, low, high, badge }) => [
    cause === 'full' ? 'paying all' : 'paying a part',
    bandWords(before, band),
    String(events),
    number(expected),
    badge === 'default' ? '' : number(factor),
    badge === 'default' ? '' : `${number(low)} to ${number(high)}`,
    badge,
  ]);
  const treatments = fits.treatments.map(({ treatment, hazardRatio, low, high, events, badge }) => [
    `effect of ${model.treatments[treatment]?.channel ?? ''}`,
    '',
    String(events),
    '',
    number(hazardRatio),
    `${number(low)} to ${number(high)}`,
    badge,
  ]);
  const known = fits.covariates.fits.map(({ name, slope, low, high, events, badge }) => [
    `full payments by ${spaced(name)}`,
    '',
    String(events),
    '',
    number(slope),
    `${number(low)} to ${number(high)}`,
    badge,
  ]);
  const weekdays = fits.weekdays.map(({ weekday, factor, low, high, events, badge }) => [
    `payments on ${WEEKDAYS[weekday] ?? ''}`,
    '',
    String(events),
    '',
    number(factor),
    `${number(low)} to ${number(high)}`,
    badge,
  ]);
  const { probability, low, high, missed, badge } = fits.missedBill;
  const missedBills = [
    'missing a bill',
    '',
    String(missed),
    '',
    number(probability),
    badge === 'default' ? '' : `${number(low)} to ${number(high)}`,
    badge,
  ];
  return [
    `History from ${from} to ${to}: ${countWords(accounts, 'account')}, ${countWords(entries, 'time', 'times')} in arrears, ${countWords(daysAtRisk, 'day')} past due, ${countWords(fullPayments, 'full payment')} and ${countWords(partialPayments, 'partial payment')}.`,
    '',
    ...table([
      ['figure', 'age of debt', 'events', 'expected', 'factor', '95% interval', 'badge'],
      ...rows,
      ...treatments,
      missedBills,
      ...known,
      ...weekdays,
    ]),
    '',
    ...calibration.notes,
    '',
    `Version ${calibration.version} of the behaviour model is in ${out}. Nothing uses it until you name it: cslab run ... --behaviour ${out}.`,
  ];
}

export const CALIBRATE = defineVerb({
  name: 'calibrate',
  summary: 'Fit a behaviour model to the bills and payments of a portfolio.',
  positional: {
    placeholder: 'FILE',
    min: 1,
    max: 1,
    help: 'The document with the portfolio (.cstrat).',
  },
  options: OPTIONS,
  notes: [
    'Every fitted figure gets a badge: default (fewer than 30 events: the figure is the one before), shrunk (up to 200: drawn towards it) or data. Ranges, origins and the day of the data are in the file.',
    'The effect of a contact is estimated only where its timing is not decided by the age of the debt; otherwise it stays assumed, and the answer says how to measure it. Without --contacts all effects stay assumed.',
    'The model before is never changed. Priors, thin data and what is not fitted: docs/calibration.md.',
  ],
  examples: [
    'cslab calibrate p.cstrat --out model.json',
    'cslab calibrate p.cstrat --until 2025-12-31 --contacts contacts.csv --out model.json',
    'cslab calibrate p.cstrat --behaviour utility.json --out model.json --parameters parameters.csv',
  ],
  run,
});
