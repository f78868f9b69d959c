import { NONE } from '../../model/portfolio.ts';
import { runPlanHooks, startInstalments } from '../phases/42-start-pay-plan.ts';
import type { CommandRule } from './command-rule.ts';

/** M10, a pay plan agreed with a person: the cancel rules of the class run at once (domain.md 3.11). */
export const createPayPlanCommand: CommandRule<'create-pay-plan'> = {
  judge: (_facts, state, { act, debtClass }, checks) => {
    const { instalments } = act;
    if (checks.refuse('unknown-debt-class', debtClass === NONE)) return;
    if (checks.refuse('no-instalments', instalments.length === 0)) return;
    const isPositive = instalments.every(({ amountMinor }) => amountMinor > 0);
    if (checks.refuse('instalment-not-positive', !isPositive)) return;
    const isInOrder = instalments.every(
      ({ day }, index) => index === 0 || day > (instalments[index - 1]?.day ?? 0),
    );
    if (checks.refuse('instalments-not-in-order', !isInOrder)) return;
    checks.refuse('day-not-in-future', (instalments[0]?.day ?? 0) <= state.day);
  },
  carryOut: (context, state, { act, debtClass }) => {
    const { processes } = state;
    const collectionProcess = processes.isActive(debtClass)
      ? (processes.number[debtClass] ?? 0)
      : 0;
    startInstalments(context, state, { debtClass, collectionProcess }, act.instalments);
    runPlanHooks(context, state);
  },
};
