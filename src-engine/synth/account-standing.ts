import type { Day } from '../base/day.ts';
import type { Minor } from '../base/money.ts';
import type { AccountDraws } from './account-draws.ts';
import type { DrawnAgreement } from './agreements.ts';
import type { Customer } from './customer.ts';
import type { PresetSpec } from './preset.ts';

/** One drawn account with its agreements: what its collection history is drawn from. */
export interface AccountStanding {
  readonly customer: Customer;
  readonly draws: AccountDraws;
  readonly preset: PresetSpec;
  readonly agreements: readonly DrawnAgreement[];
  readonly hasPlan: boolean;
  readonly asOfDay: Day;
}

export function overdueMinorOf(standing: AccountStanding): Minor {
  return standing.agreements.reduce((sum, { overdueMinor }) => sum + overdueMinor, 0);
}
