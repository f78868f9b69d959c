import { stepTraits } from '../../algorithms/collection-event/step-traits.ts';
import type { Spacing } from '../../algorithms/guardrail/contract.ts';
import { GROUP_WORDS, STEP_GROUP, type StepGroup } from '../../algorithms/guardrail/step-groups.ts';
import { findAlgorithm } from '../../algorithms/registry.ts';
import { countWords } from '../../base/count-words.ts';
import type { Problem } from '../../base/problem.ts';
import { STEP } from '../../model/step.ts';
import { pointerOf } from '../pointer.ts';
import type { ProcessTemplate, Strategy, TemplateEvent } from '../strategy-schema.ts';
import { errorAt, warningAt } from './problem-maker.ts';

/** Calendar days between the final notice and severance where no guardrail says how many: advice, not a rule (ADR 310). */
const NOTICE: Rule = {
  first: STEP.notice,
  next: STEP_GROUP.SEVERANCE,
  leastDays: 14,
  required: true,
  by: '',
  blocks: false,
  place: null,
};

interface Rule extends Spacing {
  /** ` (guardrail ID)`, or empty. */
  readonly by: string;
  /** It stops the step, so that a ladder with it cannot run as it is written. */
  readonly blocks: boolean;
  /** Its place among the guardrails; null for the days that no guardrail asks for. */
  readonly place: string | null;
}

interface Step {
  readonly event: TemplateEvent;
  readonly at: number;
  /** STEP bits; 0 when the event type or its parameters are unknown. */
  readonly traits: number;
}

/** The enabled guardrails about days between steps; the final notice has a rule also without one. */
function rulesOf(strategy: Strategy): readonly Rule[] {
  const rules = strategy.guardrails.flatMap(
    ({ id, enabled, severity, algorithm }, index): Rule[] => {
      const spec = enabled ? findAlgorithm('guardrail', algorithm.code) : undefined;
      if (spec?.spacing === undefined) return [];
      const given = spec.parameters.safeParse(algorithm.parameters);
      if (!given.success) return [];
      const place = pointerOf('guardrails', index);
      const told = { by: ` (guardrail ${id})`, blocks: severity === 'BLOCK', place };
      return [{ ...spec.spacing(given.data), ...told }];
    },
  );
  return rules.some(isNotice) ? rules : [NOTICE, ...rules];
}

function isNotice({ first, next }: Spacing): boolean {
  return first === NOTICE.first && next === NOTICE.next;
}

/** The steps in the order in which they happen. */
function stepsOf(strategy: Strategy, template: ProcessTemplate): readonly Step[] {
  return template.events
    .map((event, at) => {
      const use = strategy.eventTypes.find((type) => type.code === event.eventType)?.algorithm;
      const spec = use === undefined ? undefined : findAlgorithm('collection-event', use.code);
      const given = spec?.parameters.safeParse(use?.parameters);
      const known = spec !== undefined && given?.success === true;
      return { event, at, traits: known ? stepTraits(spec.effects(given.data)) : 0 };
    })
    .sort((a, b) => a.event.dayOffset - b.event.dayOffset || a.event.sequence - b.event.sequence);
}

/** The least distance in the days that offsets count: workdays when only workdays count. */
function leastOffset(strategy: Strategy, leastDays: number): number {
  if (strategy.settings.dateMode === 'CALENDAR') return leastDays;
  const week = new Set(strategy.workCalendar.workdays).size;
  return Math.ceil((leastDays * week) / 7);
}

function wordsOf(traits: number): string {
  const group = (Object.keys(STEP_GROUP) as StepGroup[]).find(
    (name) => STEP_GROUP[name] === traits,
  );
  return group === undefined ? 'such a step' : GROUP_WORDS[group];
}

function problemsOf(
  strategy: Strategy,
  template: ProcessTemplate,
  pointer: string,
  rule: Rule,
): readonly Problem[] {
  const problems: Problem[] = [];
  const least = leastOffset(strategy, rule.leastDays);
  const unit = strategy.settings.dateMode === 'CALENDAR' ? 'day' : 'workday';
  const first = isNotice(rule) ? 'final notice' : wordsOf(rule.first);
  const next = isNotice(rule) ? 'starts severance' : `(${wordsOf(rule.next)}) is`;
  const problemAt = (...told: Parameters<typeof errorAt>): Problem => ({
    ...(rule.blocks ? errorAt : warningAt)(...told),
    ...(rule.place !== null && { guardrail: rule.place }),
  });
  let before: TemplateEvent | null = null;
  for (const { event, at, traits } of stepsOf(strategy, template)) {
    const step = `Step ${event.sequence} of ${template.code} ${next} on day ${event.dayOffset}`;
    const place = `${pointer}/events/${at}`;
    if ((traits & rule.next) !== 0) {
      if (before === null && rule.required)
        problems.push(
          problemAt(
            isNotice(rule) ? 'severance-without-notice' : 'step-without-earlier-step',
            place,
            `${step} without a ${first} before it${rule.by}.`,
            `Add a ${first} at least ${countWords(least, unit)} before.`,
          ),
        );
      if (before !== null && event.dayOffset - before.dayOffset < least)
        problems.push(
          problemAt(
            isNotice(rule) ? 'notice-too-short' : 'steps-too-close',
            `${place}/dayOffset`,
            `${step}, ${countWords(event.dayOffset - before.dayOffset, unit)} after the ${first} on day ${before.dayOffset}; ${least} are needed${rule.by}.`,
            `Set to ${countWords(before.dayOffset + least, 'day')}.`,
          ),
        );
    }
    if ((traits & rule.first) !== 0) before = event;
  }
  return problems;
}

/**
 * Ladders in which a step comes too soon after another one, or without it: severance after the final notice, and what
 * the strategy's guardrails on spacing say. In a run the guardrail would block such a step every time, which is an error, or
 * defer or count it, which is a warning.
 */
export function checkStepSpacing(strategy: Strategy): readonly Problem[] {
  const rules = rulesOf(strategy);
  return strategy.processTemplates.flatMap((template, index) =>
    rules.flatMap((rule) =>
      problemsOf(strategy, template, pointerOf('processTemplates', index), rule),
    ),
  );
}
