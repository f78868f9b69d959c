import type { AccountStateName } from '../../src-engine/model/account-state.ts';

/** States of accounts as the screens name them. */
export const STATE_LABELS: Readonly<Record<AccountStateName, string>> = {
  notDue: 'Not due',
  pastDue: 'Past due, not in process',
  inProcess: 'In process',
  onPlan: 'On pay plan',
  inSeverance: 'Severance',
  cured: 'Cured',
};
