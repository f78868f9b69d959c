import type { ToDoRow } from '../../../src-engine/protocol/to-do-methods.ts';
import { formatDays } from '../../format/days.ts';
import type { Column } from '../../ui/data-table-types.ts';
import { STATE_WORDS, typeText } from './to-do-text.ts';

function plain(
  id: string,
  title: string,
  width: string,
  text: (row: ToDoRow) => string,
  sortable = false,
): Column<ToDoRow> {
  return {
    id,
    title,
    width,
    sortable,
    render: (row) => <span title={text(row)}>{text(row)}</span>,
    text,
  };
}

function numeric(
  id: string,
  title: string,
  width: string,
  text: (row: ToDoRow) => string,
): Column<ToDoRow> {
  return { id, title, width, numeric: true, sortable: true, render: text, text };
}

/** Columns of the To Do list (ux 2.6). */
export const TO_DO_COLUMNS: readonly Column<ToDoRow>[] = [
  numeric('priority', 'Pri', '48px', (row) => String(row.priority)),
  plain('type', 'Type', 'minmax(150px, 1.3fr)', (row) => typeText(row.title), true),
  {
    id: 'account',
    title: 'Account',
    width: '116px',
    sortable: true,
    render: (row) => <span className="acct">{row.accountId}</span>,
    text: (row) => row.accountId,
  },
  plain('about', 'About', 'minmax(120px, 1fr)', (row) => row.template || 'No collection process'),
  numeric('age', 'Age', '60px', (row) => formatDays(row.ageDays)),
  plain('role', 'Role', 'minmax(96px, 0.7fr)', (row) => row.roleTitle, true),
  plain('assigned', 'Assigned', '72px', (row) => row.user || '-'),
  plain('state', 'State', 'minmax(72px, 0.6fr)', (row) => STATE_WORDS[row.state]),
];
