import { Fragment } from 'react';
import type { ClassControl } from '../../../../src-engine/config/strategy-schema.ts';
import type { CriteriaRowHits } from '../../../../src-engine/model/criteria-coverage.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { checkOrder, criteriaEdits } from '../edit/criteria-edits.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { conditionWords } from '../read/rule-words.ts';
import { useEditor } from '../use-editor.ts';
import { ConditionRow } from './ConditionRow.tsx';
import { CriteriaRowLine } from './CriteriaRowLine.tsx';
import { ProblemBadge } from './ProblemBadge.tsx';
import { CONDITIONS, useRowDrag } from './use-row-drag.ts';

interface Props {
  readonly control: ClassControl;
  readonly position: number;
  /** What the rows answer on the as-of day; empty while it is not known. */
  readonly hits: readonly CriteriaRowHits[];
}

/** One class control as a grid: conditions in the order in which they are tried, each with its rows. */
export function ControlTable({ control, position, hits }: Props) {
  const { strategy, problems, select, set } = useEditor();
  const pointer = `/classControls/${position}`;
  const order = checkOrder(control.conditions);
  const dragged = useRowDrag((group, from, to) => {
    const condition = group === CONDITIONS ? order[from] : Number(group);
    const moved = control.conditions[condition ?? -1];
    if (condition === undefined || moved === undefined) return;
    const way = to < from ? 'up' : 'down';
    if (group === CONDITIONS) {
      const name = conditionWords(moved, strategy.currency);
      set(`Move condition ${name} ${way}`, (draft) =>
        criteriaEdits.moveCondition(draft, position, condition, to - from),
      );
      return;
    }
    const row = checkOrder(moved.criteria)[from];
    if (row === undefined) return;
    set(`Move row ${moved.criteria[row]?.priority} ${way}`, (draft) =>
      criteriaEdits.moveRow(draft, position, condition, row, to - from),
    );
  });
  return (
    <Panel
      flush
      className="st-control"
      title={control.title === '' ? control.code : control.title}
      sub={
        <span className="st-scope" title={scope(control)}>
          <span className="mono">{control.code}</span>
          {` · ${scope(control)}`}
        </span>
      }
      tools={
        <>
          <ProblemBadge problems={problemsWithin(problems, pointer)} />
          <Button
            size="small"
            icon="plus"
            onClick={() => {
              set(`Add condition to ${control.code}`, (draft) =>
                criteriaEdits.addCondition(draft, position, {
                  code: 'COLL COND DF',
                  parameters: {},
                }),
              );
              select(`${pointer}/conditions/${control.conditions.length}`);
            }}
          >
            Add condition
          </Button>
          <IconButton icon="more" label="Control settings" onClick={() => select(pointer)} />
        </>
      }
    >
      <div className="scroll-x">
        <table className="st-grid">
          <thead>
            <tr>
              <th>Order</th>
              <th className="num">Priority</th>
              <th>Condition</th>
              <th className="num">Arrears more than</th>
              <th className="num">Oldest debt at least</th>
              <th>Template</th>
              <th className="num" title="Debts that the row answers on the as-of day">
                Matches
              </th>
              <th>
                <span className="sr">Problems and changes</span>
              </th>
              <th>
                <span className="sr">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {order.map((condition, rank) => {
              const shown = control.conditions[condition];
              if (shown === undefined) return null;
              return (
                <Fragment key={condition}>
                  <ConditionRow
                    control={position}
                    position={condition}
                    condition={shown}
                    rank={rank}
                    of={order.length}
                    dragged={dragged}
                  />
                  {checkOrder(shown.criteria).map((row, rowRank, rows) => (
                    <CriteriaRowLine
                      key={row}
                      at={{ control: position, condition, row }}
                      hits={hits.find(
                        (one) =>
                          one.pointer === `${pointer}/conditions/${condition}/criteria/${row}`,
                      )}
                      rank={`${rank + 1}.${rowRank + 1}`}
                      isFirst={rowRank === 0}
                      isLast={rowRank === rows.length - 1}
                      dragged={{ place: rowRank, rows: dragged }}
                    />
                  ))}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** "debt class ENERGY, collection class RES" */
function scope(control: ClassControl): string {
  const named = (what: string, value: string) => (value === '*' ? '' : `${what} ${value}`);
  return [
    `debt class ${control.debtClass}`,
    named('collection class', control.collectionClass),
    named('division', control.division),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
