import { findAlgorithm } from '../../algorithms/registry.ts';
import { parseIsoDate } from '../../base/day.ts';
import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ProcessTemplate, Strategy } from '../../config/strategy-schema.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import { compileControls } from './compile-controls.ts';
import type {
  CompiledClass,
  CompiledEvent,
  CompiledOption,
  CompiledStrategy,
  CompiledTemplate,
} from './compiled-strategy.ts';
import type { Dictionaries } from './dictionaries.ts';
import { missingCode } from './missing-code.ts';
import { WorkCalendar } from './work-calendar.ts';

function compileClasses(
  strategy: Strategy,
  names: readonly string[],
): Result<(CompiledClass | null)[], Failure> {
  const compiled: (CompiledClass | null)[] = [];
  for (const name of names) {
    const index = strategy.debtClasses.findIndex((rule) => rule.code === name);
    const rule = strategy.debtClasses[index];
    if (rule === undefined) {
      compiled.push(null);
      continue;
    }
    const pointer = `/debtClasses/${index}`;
    const cancel = findAlgorithm('class-cancel', rule.cancelAlgorithm.code);
    if (cancel === undefined)
      return err(missingCode(pointer, 'Algorithm', rule.cancelAlgorithm.code));
    const use = rule.overrideArrearsAlgorithm;
    const override = use === null ? undefined : findAlgorithm('override-arrears', use.code);
    if (use !== null && override === undefined)
      return err(missingCode(pointer, 'Algorithm', use.code));
    compiled.push({
      code: rule.code,
      title: rule.title,
      eligible: rule.eligibleForCollection,
      thresholdMinor: cancel.thresholdMinor(rule.cancelAlgorithm.parameters),
      cancel,
      cancelParameters: rule.cancelAlgorithm.parameters,
      override: use === null || override === undefined ? null : override.compile(use.parameters),
      pointer: `${pointer}/cancelAlgorithm`,
    });
  }
  return ok(compiled);
}

function compileEvents(
  strategy: Strategy,
  template: ProcessTemplate,
  pointer: string,
): Result<CompiledEvent[], Failure> {
  const events: CompiledEvent[] = [];
  for (const [index, event] of template.events.entries()) {
    const place = `${pointer}/events/${index}`;
    const type = strategy.eventTypes.find((candidate) => candidate.code === event.eventType);
    if (type === undefined) return err(missingCode(place, 'Event type', event.eventType));
    const spec = findAlgorithm('collection-event', type.algorithm.code);
    if (spec === undefined) return err(missingCode(place, 'Algorithm', type.algorithm.code));
    events.push({
      sequence: event.sequence,
      dayOffset: event.dayOffset,
      typeCode: type.code,
      title: type.title,
      algorithm: spec.code,
      unitCostMinor: type.unitCostMinor,
      effects: spec.effects(type.algorithm.parameters),
      pointer: place,
    });
  }
  return ok(events.sort((a, b) => a.dayOffset - b.dayOffset || a.sequence - b.sequence));
}

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

function compileTemplates(strategy: Strategy): Result<CompiledTemplate[], Failure> {
  const templates: CompiledTemplate[] = [];
  for (const [index, template] of strategy.processTemplates.entries()) {
    const pointer = `/processTemplates/${index}`;
    const events = compileEvents(strategy, template, pointer);
    if (!events.ok) return events;
    templates.push({
      code: template.code,
      title: template.title,
      events: events.value,
      options: optionsOf(strategy, template.code),
      pointer,
    });
  }
  return ok(templates);
}

/** Resolves a strategy against a portfolio for a horizon of `days`. */
export function compileStrategy(
  strategy: Strategy,
  names: Dictionaries,
  days: number,
): Result<CompiledStrategy, Failure> {
  const classes = compileClasses(strategy, names.debtClasses);
  if (!classes.ok) return classes;
  const templates = compileTemplates(strategy);
  if (!templates.ok) return templates;
  const controls = compileControls(strategy, names);
  if (!controls.ok) return controls;
  const { settings, creditRating } = strategy;
  const maxOffset = Math.max(
    0,
    ...strategy.processTemplates.flatMap((t) => t.events.map((event) => event.dayOffset)),
  );
  return ok({
    source: strategy,
    ageFromDueDay: settings.ageBasis === 'DUE_DATE',
    activateFirst: settings.batchOrder === 'ACTIVATE_FIRST',
    oldestBucketAgeDays: settings.oldestBucketAgeDays,
    beginRating: creditRating.beginRating,
    riskyBelow: creditRating.riskyBelow,
    riskCategories: names.riskCategories,
    calendar: new WorkCalendar(
      strategy.workCalendar,
      settings.dateMode,
      names.asOfDay,
      names.asOfDay + days + maxOffset + 31,
    ),
    classes: classes.value,
    ...controls.value,
    collectionClassCount: names.collectionClasses.length,
    templates: templates.value,
    maxEvents: Math.max(1, ...templates.value.map((template) => template.events.length)),
  });
}
