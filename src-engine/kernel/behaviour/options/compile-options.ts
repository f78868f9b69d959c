import { detExp } from '../../../base/det-math.ts';
import type { BehaviourModel } from '../../../model/behaviour.ts';
import { CAUSE, CAUSE_COUNT, PAYMENT_CAUSES } from '../causes.ts';
import type { FactorTables } from '../factor-tables.ts';
import { hazardUnits } from '../hazard-units.ts';
import { type CompiledAbility, compileAbility } from './compile-ability.ts';
import { CompiledCalendar } from './compiled-calendar.ts';

/** A rise of payments under this share is over. */
const EXCITEMENT_FLOOR = 1 / 1024;
const NO_FACTORS = new Float64Array(0);

/** The optional members of a behaviour model as tables; null when the model has none (daily-hazard.ts is enough then). */
export interface CompiledOptions {
  /** Causes that compete: PAYMENT_CAUSES, or all when some other cause can happen. */
  readonly causeCount: number;
  /** Hazard units per day of the causes beyond payments: [persona * CAUSE_COUNT + cause]. */
  readonly units: Float64Array;
  /** Factor of treatment stimuli on requests for a plan, by persona. */
  readonly planFactors: readonly Float64Array[];
  /** Factor on payments by days since the last one of the customer's own accord; empty without self-excitation. */
  readonly excitement: Float64Array;
  readonly calendar: CompiledCalendar | null;
  readonly ability: CompiledAbility | null;
  /** Churn by contacts beyond the free ones; the first entry is 1. */
  readonly contactFactors: Float64Array;
}

function excitementTable({ selfExcitation }: BehaviourModel): Float64Array {
  if (selfExcitation === undefined || selfExcitation.boost === 0) return NO_FACTORS;
  const { boost, halfLifeDays } = selfExcitation;
  const table: number[] = [];
  for (let days = 0; ; days++) {
    const rise = boost * detExp((-Math.LN2 * days) / halfLifeDays);
    if (rise < EXCITEMENT_FLOOR) return Float64Array.from(table);
    table.push(1 + rise);
  }
}

/** Contacts beyond the free ones that still raise churn. */
const MOST_CONTACTS = 64;

function contactTable({ churn }: BehaviourModel): Float64Array {
  if (churn === undefined || churn.contactFactor === 1) return NO_FACTORS;
  const table = new Float64Array(MOST_CONTACTS).fill(1);
  for (let extra = 1; extra < MOST_CONTACTS; extra++)
    table[extra] = (table[extra - 1] ?? 1) * churn.contactFactor;
  return table;
}

function otherUnits(model: BehaviourModel): Float64Array {
  const units = new Float64Array(model.personas.length * CAUSE_COUNT);
  for (const [index, persona] of model.personas.entries()) {
    const row = index * CAUSE_COUNT;
    units[row + CAUSE.dispute] = hazardUnits(model.dispute?.perDay ?? 0);
    units[row + CAUSE.churn] = hazardUnits(model.churn?.perDay ?? 0);
    units[row + CAUSE.bankruptcy] = hazardUnits(model.bankruptcy?.perDay ?? 0);
    const asks = model.planRequest === undefined ? 0 : (persona.planRequestPerDay ?? 0);
    units[row + CAUSE.planRequest] = hazardUnits(asks);
  }
  return units;
}

function hasOptions(model: BehaviourModel): boolean {
  const { selfExcitation, calendar, covariates, ability } = model;
  const { dispute, churn, bankruptcy, planRequest } = model;
  return [
    ...[selfExcitation, calendar, covariates, ability],
    ...[dispute, churn, bankruptcy, planRequest],
  ].some((member) => member !== undefined);
}

/** Compiles the optional members; re-default and complaints act at bills and contacts, and need no table. */
export function compileOptions(
  model: BehaviourModel,
  tables: FactorTables,
): CompiledOptions | null {
  if (!hasOptions(model)) return null;
  const units = otherUnits(model);
  return {
    causeCount: units.some((perDay) => perDay > 0) ? CAUSE_COUNT : PAYMENT_CAUSES,
    units,
    planFactors: model.personas.map(({ planRequestSensitivity }) =>
      planRequestSensitivity === undefined || planRequestSensitivity === 0
        ? NO_FACTORS
        : tables.of(planRequestSensitivity, model.saturation),
    ),
    excitement: excitementTable(model),
    calendar:
      model.calendar === undefined ? null : new CompiledCalendar(model.calendar, model.personas),
    ability: compileAbility(model, tables),
    contactFactors: contactTable(model),
  };
}
