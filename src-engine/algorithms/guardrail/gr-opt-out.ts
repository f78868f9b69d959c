import { STEP } from '../../model/step.ts';
import { noParameters } from '../no-parameters.ts';
import type { GuardrailSpec } from './contract.ts';

/** GR OPT OUT: the customer is not contacted in a way they opted out of. */
export const grOptOut: GuardrailSpec = {
  spot: 'guardrail',
  code: 'GR OPT OUT',
  title: 'Opt-out',
  summary: 'A customer who opted out of a way of contact is not contacted in that way.',
  source: 'simulation.md 8, 12 CFR 1006.6 and 1006.14(h), TCPA',
  parameters: noParameters,
  example: {},
  compile: () => ({
    traits: STEP.contact,
    forbids: (facts) => facts.optedOut,
    explain: (facts) => ({
      label: 'Way of contact not opted out of',
      passed: !facts.optedOut,
      unit: 'flag',
      actual: facts.optedOut ? 0 : 1,
      limit: 1,
      test: '=',
      margin: null,
    }),
  }),
};
