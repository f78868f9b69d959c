import { plainRules } from './plain-rules.ts';
import type { Strategy } from './strategy-schema.ts';

/** A strategy that does nothing: no debt is collected, nobody is contacted, nothing is cut. */
export function quietStrategy(currency: string): Strategy {
  return {
    schemaVersion: 3,
    name: 'No treatment',
    version: 1,
    description: 'Does nothing.',
    currency,
    ...plainRules(),
    debtClasses: [],
    classControls: [],
    eventTypes: [],
    processTemplates: [],
  };
}
