import { findAlgorithm } from '../../algorithms/registry.ts';
import type { Failure } from '../../base/failure.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Strategy, WriteOffControl } from '../../config/strategy-schema.ts';
import { NONE } from '../../model/portfolio.ts';
import { agreementTypeRules } from './agreement-types.ts';
import { compileTemplateEvents } from './compile-template-events.ts';
import type { CompiledEventType } from './compiled-step.ts';
import type {
  CompiledAgency,
  CompiledAgencyChoice,
  CompiledAttempt,
  CompiledWriteOff,
  CompiledWriteOffControl,
  CompiledWriteOffCriterion,
  CompiledWriteOffTemplate,
} from './compiled-write-off.ts';
import type { Dictionaries } from './dictionaries.ts';
import { missingCode } from './missing-code.ts';
import { WorkCalendar } from './work-calendar.ts';

/** Matches any collection class. */
const ANY = '*';

function compileAttempts(
  control: WriteOffControl,
  pointer: string,
): Result<CompiledAttempt[], Failure> {
  const attempts: CompiledAttempt[] = [];
  for (const [index, { code, parameters }] of control.attempts.entries()) {
    const place = `${pointer}/attempts/${index}`;
    const spec = findAlgorithm('write-off-attempt', code);
    if (spec === undefined) return err(missingCode(place, 'Algorithm', code));
    attempts.push({ spec, parameters, decide: spec.compile(parameters), pointer: place });
  }
  return ok(attempts);
}

function compileCriteria(
  strategy: Strategy,
  control: WriteOffControl,
  names: Dictionaries,
  pointer: string,
): Result<CompiledWriteOffCriterion[], Failure> {
  const criteria: CompiledWriteOffCriterion[] = [];
  for (const [index, criterion] of control.criteria.entries()) {
    const place = `${pointer}/criteria/${index}`;
    const { code, parameters } = criterion.algorithm;
    const spec = findAlgorithm('write-off-criterion', code);
    if (spec === undefined) return err(missingCode(place, 'Algorithm', code));
    const template = strategy.writeOff.templates.findIndex((t) => t.code === criterion.template);
    if (template < 0) return err(missingCode(place, 'Write-off template', criterion.template));
    criteria.push({
      priority: criterion.priority,
      spec,
      parameters,
      matches: spec.compile(parameters, names),
      template,
      pointer: place,
    });
  }
  return ok(criteria.sort((a, b) => a.priority - b.priority));
}

function compileControls(
  strategy: Strategy,
  names: Dictionaries,
): Result<CompiledWriteOffControl[], Failure> {
  const controls: CompiledWriteOffControl[] = [];
  for (const [index, control] of strategy.writeOff.controls.entries()) {
    const pointer = `/writeOff/controls/${index}`;
    const attempts = compileAttempts(control, pointer);
    if (!attempts.ok) return attempts;
    const criteria = compileCriteria(strategy, control, names, pointer);
    if (!criteria.ok) return criteria;
    const { code, title, graceDays } = control;
    controls.push({
      code,
      title,
      graceDays,
      attempts: attempts.value,
      criteria: criteria.value,
      pointer,
    });
  }
  return ok(controls);
}

function compileTemplates(
  strategy: Strategy,
  types: readonly CompiledEventType[],
): Result<CompiledWriteOffTemplate[], Failure> {
  const templates: CompiledWriteOffTemplate[] = [];
  for (const [index, template] of strategy.writeOff.templates.entries()) {
    const pointer = `/writeOff/templates/${index}`;
    const events = compileTemplateEvents(types, template.events, pointer);
    if (!events.ok) return events;
    const { code, title } = template;
    templates.push({ code, title, events: events.value, pointer });
  }
  return ok(templates);
}

/** The control of a cell: an exact collection class beats `*`. */
function controlIndex(strategy: Strategy, collectionClass: string, debtClass: string): number {
  const { controls } = strategy.writeOff;
  const of = (name: string) =>
    controls.findIndex(
      (control) => control.writeOffDebtClass === debtClass && control.collectionClass === name,
    );
  const exact = of(collectionClass);
  return exact >= 0 ? exact : of(ANY);
}

/** An agency that only the portfolio names. */
const FREE_AGENCY = { active: false, feeBasisPoints: 0, laterFeeBasisPoints: 0, pointer: '' };

function compileAgencies(strategy: Strategy, known: readonly string[]): CompiledAgency[] {
  const own = strategy.writeOff.agencies.map((agency, index) => ({
    ...agency,
    laterFeeBasisPoints: agency.laterFeeBasisPoints ?? agency.feeBasisPoints,
    portfolioIndex: known.indexOf(agency.code),
    pointer: `/writeOff/agencies/${index}`,
  }));
  const others = known.flatMap((code, portfolioIndex) =>
    own.some((agency) => agency.code === code)
      ? []
      : [{ code, title: code, ...FREE_AGENCY, portfolioIndex }],
  );
  return [...own, ...others];
}

function compileChoice(strategy: Strategy): Result<CompiledAgencyChoice, Failure> {
  const { code, parameters } = strategy.writeOff.agencyChoice;
  const pointer = '/writeOff/agencyChoice';
  const spec = findAlgorithm('agency-choice', code);
  if (spec === undefined) return err(missingCode(pointer, 'Algorithm', code));
  return ok({ spec, parameters, pointer });
}

/** Compiles write-off controls, templates and agencies for a horizon that ends on `endDay` (domain.md 3.14). */
export function compileWriteOff(
  strategy: Strategy,
  types: readonly CompiledEventType[],
  names: Dictionaries,
  endDay: number,
): Result<CompiledWriteOff, Failure> {
  const templates = compileTemplates(strategy, types);
  if (!templates.ok) return templates;
  const controls = compileControls(strategy, names);
  if (!controls.ok) return controls;
  const choice = compileChoice(strategy);
  if (!choice.ok) return choice;
  const rules = agreementTypeRules(strategy, names.agreementTypes);
  const classes = [
    ...new Set(strategy.agreementTypes.flatMap((rule) => rule.writeOffDebtClass ?? [])),
  ];
  const agencies = compileAgencies(strategy, names.agencies);
  return ok({
    classes,
    classOf: Int16Array.from(rules, (rule) =>
      rule === null || rule.writeOffDebtClass === null
        ? NONE
        : classes.indexOf(rule.writeOffDebtClass),
    ),
    controls: controls.value,
    controlOf: Int16Array.from(
      names.collectionClasses.flatMap((collectionClass) =>
        classes.map((debtClass) => controlIndex(strategy, collectionClass, debtClass)),
      ),
    ),
    templates: templates.value,
    agencies,
    agencyOf: Uint16Array.from(names.agencies, (code) =>
      agencies.findIndex((agency) => agency.code === code),
    ),
    choice: choice.value,
    customerClasses: names.customerClasses,
    riskCategories: names.riskCategories,
    calendar: new WorkCalendar(
      strategy.workCalendar,
      strategy.settings.writeOffDateMode,
      names.asOfDay,
      endDay,
    ),
    maxEvents: Math.max(1, ...templates.value.map((template) => template.events.length)),
  });
}
