import { useEffect, useRef } from 'react';
import type { AccountStory, Decision } from '../../../src-engine/model/explanation.ts';
import { useIsTraining } from '../../stores/trainer-store.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useColumnLayout } from '../../ui/use-column-layout.ts';
import { type DecisionRow, decisionColumns } from './decision-columns.tsx';

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

/** Every decision about the account, and the decisions not to act, with the rule that made each. */
export function DecisionTable({ story, selected, onSelect, onWhy, onRule }: Props) {
  const isTraining = useIsTraining();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const scroller = section.current?.querySelector('.dt');
    if (scroller === null || scroller === undefined || selected === null) return;
    reveal(scroller, selected);
  }, [selected]);
  const rows = story.decisions.map((decision, index): DecisionRow => ({ index, decision }));
  const arranged = useColumnLayout('decisions', decisionColumns(story.asOfDay, onRule, isTraining));
  return (
    <section className="panel logp" aria-label="Decisions" ref={section}>
      <DataTable
        label="Decisions about this account"
        columns={arranged.columns}
        arrange={arranged}
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

/** Scrolls a row into sight when it is not, with some rows around it. */
function reveal(scroller: Element, index: number): void {
  const top = index * ROW_HEIGHT;
  const room = scroller.clientHeight - 2 * ROW_HEIGHT;
  if (top >= scroller.scrollTop && top <= scroller.scrollTop + room) return;
  scroller.scrollTop = Math.max(0, top - room / 2);
}
