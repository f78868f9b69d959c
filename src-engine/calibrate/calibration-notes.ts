import { countWords } from '../base/count-words.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import type { Identification } from '../model/calibration.ts';
import { FEWEST_ENTRIES } from '../model/thin-data.ts';
import type { CalibrationFits } from './calibration-fits.ts';
import type { CovariateFits } from './fit/fit-covariates.ts';
import { type HistorySpan, tooShort } from './history/history-span.ts';
import { FULL_COVARIATES } from './history/known-values.ts';

interface Counts {
  readonly accounts: number;
  readonly entries: number;
  readonly fullPayments: number;
  readonly partialPayments: number;
}

function aboutTreatments(identification: readonly Identification[]): readonly string[] {
  if (identification.length > 0) return identification.map(({ sentence }) => sentence);
  return [
    'No contacts of the past were given: every treatment effect stays assumed, and the fitted baselines hold the effect of whatever was done then. A simulated ladder comes on top of it.',
  ];
}

function aboutEntries({ accounts, entries }: Counts): readonly string[] {
  if (entries === 0)
    return [
      'Nobody was past due in this history: every bill was paid by its due date. How customers in arrears pay cannot be learned from it and stays at the default.',
    ];
  const notes: string[] = [];
  if (accounts === 1)
    notes.push(
      'One account says nothing about other customers: its payments are too few to move any figure.',
    );
  if (entries < FEWEST_ENTRIES)
    notes.push(
      `Only ${countWords(entries, 'time in arrears', 'times in arrears')}: answers mostly reflect the default assumptions. Do not rank strategies whose difference is under 2% of recovery; a sensitivity analysis names the assumptions that matter.`,
    );
  return notes;
}

const NAMES: Readonly<Record<CovariateFits['fits'][number]['name'], string>> = {
  badDebt: 'bad-debt score',
  creditRating: 'credit rating',
  lifetimeValue: 'lifetime value',
  debt: 'debt',
  brokenPromise: 'broken promises',
  tenure: 'years as a customer',
  directDebit: 'direct debit',
};

/** What is known of accounts: which effects were fitted, and which stay assumed and why. */
function aboutKnown(
  { covariates: before }: BehaviourModel,
  { fits, dropped }: CovariateFits,
): readonly string[] {
  if (before === undefined)
    return ['The model before has no effects of what is known of accounts: none were fitted.'];
  if (dropped !== null)
    return [
      `What is known of accounts keeps its assumed effects: ${countWords(dropped.events, 'full payment is', 'full payments are')} fewer than ten for each of ${countWords(dropped.coefficients, 'coefficient')}.`,
    ];
  const fitted = new Set(fits.map(({ name }) => name));
  const kept = FULL_COVARIATES.filter(
    (name) => before.full[name] !== undefined && !fitted.has(name),
  ).map((name) => NAMES[name]);
  if (kept.length === 0) return [];
  return [
    `The effect on full payments of ${kept.join(', ')} stays assumed: it is not known of enough accounts, or hardly differs between them.`,
  ];
}

function aboutWeekdays(
  { calendar }: BehaviourModel,
  weekdays: CalibrationFits['weekdays'],
): readonly string[] {
  return calendar === undefined || weekdays.length > 0
    ? []
    : ['Weekdays keep their assumed factors: the history is short, or has few payments a weekday.'];
}

/** Half-lives and the ceiling of effects: what was profiled, and what came of it. */
function aboutShape({ shape }: CalibrationFits): readonly string[] {
  if (shape.profiled.length === 0)
    return [
      'How long effects last, where they level off and how they tire are assumed: no effect was estimated to profile them with.',
    ];
  return [
    shape.gain === 0
      ? 'Half-lives of 1 to 21 days and ceilings of 0.8, 1.5 and 3 were tried by profile likelihood: none gains more than 4 of Akaike’s criterion, and the figures before stay.'
      : `Half-lives of 1 to 21 days and ceilings of 0.8, 1.5 and 3 were tried by profile likelihood: others than before gain ${shape.gain.toFixed(1)} of Akaike’s criterion and were taken. Fatigue stays assumed.`,
  ];
}

/** What a reader of a calibrated model must know, most important first. */
export function calibrationNotes(
  model: BehaviourModel,
  span: HistorySpan,
  counts: Counts,
  fits: CalibrationFits,
  identification: readonly Identification[],
): readonly string[] {
  const { bands, shift, missedBill, covariates, weekdays } = fits;
  const notes = [...aboutEntries(counts), ...aboutTreatments(identification)];
  const kept = bands.filter(({ badge }) => badge === 'default').length;
  if (kept > 0 && counts.entries > 0)
    notes.push(
      `${kept} of ${countWords(bands.length, 'baseline')} ${kept === 1 ? 'keeps its' : 'keep their'} default: fewer than 30 payments were seen in each.`,
    );
  const contradicted = bands.filter(
    ({ badge, events, expected }) => badge === 'default' && expected >= 2 * events + 10,
  );
  for (const { cause, band, events, expected } of contradicted)
    notes.push(
      `${cause === 'full' ? 'Full' : 'Partial'} payments in age band ${band + 1} contradict the default that is kept: ${events} ${events === 1 ? 'was' : 'were'} seen where it expects ${expected.toFixed(0)}. Look at the figure before you trust runs that reach this age.`,
    );
  if (shift.badge === 'default')
    notes.push(
      'The mix of customer types keeps its default: too few scored customers came into arrears, or their scores do not differ.',
    );
  if (missedBill.badge === 'default')
    notes.push(
      `The share of missed bills keeps its default: ${missedBill.missed} of ${countWords(missedBill.due, 'bill')} ${missedBill.missed === 1 ? 'was' : 'were'} missed, and odds need 30 bills that were missed and 30 that were not.`,
    );
  const short = tooShort(span);
  if (short !== null) notes.push(short);
  if (span.beforeBills > 0)
    notes.push(
      `${span.beforeBills} of ${countWords(span.payments, 'payment')} came while nothing was owed; ${span.beforeBills === 1 ? 'it was' : 'they were'} kept as credit for the bills after them.`,
    );
  if (span.afterUntil > 0)
    notes.push(
      `${countWords(span.afterUntil, 'payment comes', 'payments come')} after the last day of this history; ${span.afterUntil === 1 ? 'it was' : 'they were'} held out.`,
    );
  notes.push(
    ...aboutShape(fits),
    ...aboutKnown(model, covariates),
    ...aboutWeekdays(model, weekdays),
  );
  notes.push(
    'Pay days and the season are assumed: no part of them is fitted. Nor are the rise after a payment, promises, plans, disputes, leaving, bankruptcy, complaints, wording, ability, agencies and restoration after a cut; they stay as in the model before.',
  );
  return notes;
}
