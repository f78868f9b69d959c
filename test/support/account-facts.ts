import type {
  AccountFacts,
  AgreementFacts,
  OutsideFact,
  PayPlanFacts,
  ProcessFacts,
} from '../../src-engine/model/account-facts.ts';

/** The day of these facts, 2026-03-02. */
export const TODAY = 20_514;

/** An account with nothing to tell; `changes` make it worth an alert. */
export function accountFacts(changes: Partial<AccountFacts> = {}): AccountFacts {
  return {
    accountId: 'A1',
    name: 'Ada Abbott',
    customerId: 'A1',
    currency: 'USD',
    today: TODAY,
    creditRating: 700,
    riskyBelow: 560,
    cashOnlyScore: 0,
    cashOnlyAbove: 20,
    lifeSupport: false,
    sensitiveLoad: false,
    agreements: [],
    debts: [],
    plans: [],
    processes: [],
    severances: [],
    referrals: [],
    toDos: [],
    holds: [],
    writeOffs: [],
    outside: [],
    ...changes,
  };
}

export function agreementFacts(changes: Partial<AgreementFacts> = {}): AgreementFacts {
  return {
    id: 'S1',
    type: 'E-RES',
    service: 'ELECTRIC',
    debtClass: 'ENERGY',
    status: 'ACTIVE',
    balanceMinor: 0,
    finalBillDueDay: null,
    startDay: null,
    premiseLifeSupport: false,
    premiseSensitiveLoad: false,
    ...changes,
  };
}

export function planFacts(changes: Partial<PayPlanFacts> = {}): PayPlanFacts {
  return {
    id: 'P1',
    debtClass: 'ENERGY',
    status: 'ACTIVE',
    startDay: TODAY - 90,
    endDay: null,
    ...changes,
  };
}

/** An open fact since ten days ago. */
export function outsideFact(
  kind: OutsideFact['kind'],
  changes: Partial<OutsideFact> = {},
): OutsideFact {
  return {
    id: 'F1',
    kind,
    text: 'Move-in',
    open: true,
    fromDay: TODAY - 10,
    toDay: null,
    amountMinor: 0,
    ...changes,
  };
}

/** Collection since ten days ago: a letter that was sent, a call tomorrow, a notice in two weeks. */
export function processFacts(changes: Partial<ProcessFacts> = {}): ProcessFacts {
  return {
    id: 'ENERGY/1',
    template: 'ENERGY-STD',
    title: 'Standard',
    debtClass: 'ENERGY',
    startDay: TODAY - 10,
    endDay: null,
    status: 'ACTIVE',
    debtMinor: 12_000,
    debtWithoutPlansMinor: 12_000,
    thresholdMinor: 1000,
    events: [
      { sequence: 10, title: 'Reminder letter', day: TODAY - 10, state: 'DONE' },
      { sequence: 20, title: 'Call', day: TODAY + 1, state: 'PENDING' },
      { sequence: 30, title: 'Final notice', day: TODAY + 15, state: 'PENDING' },
    ],
    ...changes,
  };
}
