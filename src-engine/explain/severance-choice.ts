import type { SeveranceFacts } from '../algorithms/severance-criterion/contract.ts';
import type {
  CompiledAgreementType,
  CompiledSeveranceCriterion,
} from '../kernel/compile/compiled-severance.ts';
import { isLifeSupported } from '../kernel/facts/severance-facts.ts';
import type { KernelFacts } from '../kernel/kernel-facts.ts';
import type { AccountState } from '../kernel/state/account-state.ts';
import { LOG_OUTCOME } from '../model/event-log.ts';
import type { Check, Decision } from '../model/explanation.ts';

/** What a decision says beyond its day and debt class. */
export type Told = Pick<Decision, 'kind' | 'title' | 'because' | 'ruleLabel' | 'rulePointer'> &
  Partial<Decision>;

/** Everything that choosing a severance template looked at. */
export interface SeveranceChoice {
  readonly context: KernelFacts;
  readonly state: AccountState;
  readonly agreement: number;
  readonly rule: CompiledAgreementType | null;
  readonly facts: SeveranceFacts;
  readonly criterion: CompiledSeveranceCriterion | null;
  readonly outcome: number;
}

/** The criteria tested, in order up to the first true one, and the guardrail that no strategy can switch off. */
function criteriaChecks(choice: SeveranceChoice): Check[] {
  const { context, state, agreement, rule, facts, criterion, outcome } = choice;
  const checks: Check[] = [];
  for (const row of rule?.criteria ?? []) {
    checks.push({ ...row.spec.explain(row.parameters, facts), rulePointer: row.pointer });
    if (row === criterion) break;
  }
  if (isLifeSupported(context, state, agreement))
    checks.push({
      label: 'Ladder made for life support',
      passed: outcome === LOG_OUTCOME.done,
      unit: 'flag',
      actual: outcome === LOG_OUTCOME.done ? 1 : 0,
      limit: 1,
      test: '=',
      margin: null,
      rulePointer: '',
    });
  return checks;
}

function because(choice: SeveranceChoice, template: string): string {
  const { rule, criterion, outcome } = choice;
  if (rule === null)
    return 'The strategy has no entry for this agreement type: an error and a To Do';
  if (criterion === null)
    return 'No severance criterion of the agreement type is true: an error and a To Do';
  return outcome === LOG_OUTCOME.done
    ? `${criterion.spec.title} is the first criterion that is true`
    : `Life support: service is never taken away, and ${template} was not chosen because of it`;
}

/** Which template an agreement is severed by, or why it is not severed (steps 1.8.7.3 and 1.8.7.4). */
export function severanceChoice(choice: SeveranceChoice, name: string): Told {
  const { context, rule, criterion, outcome } = choice;
  const template = context.strategy.severance.templates[criterion?.template ?? -1]?.code ?? '';
  const done = outcome === LOG_OUTCOME.done;
  const row = criterion === null ? '' : `, row ${criterion.priority}`;
  return {
    kind: done ? 'choose-severance' : 'refuse-severance',
    title: done ? `Sever ${name}` : `Do not sever ${name}`,
    because: because(choice, template),
    ruleLabel: `Severance criteria${row}`,
    rulePointer: criterion?.pointer ?? rule?.pointer ?? '/agreementTypes',
    checks: criteriaChecks(choice),
    chosen: done ? template : '',
    passedOver: (rule?.criteria ?? [])
      .filter((other) => criterion === null || other.priority < criterion.priority)
      .map((other) => `Row ${other.priority}: ${other.spec.title} is not true`),
  };
}
