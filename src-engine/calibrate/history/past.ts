import type { Portfolio } from '../../model/portfolio.ts';
import type { AccountHistory } from './account-history.ts';
import type { ContactRecord } from './contact-record.ts';
import type { HistorySpan } from './history-span.ts';
import type { RiskCell } from './risk-cells.ts';

/** The past of a portfolio as calibration reads it. */
export interface Past {
  readonly portfolio: Portfolio;
  /** By account. */
  readonly histories: readonly AccountHistory[];
  /** By account id, each list by day. */
  readonly contacts: ReadonlyMap<string, readonly ContactRecord[]>;
  readonly cells: readonly RiskCell[];
  readonly span: HistorySpan;
}
