import type { ImportMapping } from '../mapping.ts';

type PanelMonth = ImportMapping['panelMonths'][number];
type Role = 'billedColumn' | 'paidColumn' | 'statusColumn';

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ISO_MONTH = /(?:^|\D)((?:19|20)\d{2})[-_ .]?(0[1-9]|1[0-2])(?:\D|$)/;
const NAMED_MONTH =
  /(?:^|[^a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_ .']*((?:19|20)?\d{2})(?:\D|$)/;
const NUMBERED = /^(\D*?)[-_ ]?(\d{1,2})$/;

/** Paid before billed: `pay_amt` and `bill_amt` are both amounts, `pay_0` is a status in card panels. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['statusColumn', /status|state|dlq|delinq|estado|^pay_?$/],
  ['paidColumn', /paid|payment|pay_?amt|pagado|pago/],
  ['billedColumn', /bill|invoiced|charged|facturado|charge/],
];

function monthOf(name: string): string | null {
  const iso = ISO_MONTH.exec(name);
  if (iso !== null) return `${iso[1]}-${iso[2]}`;
  const named = NAMED_MONTH.exec(name);
  if (named === null) return null;
  const year = named[2] ?? '';
  const month = MONTH_NAMES.indexOf(named[1] ?? '') + 1;
  return `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}`;
}

function roleOf(name: string): Role | null {
  return ROLES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

type Group = Partial<Record<Role, string>>;

function put(groups: Map<string, Group>, key: string, role: Role, column: string): void {
  const group = groups.get(key) ?? {};
  group[role] ??= column;
  groups.set(key, group);
}

function isMonth(group: Group): boolean {
  return group.billedColumn !== undefined || group.paidColumn !== undefined;
}

function panelMonth(month: string, group: Group): PanelMonth {
  return {
    month,
    billedColumn: group.billedColumn ?? null,
    paidColumn: group.paidColumn ?? null,
    statusColumn: group.statusColumn ?? null,
  };
}

/**
 * The months of a panel by its column names, oldest first; empty when it is none. Columns that are only numbered
 * (BILL_AMT1 …) give months without a name, the highest number as the oldest: the person fills them in.
 */
export function panelColumns(columns: readonly string[]): readonly PanelMonth[] {
  const dated = new Map<string, Group>();
  const numbered = new Map<string, Group>();
  for (const column of columns) {
    const name = column.toLowerCase();
    const month = monthOf(name);
    const number = NUMBERED.exec(name);
    const role = roleOf(month === null ? (number?.[1] ?? '') : name.replace(/[\d-]/g, ''));
    if (role === null) continue;
    if (month !== null) put(dated, month, role, column);
    else if (number !== null) put(numbered, String(Number(number[2])), role, column);
  }
  const byMonth = [...dated].filter(([, group]) => isMonth(group));
  if (byMonth.length >= 2) {
    return byMonth
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, group]) => panelMonth(month, group));
  }
  const byNumber = [...numbered].filter(([, group]) => isMonth(group));
  if (byNumber.length < 3) return [];
  return byNumber
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([, group]) => panelMonth('', group));
}
