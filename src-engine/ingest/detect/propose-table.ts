import type { FieldSource, TableMapping, TableRowKind } from '../mapping.ts';
import { tableFields } from '../tables/table-fields.ts';
import { columnSynonyms, plainName } from './column-synonyms.ts';

const SINCE = 'fromdate from since startdate start validfrom';
const UNTIL = 'todate to until enddate end validto';
const STATE = 'status state';

/** Column names by target as in column-synonyms.ts, of each kind of further table; likeliest first. */
const NAMES: Readonly<Record<TableRowKind, Readonly<Record<string, string>>>> = {
  processes: {
    id: 'processid collprocid collectionprocessid process id',
    template:
      'template templatecode processtemplate processtemplatecode collectiontemplate collproctmplcd schedule dunningschedule dunningprocedure mahnv code',
    startDate: 'startdate start began begun processstart processstartdate startdt creationdate',
    baseDate: 'basedate arrearsdate arrearsdt debtuntil cutoffdate',
    lastEvent:
      'lastevent laststep lasteventdone laststepdone lastsequence lasteventsequence level dunninglevel mahns',
  },
  payPlans: {
    id: 'payplan payplanid planid plan arrangementid id',
    startDate: 'startdate start planstart began',
    status: STATE,
    endDate: 'enddate end ended',
    payorId: 'payor payorid paidby',
    instalmentDate: 'instalmentdate installmentdate duedate due',
    instalmentAmount: 'instalmentamount installmentamount instalment installment amount',
  },
  holds: {
    id: 'holdid hold id',
    scope: 'scope',
    target: 'target heldon on',
    reason: 'reason holdreason why',
    fromDate: SINCE,
    toDate: UNTIL,
    blocks: 'blocks stops',
    amount: 'disputedamount disputed amount',
    note: 'note remark comment',
  },
  promises: {
    id: 'promiseid promise id',
    amount: 'promisedamount promiseamount amount',
    madeDate: 'madedate made promisedon madeon promisedate',
    dueDate: 'duedate due dueon payby',
    status: STATE,
  },
  ratings: {
    startDate: SINCE,
    endDate: UNTIL,
    creditPoints: 'creditpoints creditratingpoints points',
    cashOnlyPoints: 'cashonlypoints cashonly',
  },
  referrals: {
    id: 'referralid referral id',
    agency: 'agency collectionagency',
    startDate: 'startdate start referraldate referredon referred since',
    amount: 'referredamount amount',
    status: STATE,
  },
  reviews: { reviewDate: 'reviewdate reviewday review day', reason: 'reason why' },
  facts: {
    id: 'factid id',
    kind: 'factkind kind what',
    text: 'text name',
    open: 'open isopen',
    fromDate: SINCE,
    toDate: UNTIL,
    amount: 'amount',
  },
};
const KINDS = Object.keys(NAMES) as TableRowKind[];

function synonyms(rows: TableRowKind, target: string): readonly string[] {
  const own = NAMES[rows][target];
  if (own !== undefined) return own.split(' ');
  const common = columnSynonyms('panel', target);
  return target === 'debtClass' ? [...common, 'class'] : common;
}

/** The columns that feed a kind of rows; null when a required one has none. */
function fieldsOf(rows: TableRowKind, columns: readonly string[]): readonly FieldSource[] | null {
  const byName = new Map(columns.map((column) => [plainName(column), column]));
  const targets = tableFields(rows);
  const taken = new Set<string>();
  const found = new Map<string, string>();
  // What is required chooses first: the account may be called as the row's own number is elsewhere.
  for (const { target } of targets.toSorted((a, b) => Number(b.required) - Number(a.required))) {
    const column = synonyms(rows, target)
      .map((name) => byName.get(name))
      .find((name) => name !== undefined && !taken.has(name));
    if (column === undefined) continue;
    taken.add(column);
    found.set(target, column);
  }
  if (targets.some(({ target, required }) => required && !found.has(target))) return null;
  return targets.flatMap(({ target }): readonly FieldSource[] => {
    const column = found.get(target);
    return column === undefined ? [] : [{ target, column, constant: null }];
  });
}

/**
 * What the rows of a file beside that of the accounts are: the kind of further table whose required fields all have a column,
 * of several that with the most columns in use. Null when it is none.
 */
export function proposeTable(file: string, columns: readonly string[]): TableMapping | null {
  let best: TableMapping | null = null;
  for (const rows of KINDS) {
    const fields = fieldsOf(rows, columns);
    if (fields === null || fields.length <= (best?.fields.length ?? 0)) continue;
    best = { rows, file, table: null, fields, values: [] };
  }
  return best;
}
