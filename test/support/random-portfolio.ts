import { Draws } from '../../src-engine/kernel/behaviour/draws.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type { AgreementRow, AgreementStatus } from '../../src-engine/model/rows.ts';
import { AccountBuilder } from './account-builder.ts';
import { PortfolioFromRows } from './portfolio-from-rows.ts';

/** Small seeded source of choices for test data; purposes from 200 on are reserved for tests. */
export class Choices {
  private readonly draws: Draws;
  private next = 0;

  constructor(seed: number) {
    this.draws = new Draws(seed);
  }

  /** An integer from `low` to `high`. */
  int(low: number, high: number): number {
    return low + Math.floor(this.draws.uniform(201, this.next++) * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.draws.uniform(201, this.next++) < share;
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.int(0, list.length - 1)] ?? list[0];
  }
}

const MEDIA = ['SMS', 'EMAIL', 'CALL', 'LETTER'] as const;

function addDebts(account: AccountBuilder, choices: Choices, asOfDay: number): void {
  const bills = choices.int(0, 5);
  for (let bill = 0; bill < bills; bill++) {
    const arrearsDay = asOfDay - choices.int(0, 160);
    account.owes(choices.int(1, 40_000), arrearsDay, arrearsDay + choices.pick([0, 14, 21, 30]));
  }
  if (choices.chance(0.15)) account.owes(choices.int(1, 5000), null, asOfDay);
  if (choices.chance(0.3)) account.pays(choices.int(1, 30_000), asOfDay - choices.int(0, 60));
}

/** Most agreements are billed, some on a budget. */
function termsOfAgreement(choices: Choices): Partial<AgreementRow> {
  const provider = choices.chance(0.2) ? choices.pick(['P1', 'P2']) : null;
  if (choices.chance(0.3)) return { provider };
  const onBudget = choices.chance(0.15);
  return {
    recurringChargeMinor: choices.int(500, 12_000),
    provider,
    onBudget,
    payoffDifferenceMinor: onBudget ? choices.int(-5000, 5000) : 0,
  };
}

/** Facts of an agreement that severance looks at; `index` is its place in the account. */
export function severanceTerms(seed: number, id: string, index: number): Partial<AgreementRow> {
  const choices = new Choices(seed);
  return {
    // The one before it: trees of two levels and more.
    ...(choices.chance(0.35) && index > 0 ? { masterId: `${id}/${index - 1}` } : {}),
    ...(choices.chance(0.1) ? { servicePoints: choices.pick([0, 2, 3]) } : {}),
    premiseLifeSupport: choices.chance(0.08),
    premiseSensitiveLoad: choices.chance(0.08),
    masterMeter: choices.chance(0.1),
    remoteDisconnect: choices.chance(0.2),
  };
}

/** Some services have ended, with a final bill that is or will be due. */
function statusOf(
  choices: Choices,
  asOfDay: number,
  otherwise: AgreementStatus,
  terms: Partial<AgreementRow>,
): [status: AgreementStatus, facts: Partial<AgreementRow>] {
  if (!choices.chance(0.2)) return [otherwise, terms];
  return ['STOPPED', { ...terms, finalBillDueDay: asOfDay + choices.int(-60, 30) }];
}

/**
 * Some accounts are in a process of a template or schedule, by place and not by luck: what the other columns draw stays as
 * it is. By the place among those accounts: 5 codes, 7 last events and 3 base days, so that every pair comes together.
 */
export function addProcesses(
  rows: PortfolioFromRows,
  id: string,
  index: number,
  asOfDay: number,
): void {
  if (index % 4 !== 1) return;
  const place = (index - 1) / 4;
  const one = (debtClass: string, template: string, age: number, lastSequence: number | null) =>
    rows.process({
      id: `${id}/${debtClass}`,
      accountId: id,
      debtClass,
      template,
      startDay: asOfDay - age,
      baseDay: place % 3 === 0 ? null : asOfDay - age - (index % 40),
      lastSequence,
    });
  const code = ['T1', 'T2', 'D1', 'NOWHERE', 'T1'][place % 5] ?? '';
  one('ENERGY', code, (place * 37) % 91, [null, 2, 0, 1, null, 97, 20][place % 7] ?? null);
  if (place % 2 === 1)
    one(
      'SERVICES',
      ['T2', 'D2', 'T1'][place % 3] ?? '',
      (place * 11) % 46,
      [1, null, 3, 0][place % 4] ?? null,
    );
}

