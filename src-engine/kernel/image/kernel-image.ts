import type { WholeNumbers } from '../../base/whole-numbers.ts';
/** A day that never comes: debits that do not age (new charges, disputed items) carry it. */
export const FAR_DAY = 1_000_000;

/**
 * The opening position of a portfolio as flat columns, all that the kernel reads. Typed arrays only, so that it can be
 * posted to workers. Accounts in canonical order; agreements, items and plans of account i are rows
 * start[i] to start[i + 1] - 1.
 */
export interface KernelImage {
  readonly asOfDay: number;
  readonly accountCount: number;
  readonly classCount: number;
  /** Largest number of rows any account has, for scratch space. */
  readonly maxItems: number;
  readonly maxAgreements: number;
  readonly maxPlans: number;
  readonly maxInstalments: number;

  /** Allocation of live tests hashes the id itself. */
  readonly ids: readonly string[];
  /** murmur3 of the account id with the two seeds of simulation.md 4.1. */
  readonly keyA: Uint32Array;
  readonly keyB: Uint32Array;
  readonly division: Uint16Array;
  readonly collectionClass: Uint16Array;
  readonly customerClass: Uint16Array;
  readonly segment: Uint16Array;
  readonly riskCategory: Uint16Array;
  readonly managementGroup: Uint16Array;
  readonly assignedTemplate: Uint16Array;
  /** Accounts of one customer share it. */
  readonly customer: Int32Array;
  readonly responsiblePersons: Uint8Array;
  readonly notifiedPersons: Uint8Array;
  /** UNKNOWN_RATING when absent. */
  readonly creditRating: Int16Array;
  readonly cashOnlyScore: Int16Array;
  /** 0 to 100; UNKNOWN_SCORE when absent. */
  readonly badDebtScore: Int8Array;
  readonly churnScore: Int8Array;
  readonly lifetimeValueScore: Int8Array;
  /** This and the next three have no elements where no account has a value (model/portfolio.ts). */
  readonly nationality: Uint16Array;
  readonly upSellScore: Int8Array;
  readonly crossSellScore: Int8Array;
  readonly creditLimitMinor: Float64Array;
  /** Promises broken before the as-of day, at most 255. */
  readonly brokenPromises: Uint8Array;
  /** Day on which the earliest service of the account began; NO_DAY when no start is known. */
  readonly customerSinceDay: Int32Array;
  /** Bad-debt score in standard deviations: (score - 50) / 20, 0 when unknown. */
  readonly badDebtZ: Float64Array;
  /** ACCOUNT_FLAG bits. */
  readonly flags: Uint16Array;
  readonly postponeUntilDay: Int32Array;
  readonly lastReviewDay: Int32Array;
  /** First bill of the horizon; FAR_DAY when the account is not billed. */
  readonly nextBillDay: Int32Array;
  /** Forced persona index for tests and calibrated portfolios; 255 draws it. */
  readonly persona: Uint8Array;

  readonly agreementStart: Int32Array;
  readonly agreementClass: Uint16Array;
  readonly agreementService: Uint16Array;
  readonly agreementType: Uint16Array;
  /** AGREEMENT_STATUS. */
  readonly agreementStatus: Uint8Array;
  /** AGREEMENT_FLAG bits. */
  readonly agreementFlags: Uint8Array;
  /** Billed each cycle, minor units; NONE brings no bills. */
  readonly agreementChargeMinor: Float64Array;
  readonly agreementPayoffMinor: Float64Array;
  /** Provider index; NONE when the receivable is our own. */
  readonly agreementProvider: Int16Array;
  /** Index of the master agreement within the account; NONE when there is none. */
  readonly agreementMaster: Int16Array;
  readonly agreementServicePoints: Uint8Array;
  /** NO_DAY when there is none. */
  readonly agreementFinalDueDay: Int32Array;
  /** Credit left over at the as-of day: of the agreement's own, and of its class (on the class's first agreement). */
  readonly agreementCreditMinor: WholeNumbers;
  readonly agreementPooledCreditMinor: WholeNumbers;

  readonly itemStart: Int32Array;
  /** Index within the account. */
  readonly itemAgreement: Uint16Array;
  readonly itemClass: Uint16Array;
  /** Items of an account are ascending by arrears day, then due day, agreement and original order. */
  readonly itemArrearsDay: Int32Array;
  readonly itemDueDay: Int32Array;
  /** Open after the credits of the whole class, oldest first. */
  readonly itemPooledMinor: WholeNumbers;
  /** Open after the credits of the item's own agreement, oldest first. */
  readonly itemAgreementMinor: WholeNumbers;
  /** ITEM_KIND. */
  readonly itemKind: Uint8Array;
  /** Row of the debit in the portfolio's transactions: holds name it. */
  readonly itemTransaction: Int32Array;

  /** Active plans only. */
  readonly planStart: Int32Array;
  readonly planClass: Uint16Array;
  readonly planStartDay: Int32Array;
  /** 1 when a third party pays. */
  readonly planThirdParty: Uint8Array;
  /** Paid in the class since the plan began, up to the as-of day. */
  readonly planPaidMinor: Float64Array;
  readonly instalmentStart: Int32Array;
  readonly instalmentDay: Int32Array;
  readonly instalmentMinor: Float64Array;
  /** Last day on or before the as-of day on which a plan of the account was broken; NO_DAY when none was. */
  readonly lastBrokenPlanDay: Int32Array;

  /** Holds as HoldColumns; a target is the agreement's index within the account, the bill's transaction row, or the class. */
  readonly holdStart: Int32Array;
  readonly holdScope: Uint8Array;
  readonly holdTarget: Int32Array;
  readonly holdReason: Uint8Array;
  readonly holdFromDay: Int32Array;
  /** Inclusive; FAR_DAY until it is lifted. */
  readonly holdToDay: Int32Array;
  readonly holdBlocks: Uint8Array;
  readonly holdAmountMinor: Float64Array;

  /** Open promises only. */
  readonly promiseStart: Int32Array;
  readonly promiseClass: Int16Array;
  readonly promiseMinor: Float64Array;
  /** Paid in the class since the promise was made, up to the as-of day. */
  readonly promisePaidMinor: Float64Array;
  readonly promiseMadeDay: Int32Array;
  readonly promiseDueDay: Int32Array;

  /** Collection processes under way on the as-of day; at most one a class. */
  readonly processStart: Int32Array;
  readonly processClass: Uint16Array;
  /** Index into Portfolio.runningTemplates. */
  readonly processTemplate: Uint16Array;
  readonly processStartDay: Int32Array;
  readonly processBaseDay: Int32Array;
  /** Sequence of the last event done, or level reached; NONE when it is not known. */
  readonly processLastSequence: Int32Array;

  readonly ratingStart: Int32Array;
  readonly ratingFromDay: Int32Array;
  readonly ratingEndDay: Int32Array;
  readonly ratingPoints: Int16Array;
  readonly ratingCashOnly: Int16Array;

  readonly reviewStart: Int32Array;
  readonly reviewDay: Int32Array;

  /** Active referrals only. */
  readonly referralStart: Int32Array;
  readonly referralAgency: Uint16Array;
  readonly referralMinor: Float64Array;
  /** By agency index: referred and still active at the as-of day, the whole portfolio's. */
  readonly agencyActiveMinor: Float64Array;
}

/** What an open item is: an aged or ageing debit, a charge that waits for its bill, a disputed one. */
export const ITEM_KIND = { debit: 0, newCharge: 1, disputed: 2 } as const;

/** No forced persona. */
export const DRAW_PERSONA = 255;
