import { countWords } from '../base/count-words.ts';
import type { CompiledEvent } from '../kernel/compile/compiled-step.ts';
import type { CompiledGuardrail } from '../kernel/compile/compiled-strategy.ts';
import type { StepFacts } from '../kernel/facts/step-facts.ts';
import { LOG_OUTCOME } from '../model/event-log.ts';
import type { Check, Decision } from '../model/explanation.ts';

/** How far ahead the explanation looks for a day on which the rule would have let the step run. */
const SEARCH_DAYS = 366;

/** A hit of a guardrail, with what it judged. */
export interface GuardrailHit {
  readonly day: number;
  readonly className: string;
  readonly event: CompiledEvent;
  readonly guardrail: CompiledGuardrail;
  readonly facts: StepFacts;
  /** LOG_OUTCOME.blocked, deferred or warned. */
  readonly outcome: number;
}

const TITLES = new Map<number, string>([
  [LOG_OUTCOME.blocked, 'Block'],
  [LOG_OUTCOME.deferred, 'Move'],
  [LOG_OUTCOME.warned, 'Warn of'],
]);

function daysUntilAllowed(hit: GuardrailHit): number | null {
  for (let ahead = 1; ahead <= SEARCH_DAYS; ahead++)
    if (!hit.guardrail.rule.forbids(hit.facts.on(hit.facts.day + ahead))) return ahead;
  return null;
}

function flipOf(hit: GuardrailHit, check: Omit<Check, 'rulePointer'>): string {
  if (hit.outcome === LOG_OUTCOME.warned) return 'The rule only warns: the step ran.';
  const days = daysUntilAllowed(hit);
  if (days !== null)
    return days === 1
      ? 'One day later the rule would have let it run.'
      : `${countWords(days, 'day')} later the rule would have let it run.`;
  if (check.margin === null) return 'No later day would have let it run.';
  return `It fails by ${check.margin}; no later day alone would have let it run.`;
}

/** A guardrail that spoke: which rule, what it compared, and when it would have been silent. */
export function guardrailDecision(hit: GuardrailHit): Decision {
  const { guardrail, event, facts, outcome } = hit;
  const check = guardrail.rule.explain(facts);
  const attempts = guardrail.rule.forbids(facts) ? 0 : guardrail.rule.attemptsAllowed?.(facts);
  const shortened = attempts !== undefined && attempts > 0;
  const title = shortened ? 'Shorten' : (TITLES.get(outcome) ?? 'Judge');
  return {
    day: hit.day,
    kind: 'guardrail',
    title: `${title} ${event.title}`,
    because: shortened
      ? `${guardrail.title}: ${attempts} of ${countWords(event.callAttempts, 'attempt')}`
      : guardrail.title,
    ruleLabel: `Guardrail ${guardrail.id}`,
    rulePointer: guardrail.pointer,
    debtClass: hit.className,
    eventKind: event.algorithm,
    checks: [{ ...check, rulePointer: guardrail.pointer }],
    chosen: '',
    passedOver: [],
    flip: flipOf(hit, check),
  };
}
