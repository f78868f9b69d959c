import { findAlgorithm } from '../../algorithms/registry.ts';
import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type {
  AgreementTypeRule,
  AlgorithmUse,
  SeveranceTemplate,
  Strategy,
} from '../../config/strategy-schema.ts';
import { NONE } from '../../model/portfolio.ts';
import type { CompiledAgreementCancel } from './compiled-agreement-cancel.ts';
import type {
  CompiledAgreementType,
  CompiledSeverance,
  CompiledSeveranceCriterion,
  CompiledSeveranceEvent,
  CompiledSeveranceTemplate,
} from './compiled-severance.ts';
import type { CompiledEventType } from './compiled-step.ts';
import type { Dictionaries } from './dictionaries.ts';
import { missingCode } from './missing-code.ts';
import { templateStep } from './template-step.ts';
import { WorkCalendar } from './work-calendar.ts';

/** Matches any agreement type. */
const ANY = '*';

function compileEvents(
  types: readonly CompiledEventType[],
  template: SeveranceTemplate,
  pointer: string,
): Result<CompiledSeveranceEvent[], Failure> {
  const steps = template.events
    .map((event, index) => ({ event, place: `${pointer}/events/${index}` }))
    .sort((a, b) => a.event.sequence - b.event.sequence);
  const position = new Map(steps.map(({ event }, index) => [event.sequence, index]));
  const events: CompiledSeveranceEvent[] = [];
  for (const { event, place } of steps) {
    const type = types.find((candidate) => candidate.typeCode === event.eventType);
    if (type === undefined) return err(missingCode(place, 'Event type', event.eventType));
    const dependsOn: number[] = [];
    for (const sequence of event.dependsOn) {
      const before = position.get(sequence);
      if (before === undefined) return err(missingCode(place, 'Step', String(sequence)));
      dependsOn.push(before);
    }
    const { sequence, dayOffset } = event;
    events.push(templateStep(type, sequence, dayOffset, place, dependsOn, event.dependsOn));
  }
  return ok(events);
}

function compileAgreementCancel(
  use: AlgorithmUse | null,
  pointer: string,
): Result<CompiledAgreementCancel | null, Failure> {
  if (use === null) return ok(null);
  const spec = findAlgorithm('agreement-cancel', use.code);
  if (spec === undefined) return err(missingCode(pointer, 'Algorithm', use.code));
  const { parameters } = use;
  return ok({ spec, parameters, thresholdMinor: spec.thresholdMinor(parameters), pointer });
}

function templateIndex(strategy: Strategy, code: string): number {
  return strategy.severanceTemplates.findIndex((template) => template.code === code);
}

function compileTemplates(
  strategy: Strategy,
  types: readonly CompiledEventType[],
): Result<CompiledSeveranceTemplate[], Failure> {
  const templates: CompiledSeveranceTemplate[] = [];
  for (const [index, template] of strategy.severanceTemplates.entries()) {
    const pointer = `/severanceTemplates/${index}`;
    const events = compileEvents(types, template, pointer);
    if (!events.ok) return events;
    const cancel = compileAgreementCancel(
      template.agreementCancelAlgorithm,
      `${pointer}/agreementCancelAlgorithm`,
    );
    if (!cancel.ok) return cancel;
    const { reconnectTemplate } = template;
    const reconnect =
      reconnectTemplate === null ? NONE : templateIndex(strategy, reconnectTemplate);
    if (reconnectTemplate !== null && reconnect === NONE)
      return err(missingCode(pointer, 'Severance template', reconnectTemplate));
    const { code, title, autoCancel } = template;
    templates.push({
      code,
      title,
      autoCancel,
      agreementCancel: cancel.value,
      reconnect,
      events: events.value,
      pointer,
    });
  }
  return ok(templates);
}

function compileType(
  strategy: Strategy,
  rule: AgreementTypeRule,
  pointer: string,
): Result<CompiledAgreementType, Failure> {
  const criteria: CompiledSeveranceCriterion[] = [];
  for (const [index, row] of rule.severanceCriteria.entries()) {
    const place = `${pointer}/severanceCriteria/${index}`;
    const spec = findAlgorithm('severance-criterion', row.algorithm.code);
    if (spec === undefined) return err(missingCode(place, 'Algorithm', row.algorithm.code));
    const template = templateIndex(strategy, row.template);
    if (template < 0) return err(missingCode(place, 'Severance template', row.template));
    criteria.push({
      priority: row.priority,
      spec,
      parameters: row.algorithm.parameters,
      matches: spec.compile(row.algorithm.parameters),
      template,
      readsLifeSupport:
        spec.reads.includes('personLifeSupport') || spec.reads.includes('premiseLifeSupport'),
      pointer: place,
    });
  }
  return ok({
    criteria: criteria.sort((a, b) => a.priority - b.priority),
    finalBillDueDays: rule.finalBillDueDays,
    pointer,
  });
}

/** Rules by the portfolio's agreement types: an exact entry beats `*`. */
function compileTypes(
  strategy: Strategy,
  names: readonly string[],
): Result<(CompiledAgreementType | null)[], Failure> {
  const rules: CompiledAgreementType[] = [];
  for (const [index, rule] of strategy.agreementTypes.entries()) {
    const compiled = compileType(strategy, rule, `/agreementTypes/${index}`);
    if (!compiled.ok) return compiled;
    rules.push(compiled.value);
  }
  const place = (type: string) => strategy.agreementTypes.findIndex((rule) => rule.type === type);
  return ok(names.map((name) => rules[place(name)] ?? rules[place(ANY)] ?? null));
}

/** Compiles agreement types and severance templates for a horizon that ends on `endDay` (domain.md 3.12). */
export function compileSeverance(
  strategy: Strategy,
  eventTypes: readonly CompiledEventType[],
  names: Dictionaries,
  endDay: number,
): Result<CompiledSeverance, Failure> {
  const templates = compileTemplates(strategy, eventTypes);
  if (!templates.ok) return templates;
  const types = compileTypes(strategy, names.agreementTypes);
  if (!types.ok) return types;
  return ok({
    agreementTypes: types.value,
    templates: templates.value,
    calendar: new WorkCalendar(
      strategy.workCalendar,
      strategy.settings.severanceDateMode,
      names.asOfDay,
      endDay,
    ),
    maxEvents: Math.max(1, ...templates.value.map((template) => template.events.length)),
  });
}
