import type { KeyboardEvent } from 'react';
import type { CriteriaRow } from '../../../../src-engine/config/strategy-schema.ts';
import type { CriteriaRowHits } from '../../../../src-engine/model/criteria-coverage.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { criteriaEdits } from '../edit/criteria-edits.ts';
import { conditionOf } from '../read/condition-of.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { rowTest } from '../read/rule-words.ts';
import { rowKeys } from '../row-keys.ts';
import { useEditor } from '../use-editor.ts';
import { Place } from './Place.tsx';
import { ProblemBadge } from './ProblemBadge.tsx';
import { RowGrip } from './RowGrip.tsx';
import { type RowDragging, rowDragMarks } from './use-row-drag.ts';

interface Props {
  readonly at: { readonly control: number; readonly condition: number; readonly row: number };
  /** What it answers on the as-of day; undefined while it is not known. */
  readonly hits: CriteriaRowHits | undefined;
  /** "2.1": second condition, first row. */
  readonly rank: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Its place among the rows of its condition, and how it is dragged. */
  readonly dragged: { readonly place: number; readonly rows: RowDragging };
}

/** One criteria row, edited in place. */
export function CriteriaRowLine({ at, hits, rank, isFirst, isLast, dragged }: Props) {
  const { strategy, problems, baseline, selected, select, set } = useEditor();
  const control = strategy.classControls[at.control];
  const condition = control?.conditions[at.condition];
  const row = condition?.criteria[at.row];
  if (control === undefined || condition === undefined || row === undefined) return null;
  const pointer = `/classControls/${at.control}/conditions/${at.condition}/criteria/${at.row}`;
  const group = String(at.condition);
  const name = `row ${row.priority}`;
  const change = (what: string, by: Partial<CriteriaRow>) =>
    set(`Change ${what} of ${name}`, (draft) => criteriaEdits.changeRow(draft, at, by));
  const move = (by: number) =>
    set(`Move ${name} ${by < 0 ? 'up' : 'down'}`, (draft) =>
      criteriaEdits.moveRow(draft, at.control, at.condition, at.row, by),
    );
  const remove = () => {
    select(`/classControls/${at.control}/conditions/${at.condition}`);
    set(`Remove ${name}`, (draft) =>
      criteriaEdits.removeRow(draft, at.control, at.condition, at.row),
    );
  };
  const saved = baseline?.classControls.find((one) => one.code === control.code);
  const before = conditionOf(saved?.conditions, condition)?.criteria.find(
    (one) => one.priority === row.priority,
  );
  return (
    <tr
      {...rowDragMarks(dragged.rows.drag, group, dragged.place)}
      aria-selected={selected === pointer}
      onClick={() => select(pointer)}
      onFocus={() => select(pointer)}
      onKeyDown={(event: KeyboardEvent) => rowKeys(event, { move, remove })}
    >
      <td className="t3">
        <RowGrip onGrab={(event) => dragged.rows.grab(event, group, dragged.place)} />
        {rank}
      </td>
      <td className="num">
        <Place pointer={`${pointer}/priority`} cell className="tight">
          {(error) => (
            <NumberField
              label={`Priority, ${name}`}
              value={row.priority}
              min={0}
              max={9999}
              error={error}
              onCommit={(priority) => change('priority', { priority })}
            />
          )}
        </Place>
      </td>
      <td className="t3">then</td>
      <td className="num">
        <Place pointer={`${pointer}/minAmountMinor`} cell>
          {(error) => (
            <MoneyField
              label={`Arrears more than, ${name}`}
              value={row.minAmountMinor}
              currency={strategy.currency}
              error={error}
              onCommit={(minAmountMinor) => change('arrears', { minAmountMinor })}
            />
          )}
        </Place>
      </td>
      <td className="num">
        <Place pointer={`${pointer}/minAgeDays`} cell className="tight">
          {(error) => (
            <NumberField
              label={`Oldest debt at least, ${name}`}
              unit="d"
              value={row.minAgeDays}
              min={0}
              max={9999}
              error={error}
              onCommit={(minAgeDays) => change('age', { minAgeDays })}
            />
          )}
        </Place>
      </td>
      <td>
        <Place pointer={`${pointer}/template`} cell className="wide">
          {(error) => (
            <Select
              label={`Template, ${name}`}
              value={row.template}
              error={error}
              options={templateOptions(strategy.processTemplates, row.template)}
              onChange={(template) => change('template', { template })}
            />
          )}
        </Place>
      </td>
      <td className="num" title={hits === undefined ? undefined : hitsTitle(hits)}>
        {hits === undefined ? '' : formatCount(hits.matched)}
      </td>
      <td>
        <span className="st-marks">
          <ProblemBadge short problems={problemsWithin(problems, pointer)} />
          {baseline !== null && !sameRow(before, row) ? (
            <span
              className="st-changed"
              title={
                before === undefined
                  ? 'Not in the run'
                  : `In the run: ${rowTest(before, strategy.currency)}, ${before.template}`
              }
            >
              <span className="sr">Changed since the run</span>
            </span>
          ) : null}
        </span>
      </td>
      <td className="st-actions">
        <IconButton
          icon="up"
          label={`Move ${name} up`}
          disabled={isFirst}
          onClick={() => move(-1)}
        />
        <IconButton
          icon="down"
          label={`Move ${name} down`}
          disabled={isLast}
          onClick={() => move(1)}
        />
        <IconButton icon="trash" label={`Remove ${name}`} onClick={remove} />
      </td>
    </tr>
  );
}

/** "112 debts are answered here; 41 more would be, but an earlier row answers them first" */
function hitsTitle({ matched, alsoMatched }: CriteriaRowHits): string {
  const own = `${counted(matched, 'debt')} answered here`;
  return alsoMatched === 0
    ? own
    : `${own}; ${formatCount(alsoMatched)} more would be, but an earlier row answers them first`;
}

function sameRow(a: CriteriaRow | undefined, b: CriteriaRow): boolean {
  return (
    a !== undefined &&
    a.minAgeDays === b.minAgeDays &&
    a.minAmountMinor === b.minAmountMinor &&
    a.template === b.template
  );
}

function templateOptions(templates: readonly { readonly code: string }[], current: string) {
  const known = templates.map((template) => ({ id: template.code, label: template.code }));
  return known.some((option) => option.id === current)
    ? known
    : [{ id: current, label: `${current} (missing)` }, ...known];
}
