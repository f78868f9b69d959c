import type { AccountGrouping } from '../../../../src-engine/model/account-grouping.ts';

/** Names of the groups that effects are told by; `by` ends the title of a chart, `all` the one of the table. */
export const GROUPING_NAMES: Readonly<
  Record<AccountGrouping, { readonly label: string; readonly by: string; readonly all: string }>
> = {
  segment: { label: 'Segments', by: 'by segment', all: 'All segments at once' },
  protection: {
    label: 'Protected customers',
    by: 'by protection',
    all: 'Protected customers and others at once',
  },
  customerClass: {
    label: 'Customer classes',
    by: 'by customer class',
    all: 'All customer classes at once',
  },
  division: { label: 'Divisions', by: 'by division', all: 'All divisions at once' },
  riskCategory: {
    label: 'Risk categories',
    by: 'by risk category',
    all: 'All risk categories at once',
  },
  nationality: {
    label: 'Nationalities',
    by: 'by nationality',
    all: 'All nationalities at once',
  },
};
