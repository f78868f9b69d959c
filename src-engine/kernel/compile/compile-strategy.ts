import { findAlgorithm } from '../../algorithms/registry.ts';
import { parseIsoDate } from '../../base/day.ts';
import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { AgreementTypeRule, ProcessTemplate, Strategy } from '../../config/strategy-schema.ts';
import { NONE } from '../../model/portfolio.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import { compileAssigned } from './compile-assigned.ts';
import { compileClasses } from './compile-classes.ts';
import { compileControls } from './compile-controls.ts';
import { compileEventTypes } from './compile-event-types.ts';
import { compileGuardrails } from './compile-guardrails.ts';
import { compileHolds } from './compile-holds.ts';
import { compileLetters } from './compile-letters.ts';
import { compileRunning } from './compile-running.ts';
import { compileMethods, compileSchedules } from './compile-schedules.ts';
import { compileSeverance } from './compile-severance.ts';
import { compileTemplateEvents } from './compile-template-events.ts';
import { compileTerms, membersOf } from './compile-terms.ts';
import { compileWaivers } from './compile-waivers.ts';
import { compileWork } from './compile-work.ts';
import { compileWriteOff } from './compile-write-off.ts';
import type { CompiledAgreementCancel } from './compiled-agreement-cancel.ts';
import { COLLECTION_METHOD } from './compiled-schedules.ts';
import type { CompiledEventType } from './compiled-step.ts';
import type {
  CompiledOption,
  CompiledScores,
  CompiledStrategy,
  CompiledTemplate,
} from './compiled-strategy.ts';
import type { Dictionaries } from './dictionaries.ts';
import { missingCode } from './missing-code.ts';
import { WorkCalendar } from './work-calendar.ts';

/** Days beyond the horizon that the calendar still looks up in its table. */
const CALENDAR_MARGIN_DAYS = 31;

function optionsOf(strategy: Strategy, champion: string): CompiledOption[] {
  return strategy.championChallenger
    .filter((option) => option.champion === champion)
    .map((option) => ({
      id: option.id,
      challenger: strategy.processTemplates.findIndex((t) => t.code === option.challenger),
      shareBasisPoints: option.shareBasisPoints,
      fromDay: option.effectiveFrom === null ? -FAR_DAY : (parseIsoDate(option.effectiveFrom) ?? 0),
      toDay: option.effectiveTo === null ? FAR_DAY : (parseIsoDate(option.effectiveTo) ?? 0),
      perAccount: option.unit === 'ACCOUNT',
    }));
}

function compileAgreementCancel(
  template: ProcessTemplate,
  pointer: string,
): Result<CompiledAgreementCancel | null, Failure> {
  const use = template.agreementCancelAlgorithm;
  if (use === null) return ok(null);
  const spec = findAlgorithm('agreement-cancel', use.code);
  if (spec === undefined) return err(missingCode(pointer, 'Algorithm', use.code));
  return ok({
    spec,
    parameters: use.parameters,
    thresholdMinor: spec.thresholdMinor(use.parameters),
    pointer: `${pointer}/agreementCancelAlgorithm`,
  });
}

function compileTemplates(
  strategy: Strategy,
  types: readonly CompiledEventType[],
): Result<CompiledTemplate[], Failure> {
  const templates: CompiledTemplate[] = [];
  for (const [index, template] of strategy.processTemplates.entries()) {
    const pointer = `/processTemplates/${index}`;
    const events = compileTemplateEvents(types, template.events, pointer);
    if (!events.ok) return events;
    const agreementCancel = compileAgreementCancel(template, pointer);
    if (!agreementCancel.ok) return agreementCancel;
    templates.push({
      code: template.code,
      title: template.title,
      events: events.value,
      agreementCancel: agreementCancel.value,
      options: optionsOf(strategy, template.code),
      pointer,
    });
  }
  return ok(templates);
}

/** Credit-rating values by division: its own where the strategy names it. */
function compileScores(strategy: Strategy, divisions: readonly string[]): CompiledScores[] {
  const { creditRating } = strategy;
  return divisions.map((division) => {
    const own = creditRating.divisions.find((entry) => entry.division === division) ?? creditRating;
    const { beginRating, riskyBelow, beginCashOnly, cashOnlyAbove } = own;
    return { beginRating, riskyBelow, beginCashOnly, cashOnlyAbove };
  });
}

/** The portfolio's debt classes as DEBT_CLASS_ORDER pays them: those of the strategy in its order, then the others. */
function classOrderOf(strategy: Strategy, names: readonly string[]): number[] {
  const known = strategy.debtClasses.map((rule) => names.indexOf(rule.code));
  const named = known.filter((index) => index >= 0);
  return [...named, ...names.map((_, index) => index).filter((index) => !named.includes(index))];
}

