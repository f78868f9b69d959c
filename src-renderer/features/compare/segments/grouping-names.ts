import type { AccountGrouping } from '../../../../src-engine/model/account-grouping.ts';

/** Names of the groups that effects are told by; `by` ends the title of a chart, `all` is the one of the table, `file` stands in file names. */
export const GROUPING_NAMES: Readonly<
  Record<
    AccountGrouping,
    { readonly label: string; readonly by: string; readonly all: string; readonly file: string }
  >
> = {
  segment: { label: 'Segments', by: 'by segment', all: 'All segments at once', file: 'segments' },
  protection: {
    label: 'Protected customers',
    by: 'by protection',
    all: 'Protected customers and others at once',
    file: 'protection',
  },
  customerClass: {
    label: 'Customer classes',
    by: 'by customer class',
    all: 'All customer classes at once',
    file: 'customer-classes',
  },
  division: {
    label: 'Divisions',
    by: 'by division',
    all: 'All divisions at once',
    file: 'divisions',
  },
  riskCategory: {
    label: 'Risk categories',
    by: 'by risk category',
    all: 'All risk categories at once',
    file: 'risk-categories',
  },
  nationality: {
    label: 'Nationalities',
    by: 'by nationality',
    all: 'All nationalities at once',
    file: 'nationalities',
  },
};
