import { plainRules } from './plain-rules.ts';
import type { Strategy } from './strategy-schema.ts';

/** A strategy that does nothing: no debt is collected, nobody is contacted, nothing is cut. */
export function quietStrategy(currency: string): Strategy {
  const rules = plainRules();
  return {
    schemaVersion: 3,
    name: 'No treatment',
    version: 1,
    description: 'Does nothing.',
    currency,
    ...rules,
    // It has no template by which a process under way could go on.
    settings: { ...rules.settings, portfolioProcesses: 'RESTART' },
    debtClasses: [],
    classControls: [],
    eventTypes: [],
    processTemplates: [],
  };
}
