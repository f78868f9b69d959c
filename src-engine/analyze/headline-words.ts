import type { MeasureId } from '../model/comparison.ts';

/** How the headline tells a difference of a measure: `collects`, `$35.3k`, `more`, `net cash`. */
export interface HeadlineWords {
  /** `A collects …`, and `A is not shown to collect …`. */
  readonly verb: string;
  readonly infinitive: string;
  readonly more: string;
  readonly less: string;
  /** Behind the amount and `more` or `less`; a size whose figure has no unit names it here. */
  readonly noun: string;
  /** The same of one; left out where figures have decimals or units. */
  readonly one?: string;
  /** Behind `about the same`, where the noun alone would not do. */
  readonly same?: string;
}

const LESS = { more: 'more', less: 'less' };
const FEWER = { more: 'more', less: 'fewer' };
const COLLECTS = { verb: 'collects', infinitive: 'collect', ...LESS };

/** By the pattern of ux 2.4, one sentence for each measure that may be the primary one. */
export const HEADLINE_WORDS: Readonly<Record<MeasureId, HeadlineWords>> = {
  netCash: { ...COLLECTS, noun: 'net cash' },
  npv: { ...COLLECTS, noun: 'net cash at present value' },
  cashCollected: { ...COLLECTS, noun: 'cash' },
  liquidationRate: {
    ...{ verb: 'recovers', infinitive: 'recover', ...LESS },
    ...{ noun: 'of the arrears at the start', same: 'share of the arrears at the start' },
  },
  curedShare: {
    ...{ verb: 'has', infinitive: 'have', ...FEWER },
    ...{ noun: 'accounts cured at the end', same: 'share of accounts cured at the end' },
  },
  processSuccess: {
    ...{ verb: 'has', infinitive: 'have', ...FEWER },
    ...{ noun: 'successful processes', same: 'share of successful processes' },
  },
  meanArrearsDays: {
    ...{ verb: 'has', infinitive: 'have', ...FEWER },
    ...{ noun: 'days in arrears an account', same: 'number of days in arrears an account' },
  },
  rollRate: {
    ...{ verb: 'rolls', infinitive: 'roll', ...LESS },
    ...{ noun: 'of the debt of 31–60 days on to 61–90' },
    same: 'share of the debt of 31–60 days on to 61–90',
  },
  arrearsOver90: {
    ...{ verb: 'leaves', infinitive: 'leave', ...LESS, noun: 'debt over 90 days past due' },
  },
  costToCollect: {
    ...{ verb: 'spends', infinitive: 'spend', ...LESS },
    ...{ noun: 'of the cash collected', same: 'share of the cash collected' },
  },
  cost: { verb: 'spends', infinitive: 'spend', ...LESS, noun: 'on treatment' },
  severancesPerThousand: {
    ...{ verb: 'starts', infinitive: 'start', ...FEWER },
    ...{ noun: 'severance processes per 1,000 accounts' },
    same: 'number of severance processes per 1,000 accounts',
  },
  contacts: {
    ...{ verb: 'makes', infinitive: 'make', ...FEWER },
    ...{ noun: 'contacts', one: 'contact', same: 'number of contacts' },
  },
  harmPerThousand: {
    ...{ verb: 'causes', infinitive: 'cause', ...FEWER },
    ...{ noun: 'harm points per 1,000 accounts', same: 'number of harm points per 1,000 accounts' },
  },
  daysToPay: {
    ...{ verb: 'waits', infinitive: 'wait', ...FEWER },
    ...{ noun: 'days to be paid', same: 'number of days to be paid' },
  },
  netLossRate: {
    ...{ verb: 'loses', infinitive: 'lose', ...LESS },
    ...{ noun: 'of the arrears base', same: 'share of the arrears base' },
  },
  disconnectionsPerThousand: {
    ...{ verb: 'cuts off', infinitive: 'cut off', ...FEWER },
    ...{ noun: 'services per 1,000 accounts', same: 'number of services per 1,000 accounts' },
  },
  restoredShare: {
    ...{ verb: 'reconnects', infinitive: 'reconnect', ...FEWER },
    ...{ noun: 'cut services within 48 hours', same: 'share of cut services within 48 hours' },
  },
  vulnerableCutShare: {
    ...{ verb: 'has', infinitive: 'have', ...LESS },
    ...{ noun: 'of its cuts at vulnerable customers' },
    same: 'share of its cuts at vulnerable customers',
  },
  retainedValue: { verb: 'retains', infinitive: 'retain', ...LESS, noun: 'value a year' },
  feesRecovered: {
    ...{ verb: 'recovers', infinitive: 'recover', ...LESS },
    ...{ noun: 'in fees', same: 'in fees' },
  },
  commission: { verb: 'pays', infinitive: 'pay', ...LESS, noun: 'commission to agencies' },
};
