import { flagCheck } from '../collection-condition/contract.ts';
import type { SeveranceCriterionSpec, SeveranceFacts } from './contract.ts';
import { isFlagged, type Scope, scopeParameters } from './person-or-premise.ts';

function hasSensitiveLoad(scope: Scope, facts: SeveranceFacts): boolean {
  return isFlagged(scope, facts.personSensitiveLoad, facts.premiseSensitiveLoad);
}

/** SV CRIT SL: the person, the premise or either has a sensitive load (domain.md 4.4, ours). */
export const svCritSl: SeveranceCriterionSpec = {
  spot: 'severance-criterion',
  code: 'SV CRIT SL',
  title: 'Sensitive load',
  summary:
    'True when a person on the account, or the premise of the agreement, is flagged sensitive load.',
  source: 'domain.md 4.4',
  parameters: scopeParameters,
  example: { scope: 'BOTH' },
  reads: ['personSensitiveLoad', 'premiseSensitiveLoad'],
  compile(given) {
    const { scope } = scopeParameters.parse(given);
    return (facts) => hasSensitiveLoad(scope, facts);
  },
  explain: (given, facts) =>
    flagCheck('Sensitive load', hasSensitiveLoad(scopeParameters.parse(given).scope, facts)),
};
