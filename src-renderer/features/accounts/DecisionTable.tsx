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
  const rows = story.decisions.map((decision, index): DecisionRow => ({ index, decision }));
  const arranged = useColumnLayout('decisions', decisionColumns(story.asOfDay, onRule, isTraining));
  return (
    <section className="panel logp" aria-label="Decisions">
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
        wraps
        inSight={selected}
        empty="No decision was made about this account in the horizon."
      />
    </section>
  );
}
