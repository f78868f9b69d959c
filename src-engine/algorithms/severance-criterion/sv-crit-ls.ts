import { flagCheck } from '../collection-condition/contract.ts';
import type { SeveranceCriterionSpec, SeveranceFacts } from './contract.ts';
import { isFlagged, type Scope, scopeParameters } from './person-or-premise.ts';

function hasLifeSupport(scope: Scope, facts: SeveranceFacts): boolean {
  return isFlagged(scope, facts.personLifeSupport, facts.premiseLifeSupport);
}

/** SV CRIT LS: the person, the premise or either is flagged life support (domain.md 3.12, 4.2). */
export const svCritLs: SeveranceCriterionSpec = {
  spot: 'severance-criterion',
  code: 'SV CRIT LS',
  title: 'Life support',
  summary:
    'True when a person on the account, or the premise of the agreement, is flagged life support. Give it a ladder of its own: service is never cut there.',
  source: 'domain.md 3.12',
  parameters: scopeParameters,
  example: { scope: 'BOTH' },
  reads: ['personLifeSupport', 'premiseLifeSupport'],
  compile(given) {
    const { scope } = scopeParameters.parse(given);
    return (facts) => hasLifeSupport(scope, facts);
  },
  explain: (given, facts) =>
    flagCheck('Life support', hasLifeSupport(scopeParameters.parse(given).scope, facts)),
};