/** Accounts with everything this slice knows: several agreements and classes, credits, plans, flags, postponements. */
export function randomPortfolio(
  seed: number,
  count: number,
  asOfDay: number,
  options: { readonly shuffled?: boolean } = {},
): Portfolio {
  const rows = new PortfolioFromRows();
  const order = Array.from({ length: count }, (_, index) => index);
  if (options.shuffled === true) order.reverse();
  for (const index of order) {
    const choices = new Choices(seed * 1_000_003 + index);
    const id = `R-${String(index).padStart(5, '0')}`;
    const account = new AccountBuilder(rows, id, {
      creditRating: choices.chance(0.1) ? null : choices.int(380, 780),
      badDebtScore: choices.chance(0.2) ? null : choices.int(0, 100),
      collectionClass: choices.pick(['RES', 'COM']),
      division: choices.pick(['NORTH', 'SOUTH']),
      segment: choices.pick(['HEALTH', 'RETAIL', '']),
      riskCategory: choices.pick([null, 'HIGH', 'LOW']),
      // By place, not by a draw: the draws of everything else stay where they were.
      assignedTemplate: index % 11 === 5 ? 'T2' : index % 17 === 3 ? 'NOWHERE' : null,
      managementGroup: index % 3 === 0 ? 'KEY' : index % 3 === 1 ? 'PUBLIC' : null,
      lifeSupport: choices.chance(0.05),
      onBudget: choices.chance(0.1),
      hasMobile: choices.chance(0.8),
      hasEmail: choices.chance(0.7),
      // By place, not by luck: what the other columns draw stays as it was.
      customerId: index % 3 === 0 ? `CUSTOMER-${index % 12}` : null,
      optOut: MEDIA.filter(() => choices.chance(0.06)),
      responsiblePersons: choices.pick([1, 1, 1, 2]),
      notifiedPersons: choices.pick([1, 1, 2, 0]),
      postponeUntilDay: choices.chance(0.1) ? asOfDay + choices.int(1, 60) : null,
      lastReviewDay: choices.chance(0.5) ? asOfDay - choices.int(0, 60) : null,
      nextBillDay: choices.chance(0.5) ? asOfDay + choices.int(1, 40) : null,
    });
    const agreements = choices.int(1, 3);
    for (let agreement = 0; agreement < agreements; agreement++) {
      account.agreement(
        String(agreement),
        choices.pick(['ENERGY', 'ENERGY', 'SERVICES']),
        choices.pick(['ELECTRIC', 'GAS', 'OTHER']),
        ...statusOf(choices, asOfDay, index % 17 === 0 ? 'PENDING_STOP' : 'ACTIVE', {
          ...termsOfAgreement(choices),
          ...severanceTerms(seed * 5_003 + index * 7 + agreement, id, agreement),
        }),
      );
      addDebts(account, choices, asOfDay);
    }
    if (choices.chance(0.1))
      rows.referral({
        id: `R-${index}/F`,
        accountId: `R-${String(index).padStart(5, '0')}`,
        agency: choices.pick(['X', 'Y']),
        startDay: asOfDay - choices.int(0, 60),
        amountMinor: choices.int(500, 20_000),
        status: 'ACTIVE',
      });
    if (choices.chance(0.12)) {
      const start = asOfDay - choices.int(0, 40);
      account.plan(start, choices.pick(['ENERGY', 'SERVICES']), [
        [start + 10, choices.int(500, 8000)],
        [start + 40, choices.int(500, 8000)],
        [start + 70, choices.int(500, 8000)],
      ]);
    }
    addProcesses(rows, id, index, asOfDay);
  }
  return rows.build(asOfDay);
}
