import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { DunningSchedule, ScheduleRule, Strategy } from '../../config/strategy-schema.ts';
import { NONE } from '../../model/portfolio.ts';
import { compileAssigned } from './compile-assigned.ts';
import { compileTemplateEvents } from './compile-template-events.ts';
import { compileTests } from './compile-tests.ts';
import type {
  CompiledDunning,
  CompiledLevel,
  CompiledSchedule,
  CompiledScheduleRule,
} from './compiled-schedules.ts';
import { COLLECTION_METHOD } from './compiled-schedules.ts';
import type { CompiledEvent, CompiledEventType } from './compiled-step.ts';
import type { CompiledTemplate } from './compiled-strategy.ts';
import type { Dictionaries } from './dictionaries.ts';
import { missingCode } from './missing-code.ts';

/** Matches any value. */
const ANY = '*';
/** A name that nobody in the portfolio has. */
const NOBODY = -2;

const METHOD_CODE = {
  NONE: COLLECTION_METHOD.none,
  PROCESS: COLLECTION_METHOD.process,
  SCHEDULE: COLLECTION_METHOD.schedule,
} as const;

/** How each collection class is collected, COLLECTION_METHOD: an exact entry beats `*`. */
export function compileMethods(strategy: Strategy, names: readonly string[]): Uint8Array {
  const { collectionClasses } = strategy;
  const named = (name: string) =>
    collectionClasses.find((entry) => entry.collectionClass === name)?.method;
  return Uint8Array.from(names, (name) => METHOD_CODE[named(name) ?? named(ANY) ?? 'NONE']);
}

interface Compiled {
  readonly schedule: CompiledSchedule;
  readonly template: CompiledTemplate;
}

function compileSchedule(
  strategy: Strategy,
  schedule: DunningSchedule,
  types: readonly CompiledEventType[],
  names: Dictionaries,
  template: number,
  firstPlace: number,
  pointer: string,
): Result<Compiled, Failure> {
  // A strict age test asks for one day more (decision 1).
  const strictDays = strategy.settings.ageTest === 'STRICT' ? 1 : 0;
  const levels: CompiledLevel[] = [];
  const events: CompiledEvent[] = [];
  for (const [index, level] of schedule.levels.entries()) {
    const place = `${pointer}/levels/${index}`;
    const tests = compileTests(level.conditions, names, (test) => `${place}/conditions/${test}`);
    if (!tests.ok) return tests;
    const steps = compileTemplateEvents(types, level.events, place);
    if (!steps.ok) return steps;
    levels.push({
      place: firstPlace + index,
      code: level.code,
      title: level.title,
      tests: tests.value,
      minAgeDays: level.minAgeDays + strictDays,
      minAmountMinor: level.minAmountMinor,
      minUnpaidBills: level.minUnpaidBills,
      minDaysSincePrevious: level.minDaysSincePrevious,
      isAtMonthEnd: level.timing === 'MONTH_END',
      mayBeJumped: level.mayBeJumped,
      firstEvent: events.length,
      endEvent: events.length + steps.value.length,
      pointer: place,
    });
    events.push(...steps.value);
  }
  const { code, title, restore } = schedule;
  return ok({
    schedule: {
      code,
      title,
      template,
      levels,
      restoreAgeDays: restore.minAgeDays + strictDays,
      restoreMinor: restore.atOrUnderMinor,
      liftBars: restore.liftBars,
      chargeFee: restore.chargeFee,
      pointer,
    },
    template: { code, title, events, agreementCancel: null, options: [], pointer },
  });
}

function compileRule(
  strategy: Strategy,
  rule: ScheduleRule,
  names: Dictionaries,
  place: number,
): Result<CompiledScheduleRule, Failure> {
  const pointer = `/scheduleAssignment/rules/${place}`;
  const tests = compileTests(rule.conditions, names, (test) => `${pointer}/conditions/${test}`);
  if (!tests.ok) return tests;
  const own = strategy.dunningSchedules ?? [];
  const schedule =
    rule.schedule === null ? NONE : own.findIndex(({ code }) => code === rule.schedule);
  if (rule.schedule !== null && schedule < 0)
    return err(missingCode(pointer, 'Dunning schedule', rule.schedule));
  const indexOf = (name: string, known: readonly string[]) => {
    if (name === ANY) return NONE;
    const index = known.indexOf(name);
    return index < 0 ? NOBODY : index;
  };
  return ok({
    place,
    id: rule.id,
    collectionClass: indexOf(rule.collectionClass, names.collectionClasses),
    debtClass: indexOf(rule.debtClass, names.debtClasses),
    customerClass: indexOf(rule.customerClass, names.customerClasses),
    riskCategory: indexOf(rule.riskCategory, names.riskCategories),
    division: indexOf(rule.division, names.divisions),
    ratingBelow: rule.ratingBelow,
    tests: tests.value,
    schedule,
    pointer,
  });
}

/** Compiles dunning schedules, each with a template of all its steps behind those of the processes, and who has which. */
export function compileSchedules(
  strategy: Strategy,
  types: readonly CompiledEventType[],
  names: Dictionaries,
): Result<{ dunning: CompiledDunning; templates: readonly CompiledTemplate[] }, Failure> {
  const compiled: Compiled[] = [];
  const own = strategy.dunningSchedules ?? [];
  let place = 0;
  for (const [index, schedule] of own.entries()) {
    const template = strategy.processTemplates.length + index;
    const pointer = `/dunningSchedules/${index}`;
    const one = compileSchedule(strategy, schedule, types, names, template, place, pointer);
    if (!one.ok) return one;
    compiled.push(one.value);
    place += schedule.levels.length;
  }
  const rules: (CompiledScheduleRule & { readonly priority: number })[] = [];
  for (const [index, rule] of (strategy.scheduleAssignment?.rules ?? []).entries()) {
    const one = compileRule(strategy, rule, names, index);
    if (!one.ok) return one;
    rules.push({ ...one.value, priority: rule.priority });
  }
  return ok({
    dunning: {
      schedules: compiled.map(({ schedule }) => schedule),
      source: strategy.scheduleAssignment?.source ?? 'RULES',
      rules: rules.sort((a, b) => a.priority - b.priority),
      assigned: compileAssigned(own, names.assignedTemplates),
    },
    templates: compiled.map(({ template }) => template),
  });
}
