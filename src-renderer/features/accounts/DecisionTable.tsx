import { useEffect, useRef } from 'react';
import type { AccountStory, Decision } from '../../../src-engine/model/explanation.ts';
import { formatWeekday } from '../../format/date.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/data-table-types.ts';

interface Props {
  readonly story: AccountStory;
  /** Index of the chosen decision; null for none. */
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
  /** Enter or a double click: to the reasons. */
  readonly onWhy: (index: number) => void;
  readonly onRule: (decision: Decision) => void;
}

const ROW_HEIGHT = 26;

interface Row {
  readonly index: number;
  readonly decision: Decision;
}

/** Every decision about the account, and the decisions not to act, with the rule that made each. */
export function DecisionTable({ story, selected, onSelect, onWhy, onRule }: Props) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const scroller = section.current?.querySelector('.dt');
    if (scroller === null || scroller === undefined || selected === null) return;
    reveal(scroller, selected);
  }, [selected]);
  const rows = story.decisions.map((decision, index): Row => ({ index, decision }));
  const columns: readonly Column<Row>[] = [
    {
      id: 'day',
      title: 'Day',
      width: '46px',
      numeric: true,
      render: ({ decision }) => decision.day,
      text: ({ decision }) => String(decision.day),
    },
    {
      id: 'date',
      title: 'Date',
      width: '92px',
      render: ({ decision }) => (
        <span className="t2">{formatWeekday(story.asOfDay + decision.day)}</span>
      ),
      text: ({ decision }) => formatWeekday(story.asOfDay + decision.day),
    },
    {
      id: 'decision',
      title: 'Decision',
      width: 'minmax(0, 1.3fr)',
      render: ({ decision }) => <span className="b5">{decision.title}</span>,
      text: ({ decision }) => decision.title,
    },
    {
      id: 'because',
      title: 'Because',
      width: 'minmax(0, 2.1fr)',
      render: ({ decision }) => (
        <span className="t2" title={decision.because}>
          {decision.because}
        </span>
      ),
      text: ({ decision }) => decision.because,
    },
    {
      id: 'rule',
      title: 'Rule',
      width: 'minmax(0, 1.1fr)',
      render: ({ decision }) =>
        decision.rulePointer === '' ? (
          <span className="t3" title={decision.ruleLabel}>
            {shortRule(decision.ruleLabel)}
          </span>
        ) : (
          <button
            type="button"
            className="link rule"
            tabIndex={-1}
            title={decision.ruleLabel}
            onClick={(event) => {
              event.stopPropagation();
              onRule(decision);
            }}
          >
            {shortRule(decision.ruleLabel)}
          </button>
        ),
      text: ({ decision }) => decision.ruleLabel,
    },
  ];
  return (
    <section className="panel logp" aria-label="Decisions" ref={section}>
      <DataTable
        label="Decisions about this account"
        columns={columns}
        rowCount={rows.length}
        getRow={(index) => rows[index] ?? null}
        rowKey={(row) => String(row.index)}
        selectedKey={selected === null ? null : String(selected)}
        onSelect={(row) => onSelect(row.index)}
        onOpen={(row) => onWhy(row.index)}
        rowHeight={ROW_HEIGHT}
        empty="No decision was made about this account in the horizon."
      />
    </section>
  );
}

/** "Step 80" of "ENERGY-STD, step 80": the code of the template is the same in every row of a process. */
export function shortRule(label: string): string {
  const [, rest] = /^[A-Z0-9_-]+, (.+)$/.exec(label) ?? [];
  return rest === undefined ? label : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

/** Scrolls a row into sight when it is not, with some rows around it. */
function reveal(scroller: Element, index: number): void {
  const top = index * ROW_HEIGHT;
  const room = scroller.clientHeight - 2 * ROW_HEIGHT;
  if (top >= scroller.scrollTop && top <= scroller.scrollTop + room) return;
  scroller.scrollTop = Math.max(0, top - room / 2);
}
