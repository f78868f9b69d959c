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
  readonly riskCategory: Uint16Array;
  /** UNKNOWN_RATING when absent. */
  readonly creditRating: Int16Array;
  /** Bad-debt score in standard deviations: (score - 50) / 20, 0 when unknown. */
  readonly badDebtZ: Float64Array;
  /** ACCOUNT_FLAG bits. */
  readonly flags: Uint8Array;
  readonly postponeUntilDay: Int32Array;
  readonly lastReviewDay: Int32Array;
  /** Forced persona index for tests and calibrated portfolios; 255 draws it. */
  readonly persona: Uint8Array;

  readonly agreementStart: Int32Array;
  readonly agreementClass: Uint16Array;
  readonly agreementService: Uint16Array;
  /** 1 when the agreement can be severed. */
  readonly agreementActive: Uint8Array;

  readonly itemStart: Int32Array;
  /** Index within the account. */
  readonly itemAgreement: Uint16Array;
  readonly itemClass: Uint16Array;
  /** Items of an account are ascending by arrears day, then due day, agreement and original order. */
  readonly itemArrearsDay: Int32Array;
  readonly itemDueDay: Int32Array;
  /** Open after the credits of the whole class, oldest first. */
  readonly itemPooledMinor: Float64Array;
  /** Open after the credits of the item's own agreement, oldest first. */
  readonly itemAgreementMinor: Float64Array;

  readonly planStart: Int32Array;
  readonly planClass: Uint16Array;
  readonly planStartDay: Int32Array;
  /** Paid in the class since the plan began, up to the as-of day. */
  readonly planPaidMinor: Float64Array;
  readonly instalmentStart: Int32Array;
  readonly instalmentDay: Int32Array;
  readonly instalmentMinor: Float64Array;
}

/** No forced persona. */
export const DRAW_PERSONA = 255;
