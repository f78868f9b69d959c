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

interface Row {
  readonly index: number;
  readonly decision: Decision;
}

/** Every decision about the account, and the decisions not to act, with the rule that made each. */
export function DecisionTable({ story, selected, onSelect, onWhy, onRule }: Props) {
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
      width: 'minmax(150px, 0.8fr)',
      render: ({ decision }) => <span className="b5">{decision.title}</span>,
      text: ({ decision }) => decision.title,
    },
    {
      id: 'because',
      title: 'Because',
      width: 'minmax(180px, 1.6fr)',
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
      width: 'minmax(120px, 0.8fr)',
      render: ({ decision }) =>
        decision.rulePointer === '' ? (
          <span className="t3">{decision.ruleLabel}</span>
        ) : (
          <button
            type="button"
            className="link"
            tabIndex={-1}
            title={decision.ruleLabel}
            onClick={(event) => {
              event.stopPropagation();
              onRule(decision);
            }}
          >
            {decision.ruleLabel}
          </button>
        ),
      text: ({ decision }) => decision.ruleLabel,
    },
  ];
  return (
    <section className="panel logp" aria-label="Decisions">
      <DataTable
        label="Decisions about this account"
        columns={columns}
        rowCount={rows.length}
        getRow={(index) => rows[index] ?? null}
        rowKey={(row) => String(row.index)}
        selectedKey={selected === null ? null : String(selected)}
        onSelect={(row) => onSelect(row.index)}
        onOpen={(row) => onWhy(row.index)}
        rowHeight={26}
        empty="No decision was made about this account in the horizon."
      />
    </section>
  );
}
