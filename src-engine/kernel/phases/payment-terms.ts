import { NONE } from '../../model/portfolio.ts';

/** A payment that may go to any class of the account. */
export const ANY_CLASS = -1;

/** Who pays, and what the money may be used for. */
export interface PaymentTerms {
  /** Debt class that alone is paid, ANY_CLASS for all. */
  readonly onlyClass: number;
  /** Agreement of the account of which alone the own debt is lowered, NONE for all. */
  readonly onlyAgreement: number;
  /** 1 when a third party pays: only pay plans of the same payor count it (domain.md 3.4). */
  readonly thirdParty: number;
  /** Debt that an agency has is left to the agency. */
  readonly sparesAgency: boolean;
  /** What no debt takes that is due pays bills ahead of their day, and the rest is kept as credit (phase 34). */
  readonly keepsRest: boolean;
}

/** The account pays whatever it owes. */
export const ANY_DEBT: PaymentTerms = {
  onlyClass: ANY_CLASS,
  onlyAgreement: NONE,
  thirdParty: 0,
  sparesAgency: false,
  keepsRest: false,
};

/** The customer pays without being asked to on the day; debt at an agency is paid there. */
export const OWN_ACCORD: PaymentTerms = { ...ANY_DEBT, sparesAgency: true };

/** The same, of more than is asked for: the rest pays bills ahead and is credit. */
export const OVER_PAYMENT: PaymentTerms = { ...OWN_ACCORD, keepsRest: true };
