import { isoDate } from '../../../src-engine/base/day.ts';
import type { PortfolioField } from '../../../src-engine/model/portfolio-field.ts';
import { type ChartTable, plainCell } from '../../charts/chart-table.ts';
import { formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { formatDays } from '../../format/days.ts';
import { formatMoney } from '../../format/money.ts';
import { formatPercent } from '../../format/percent.ts';
import type { Column, Sort } from '../../ui/data-table-types.ts';

const SUBJECTS: Readonly<Record<PortfolioField['subject'], string>> = {
  account: 'Account',
  agreement: 'Service agreement',
  history: 'Worked out',
};
const TYPES: Readonly<Record<PortfolioField['type'], string>> = {
  text: 'Code',
  number: 'Number',
  money: 'Money',
  days: 'Days',
  date: 'Date',
  flag: 'Yes or no',
};

function share({ filled, rows }: PortfolioField): number {
  return rows === 0 ? 0 : filled / rows;
}

/** A measured value in words. */
function valueText(type: PortfolioField['type'], value: number, currency: string): string {
  switch (type) {
    case 'money':
      return formatMoney(value, currency);
    case 'date':
      return formatDate(value);
    case 'days':
      return formatDays(value);
    default:
      return formatCount(value);
  }
}

/** "Residential 60 %, Commercial 8 %" or "$2.10 to $9,120.00, median $256.42". */
function contentText(field: PortfolioField, currency: string): string {
  if (field.filled === 0) return 'empty';
  if (field.range !== null) {
    const { low, median, high } = field.range;
    const [from, middle, to] = [low, median, high].map((value) =>
      valueText(field.type, value, currency),
    );
    return low === high ? `always ${from}` : `${from} to ${to}, median ${middle}`;
  }
  const shown = field.values.map(
    ({ text, count }) => `${text} ${formatPercent(count / field.filled)}`,
  );
  const more = field.distinct - field.values.length;
  return more > 0 ? `${shown.join(', ')}, ${formatCount(more)} more` : shown.join(', ');
}

function text(
  id: string,
  title: string,
  width: string,
  of: (field: PortfolioField) => string,
  className?: string,
): Column<PortfolioField> {
  return {
    id,
    title,
    name: title,
    width,
    sortable: true,
    render: (field) => (
      <span title={of(field)} className={className}>
        {of(field)}
      </span>
    ),
    text: of,
  };
}

/** Columns of the list of fields. */
export function fieldColumns(currency: string): readonly Column<PortfolioField>[] {
  return [
    text('label', 'Field', 'minmax(150px, 1fr)', (field) => field.label),
    text('id', 'Code', 'minmax(140px, 0.9fr)', (field) => field.id, 'mono'),
    text('subject', 'Belongs to', '128px', (field) => SUBJECTS[field.subject]),
    text('type', 'Type', '86px', (field) => TYPES[field.type]),
    {
      id: 'filled',
      title: 'Filled',
      name: 'Filled',
      width: '84px',
      numeric: true,
      sortable: true,
      render: (field) => formatCount(field.filled),
      text: (field) => formatCount(field.filled),
      csv: (field) => String(field.filled),
    },
    {
      id: 'share',
      title: 'Of all',
      name: 'Of all',
      width: '72px',
      numeric: true,
      sortable: true,
      render: (field) => formatPercent(share(field)),
      text: (field) => formatPercent(share(field)),
      csv: (field) => share(field).toFixed(4),
    },
    {
      id: 'distinct',
      title: 'Values',
      name: 'Different values',
      width: '72px',
      numeric: true,
      sortable: true,
      render: (field) => formatCount(field.distinct),
      text: (field) => formatCount(field.distinct),
      csv: (field) => String(field.distinct),
    },
    {
      id: 'content',
      title: 'What is in it',
      name: 'What is in it',
      width: 'minmax(220px, 2.4fr)',
      render: (field) => (
        <span
          title={contentText(field, currency)}
          className={field.filled === 0 ? 't3' : undefined}
        >
          {contentText(field, currency)}
        </span>
      ),
      text: (field) => contentText(field, currency),
      csv: (field) => contentCsv(field),
    },
  ];
}

/** The same for files: ISO dates, minor units as they are kept. */
function contentCsv(field: PortfolioField): string {
  if (field.range === null)
    return field.values.map((value) => `${value.text}: ${value.count}`).join('; ');
  const { low, median, high } = field.range;
  return [low, median, high]
    .map((value) => (field.type === 'date' ? isoDate(value) : String(value)))
    .join('; ');
}

function keyOf(field: PortfolioField, id: string): string | number {
  switch (id) {
    case 'filled':
      return field.filled;
    case 'share':
      return share(field);
    case 'distinct':
      return field.distinct;
    case 'subject':
      return SUBJECTS[field.subject];
    case 'type':
      return TYPES[field.type];
    case 'id':
      return field.id;
    default:
      return field.label;
  }
}

/** In the order of the engine, or by a column; ties keep their order. */
export function sortedFields(
  fields: readonly PortfolioField[],
  sort: Sort | null,
): readonly PortfolioField[] {
  if (sort === null) return fields;
  const sign = sort.descending ? -1 : 1;
  return fields.toSorted((a, b) => {
    const [left, right] = [keyOf(a, sort.id), keyOf(b, sort.id)];
    return left === right ? 0 : left < right ? -sign : sign;
  });
}

/** What is listed, for a file. */
export function fieldsTable(
  fields: readonly PortfolioField[],
  columns: readonly Column<PortfolioField>[],
): ChartTable {
  return {
    columns: columns.map(({ name = '', numeric }) => ({ label: name, numeric: numeric === true })),
    rows: fields.map((field) =>
      columns.map(({ csv, text: shown }) => plainCell((csv ?? shown)?.(field) ?? '')),
    ),
  };
}
