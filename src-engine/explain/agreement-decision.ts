import { moneyText } from '../base/money-text.ts';
import type { CompiledAgreementCancel } from '../kernel/compile/compiled-agreement-cancel.ts';
import type { Decision } from '../model/explanation.ts';

/** COLL CC CPSA on one credited agreement: it leaves the process or stays (domain.md 3.11). Amounts in minor units. */
export function agreementDecision(
  name: string,
  rule: CompiledAgreementCancel,
  debtMinor: number,
  removed: boolean,
  currency: string,
): Pick<Decision, 'kind' | 'title' | 'because' | 'checks' | 'flip'> {
  const debt = moneyText(debtMinor, currency);
  const limit = moneyText(rule.thresholdMinor, currency);
  const more = moneyText(debtMinor - rule.thresholdMinor, currency);
  return {
    kind: removed ? 'remove-agreement' : 'keep-agreement',
    title: removed ? `Remove ${name} from the process` : `Keep ${name} in the process`,
    because: removed
      ? `${name} owes ${debt} at the cut-off date, at or below ${limit}`
      : `${name} still owes ${debt} at the cut-off date, above ${limit}`,
    checks: [{ ...rule.spec.explain(rule.parameters, debtMinor), rulePointer: rule.pointer }],
    flip: removed ? '' : `${more} more paid for ${name} by then would have removed it.`,
  };
}
