import type { Guardrail } from './strategy-schema.ts';

type Rule = Pick<Guardrail, 'id' | 'title' | 'severity' | 'algorithm'>;

const RULES: readonly Rule[] = [
  ...(['DECEASED', 'BANKRUPTCY'] as const).map(
    (reason): Rule => ({
      id: `ANY-${reason}`,
      title: `No contact under a hold for ${reason.toLowerCase()}`,
      severity: 'BLOCK',
      algorithm: { code: 'GR HOLD', parameters: { steps: 'CONTACT', reason } },
    }),
  ),
  {
    id: 'ANY-PROMISE',
    title: 'No contact while a promise is open',
    severity: 'BLOCK',
    algorithm: { code: 'GR ARRANGEMENT', parameters: { steps: 'CONTACT', what: 'PROMISE' } },
  },
  {
    id: 'ANY-PLAN',
    title: 'No contact about debt that a kept pay plan covers',
    severity: 'BLOCK',
    algorithm: { code: 'GR ARRANGEMENT', parameters: { steps: 'CONTACT', what: 'PLAN' } },
  },
  {
    id: 'ANY-CAP',
    title: 'At most 3 contacts of a customer in a week',
    severity: 'BLOCK',
    algorithm: {
      code: 'GR CAP',
      parameters: { steps: 'CONTACT', most: 3, windowDays: 7, madeOnly: false },
    },
  },
  {
    id: 'ANY-VULNERABLE',
    title: 'A person decides whether to end or restrict service of a vulnerable customer',
    severity: 'BLOCK',
    algorithm: {
      code: 'GR PROTECTED',
      parameters: { steps: 'ENFORCEMENT', who: 'VULNERABLE', handOver: true },
    },
  },
  {
    id: 'ANY-LIFE-SUPPORT',
    title: 'Life support is never disconnected',
    severity: 'BLOCK',
    algorithm: {
      code: 'GR PROTECTED',
      parameters: { steps: 'CUT', who: 'LIFE_SUPPORT', handOver: false },
    },
  },
  {
    id: 'ANY-VISIT-SUNDAY',
    title: 'No visits on Sundays',
    severity: 'DEFER',
    algorithm: {
      code: 'GR DAYS',
      parameters: { steps: 'VISIT', weekdays: 'SUN', holidays: false, holidayEves: false },
    },
  },
];

/**
 * Guardrails of every market, which the engine adds to a strategy that does not name them (simulation.md 8). To switch
 * one off a strategy has to name it, disabled: then the run and the export tell of it. Disputed amounts need no rule:
 * they are never part of what is asked for.
 */
export const ALWAYS_ON_GUARDRAILS: readonly Guardrail[] = RULES.map((rule) => ({
  ...rule,
  market: 'ANY',
  enabled: true,
  source: 'Cross-market rule of the product (simulation.md 8)',
  verifiedOn: null,
}));

/** The guardrails that a run under this strategy obeys or records: its own, then the always-on ones it does not name. */
export function guardrailsOf(own: readonly Guardrail[]): readonly Guardrail[] {
  const named = new Set(own.map(({ id }) => id));
  return [...own, ...ALWAYS_ON_GUARDRAILS.filter(({ id }) => !named.has(id))];
}