/** The rule of each agreement type: an exact entry beats `*`. */
function agreementTypesOf(
  strategy: Strategy,
  types: readonly string[],
): readonly (AgreementTypeRule | null)[] {
  const { agreementTypes } = strategy;
  const any = agreementTypes.find((rule) => rule.type === '*') ?? null;
  return types.map((type) => agreementTypes.find((rule) => rule.type === type) ?? any);
}

/** Resolves a strategy against a portfolio for a horizon of `days`. */
export function compileStrategy(
  strategy: Strategy,
  names: Dictionaries,
  days: number,
): Result<CompiledStrategy, Failure> {
  const classes = compileClasses(strategy, names.debtClasses);
  if (!classes.ok) return classes;
  const eventTypes = compileEventTypes(strategy);
  if (!eventTypes.ok) return eventTypes;
  const templates = compileTemplates(strategy, eventTypes.value);
  if (!templates.ok) return templates;
  const schedules = compileSchedules(strategy, eventTypes.value, names);
  if (!schedules.ok) return schedules;
  const allTemplates = [...templates.value, ...schedules.value.templates];
  const guardrails = compileGuardrails(strategy);
  if (!guardrails.ok) return guardrails;
  const controls = compileControls(strategy, names);
  if (!controls.ok) return controls;
  const endDay = names.asOfDay + days + CALENDAR_MARGIN_DAYS;
  const severance = compileSeverance(strategy, eventTypes.value, names, endDay);
  if (!severance.ok) return severance;
  const letters = compileLetters(strategy);
  if (!letters.ok) return letters;
  const work = compileWork(strategy, names);
  if (!work.ok) return work;
  const { settings, creditRating } = strategy;
  const methods = compileMethods(strategy, names.collectionClasses);
  const agreementTypes = agreementTypesOf(strategy, names.agreementTypes);
  const writeOff = compileWriteOff(strategy, eventTypes.value, names, endDay);
  if (!writeOff.ok) return writeOff;
  const maxOffset = Math.max(
    0,
    ...allTemplates.flatMap((t) => t.events.map((event) => event.dayOffset)),
  );
  return ok({
    source: strategy,
    ageFromDueDay: settings.ageBasis === 'DUE_DATE',
    activateFirst: settings.batchOrder === 'ACTIVATE_FIRST',
    oldestBucketAgeDays: settings.oldestBucketAgeDays,
    scores: compileScores(strategy, names.divisions),
    returnedPayment: creditRating.returnedPayment,
    brokenPlan: creditRating.brokenPlan,
    poolCredits: settings.poolCredits,
    thresholdOnAllAged: settings.thresholdDebt === 'ALL_AGED',
    linkNewDebt: settings.linkNewDebt,
    scan: settings.processMonitorScan,
    upgradeRunning: settings.runningProcess === 'UPGRADE',
    allocation: settings.allocation,
    classOrder: classOrderOf(strategy, names.debtClasses),
    includeMinimumDays: settings.includeMinimumDaysReview,
    monitored: membersOf(names.divisions, settings.monitorDivisions),
    activated: membersOf(names.divisions, settings.activatorDivisions),
    methods,
    hasDunning: methods.includes(COLLECTION_METHOD.schedule),
    terms: compileTerms(strategy, names),
    divisionCount: names.divisions.length,
    names,
    calendar: new WorkCalendar(
      strategy.workCalendar,
      settings.dateMode,
      names.asOfDay,
      names.asOfDay + days + maxOffset + CALENDAR_MARGIN_DAYS,
    ),
    classes: classes.value,
    ...controls.value,
    collectionClassCount: names.collectionClasses.length,
    eventTypes: eventTypes.value,
    templates: allTemplates,
    dunning: schedules.value.dunning,
    assigned: compileAssigned(strategy.processTemplates, names.assignedTemplates),
    running: compileRunning(strategy, names.runningTemplates),
    runningCodes: names.runningTemplates,
    agreementTypes,
    restoreFeeWaived: compileWaivers(agreementTypes, names.riskCategories),
    letters: letters.value,
    work: work.value,
    writeOff: writeOff.value,
    maxEvents: Math.max(1, ...allTemplates.map((template) => template.events.length)),
    sharesCapacity: eventTypes.value.some(({ capacityGroup }) => capacityGroup !== NONE),
    holds: compileHolds(strategy),
    guardrails: guardrails.value,
    promises: strategy.promises,
    severance: severance.value,
  });
}
