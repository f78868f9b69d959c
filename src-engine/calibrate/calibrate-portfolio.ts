import { fingerprint } from '../base/canonical-json.ts';
import { isoDate } from '../base/day.ts';
import type { Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import type { Calibration, Identification } from '../model/calibration.ts';
import { type Portfolio, UNKNOWN_SCORE } from '../model/portfolio.ts';
import type { CalibrationFits } from './calibration-fits.ts';
import { calibrationNotes } from './calibration-notes.ts';
import { cureGroups } from './fit/cure-groups.ts';
import { type BandFit, fitBaselines, withFactors } from './fit/fit-baselines.ts';
import { withCovariates } from './fit/fit-covariates.ts';
import { fitKnown } from './fit/fit-known.ts';
import { type DueBills, fitMissedBill } from './fit/fit-missed-bill.ts';
import { fitPersonaShift, withShift } from './fit/fit-persona-shift.ts';
import { fitShape, withShape } from './fit/fit-shape.ts';
import { type AgeStrata, fitTreatments, type TreatmentFit } from './fit/fit-treatments.ts';
import { fitWeekdays, withWeekdays } from './fit/fit-weekdays.ts';
import type { AccountHistory } from './history/account-history.ts';
import type { ContactRecord } from './history/contact-record.ts';
import { historyFailure, historySpan, tooShort } from './history/history-span.ts';
import type { Past } from './history/past.ts';
import { readHistory } from './history/read-history.ts';
import { type RiskCell, riskCells } from './history/risk-cells.ts';
import { identifyTreatments } from './identification.ts';
import { provenanceOf } from './provenance.ts';
import { historicalRolls } from './rolls/historical-rolls.ts';
import type { RollTable } from './rolls/roll-table.ts';

export interface CalibrationRequest {
  /** Its figures are the priors. */
  readonly model: BehaviourModel;
  /** Last day of the history that is used; what came after is held out. */
  readonly untilDay: number;
  /** Contacts of the past; without them baselines hold whatever was done. */
  readonly contacts: readonly ContactRecord[];
}

export interface CalibrationResult {
  /** The new model, with provenance and what it was fitted to; the old one is not changed. */
  readonly model: BehaviourModel;
  readonly calibration: Calibration;
  readonly fits: CalibrationFits;
  /** Monthly rolls of the history, smoothed, by accounts and by value. */
  readonly rolls: RollTable;
  /** The history is long enough to keep a part of it for a backtest. */
  readonly canBeSplit: boolean;
}

/** Weights, baselines and effects depend on each other: they settle within a few rounds. */
const ROUNDS = 3;

function byAccount(contacts: readonly ContactRecord[], untilDay: number) {
  const lists = new Map<string, ContactRecord[]>();
  for (const contact of contacts) {
    if (contact.day > untilDay) continue;
    const own = lists.get(contact.accountId);
    if (own === undefined) lists.set(contact.accountId, [contact]);
    else own.push(contact);
  }
  for (const own of lists.values()) own.sort((a, b) => a.day - b.day);
  return lists;
}

function dueBills(portfolio: Portfolio, histories: readonly AccountHistory[]): DueBills[] {
  const rows = new Map<string, { z: number; inArrears: boolean; due: number; missed: number }>();
  for (const { account, bills } of histories) {
    const score = portfolio.accounts.badDebtScore[account] ?? UNKNOWN_SCORE;
    const z = score === UNKNOWN_SCORE ? 0 : (score - 50) / 20;
    for (const { inArrears, missed } of bills) {
      const key = `${z} ${inArrears}`;
      const row = rows.get(key) ?? { z, inArrears, due: 0, missed: 0 };
      rows.set(key, row);
      row.due++;
      if (missed) row.missed++;
    }
  }
  return [...rows.values()];
}

/** What is fitted for given half-lives and a given ceiling of effects. */
type FitsOfShape = Omit<CalibrationFits, 'shape'>;

/** Effects that are told from a hold-out are compared at the same age of debt. */
function strataOf(identification: readonly Identification[]): AgeStrata {
  return identification.some(({ heldOut }) => heldOut !== undefined) ? 'age' : 'band';
}

function fitAll(
  past: Past,
  identification: readonly Identification[],
  { model, untilDay }: CalibrationRequest,
): FitsOfShape {
  const { portfolio, histories, cells } = past;
  const groups = cureGroups(portfolio, histories, untilDay);
  const estimated = model.treatments.flatMap(({ channel }, index) =>
    identification.some((one) => one.channel === channel && one.label === 'estimated')
      ? [index]
      : [],
  );
  let treatments: readonly TreatmentFit[] = [];
  let shift = fitPersonaShift(model, cells, []);
  let bands: readonly BandFit[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const now = withTreatments(withShift(model, shift), treatments);
    bands = fitBaselines(now, cells);
    treatments = fitTreatments(
      withFactors(withShift(model, shift), bands),
      cells,
      estimated,
      strataOf(identification),
    );
    shift = fitPersonaShift(withTreatments(withFactors(model, bands), treatments), cells, groups);
  }
  const missedBill = fitMissedBill(model, dueBills(portfolio, histories));
  const mixed = withTreatments(withShift(model, shift), treatments);
  const { panel, ...known } = fitKnown(past, mixed, fitBaselines(mixed, cells));
  const weekdays = tooShort(past.span) === null ? fitWeekdays(model, panel) : [];
  return { ...known, shift, treatments, missedBill, weekdays };
}

/**
 * Fits with the half-lives and the ceiling of the model before, asks whether history gainsays those, and fits again where it
 * does. Baselines, weights and effects of the first fit are what the profile is taken around.
 */
function fitWithShape(
  past: Past,
  identification: readonly Identification[],
  request: CalibrationRequest,
): { readonly fits: CalibrationFits; readonly shaped: BehaviourModel } {
  const { portfolio, histories, contacts, span } = past;
  const { model } = request;
  const first = fitAll(past, identification, request);
  const cellsOf = (tried: BehaviourModel) =>
    riskCells(portfolio, histories, contacts, tried, span.fromDay);
  const around = withFactors(withShift(model, first.shift), first.bands);
  const fitted = first.treatments.map(({ treatment }) => treatment);
  const shape = fitShape(around, fitted, cellsOf, strataOf(identification));
  if (shape.gain === 0) return { fits: { ...first, shape }, shaped: model };
  const shaped = withShape(model, shape);
  const again = { ...past, cells: cellsOf(shaped) };
  const fits = fitAll(again, identification, { ...request, model: shaped });
  return { fits: { ...fits, shape }, shaped };
}

function withTreatments(model: BehaviourModel, fits: readonly TreatmentFit[]): BehaviourModel {
  const treatments = model.treatments.map((treatment, index) => {
    const fit = fits.find((one) => one.treatment === index);
    return fit === undefined ? treatment : { ...treatment, hazardRatio: fit.hazardRatio };
  });
  return { ...model, treatments };
}

/** Counts of the histories for the record. */
function counts(histories: readonly AccountHistory[], cells: readonly RiskCell[]) {
  const sum = (of: (cell: RiskCell) => number) =>
    cells.reduce((total, cell) => total + of(cell), 0);
  return {
    accounts: histories.length,
    entries: histories.reduce((total, { entries }) => total + entries.length, 0),
    daysAtRisk: sum((cell) => cell.daysAtRisk),
    fullPayments: sum((cell) => cell.full),
    partialPayments: sum((cell) => cell.partial),
  };
}

/**
 * Fits a behaviour model to the portfolio's own bills and payments up to `untilDay` (simulation.md 2). Each figure is the
 * prior's, both, or the data's, by how many events are behind it (2.8). Fails when there is no history at all; a thin one
 * leaves figures at their defaults and says so in the notes.
 */
export function calibratePortfolio(
  portfolio: Portfolio,
  request: CalibrationRequest,
): Result<CalibrationResult, Failure> {
  const { model, untilDay } = request;
  const histories = portfolio.accounts.ids.map((_, account) =>
    readHistory(portfolio, account, untilDay, model.smallRemainderMinor),
  );
  const span = historySpan(portfolio, histories, untilDay);
  const refused = historyFailure(span);
  if (refused !== null) return err(refused);
  const contacts = byAccount(request.contacts, untilDay);
  const cells = riskCells(portfolio, histories, contacts, model, span.fromDay);
  const identification = identifyTreatments(portfolio, histories, contacts, cells, model);
  const past = { portfolio, histories, contacts, cells, span };
  const { fits, shaped } = fitWithShape(past, identification, request);
  const calibration: Calibration = {
    version: (model.calibration?.version ?? 0) + 1,
    basedOn: fingerprint(model),
    portfolioFingerprint: portfolio.fingerprint,
    from: isoDate(span.fromDay),
    to: isoDate(untilDay),
    ...counts(histories, cells),
    identification,
    notes: calibrationNotes(model, span, counts(histories, cells), fits, identification),
  };
  const fitted = withWeekdays(
    withCovariates(
      withTreatments(withFactors(withShift(shaped, fits.shift), fits.bands), fits.treatments),
      fits.covariates,
    ),
    fits.weekdays,
  );
  return ok({
    model: {
      ...fitted,
      name: `Calibrated to ${calibration.to}`,
      missedBill: { ...model.missedBill, probability: fits.missedBill.probability },
      provenance: provenanceOf(model, fitted, fits, calibration.to),
      calibration,
    },
    calibration,
    fits,
    rolls: historicalRolls(portfolio, histories, span.fromDay, untilDay),
    canBeSplit: tooShort(span) === null,
  });
}
