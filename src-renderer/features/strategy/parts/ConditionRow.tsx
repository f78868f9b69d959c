import type { KeyboardEvent } from 'react';
import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import { conditionTests } from '../../../../src-engine/config/condition-tests.ts';
import type { Condition } from '../../../../src-engine/config/strategy-schema.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { conditionOptions } from '../edit/condition-options.ts';
import { copyAlgorithm, criteriaEdits } from '../edit/criteria-edits.ts';
import { MOST_FURTHER_TESTS, newTest } from '../edit/new-test.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { askedWords, conditionName } from '../read/rule-words.ts';
import { rowKeys } from '../row-keys.ts';
import { useEditor } from '../use-editor.ts';
import { Place } from './Place.tsx';
import { ProblemBadge } from './ProblemBadge.tsx';
import { RowGrip } from './RowGrip.tsx';
import { CONDITIONS, type RowDragging, rowDragMarks } from './use-row-drag.ts';

interface Props {
  readonly control: number;
  readonly position: number;
  readonly condition: Condition;
  /** Place in the order of checking, and how many there are. */
  readonly rank: number;
  readonly of: number;
  readonly dragged: RowDragging;
}

/** A condition of a control: the head of the rows that it picks. */
export function ConditionRow({ control, position, condition, rank, of, dragged }: Props) {
  const { strategy, problems, selected, select, reveal, set } = useEditor();
  const further = condition.and ?? [];
  const pointer = `/classControls/${control}/conditions/${position}`;
  const name = conditionTests(condition)
    .map(({ code }) => findAlgorithm('collection-condition', code)?.title ?? code)
    .join(' and ');
  const words = askedWords(condition.algorithm, strategy.currency);
  const move = (by: number) =>
    set(`Move condition ${name} ${by < 0 ? 'up' : 'down'}`, (draft) =>
      criteriaEdits.moveCondition(draft, control, position, by),
    );
  const remove = () => {
    select(`/classControls/${control}`);
    set(`Remove condition ${name}`, (draft) =>
      criteriaEdits.removeCondition(draft, control, position),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => rowKeys(event, { move, remove: null });
  return (
    <tr
      className="cond"
      {...rowDragMarks(dragged.drag, CONDITIONS, rank)}
      aria-selected={selected === pointer}
      onClick={() => select(pointer)}
      onFocus={() => select(pointer)}
      onKeyDown={onKeyDown}
    >
      <td className="t3">
        <RowGrip onGrab={(event) => dragged.grab(event, CONDITIONS, rank)} />
        {rank + 1}
      </td>
      <td className="num">
        <Place pointer={`${pointer}/priority`} cell className="tight">
          {(error) => (
            <NumberField
              label={`Priority of condition ${name}`}
              value={condition.priority}
              min={0}
              max={9999}
              error={error}
              onCommit={(priority) =>
                set(`Change priority of condition ${name}`, (draft) =>
                  criteriaEdits.setConditionPriority(draft, control, position, priority),
                )
              }
            />
          )}
        </Place>
      </td>
      <td colSpan={5}>
        <div className="st-if">
          <span className="t3">If</span>
          <Place pointer={`${pointer}/algorithm/code`} cell className="wide">
            {(error) => (
              <Select
                label={`Condition algorithm, place ${rank + 1}`}
                value={condition.algorithm.code}
                error={error}
                options={conditionOptions(condition.algorithm.code)}
                onChange={(code) => {
                  const chosen = findAlgorithm('collection-condition', code);
                  if (chosen === undefined) return;
                  set(`Change condition to ${chosen.title}`, (draft) =>
                    criteriaEdits.setConditionAlgorithm(
                      draft,
                      control,
                      position,
                      copyAlgorithm({ code, parameters: chosen.example }),
                    ),
                  );
                }}
              />
            )}
          </Place>
          {words === '' ? null : <span>{words}</span>}
          <span className="mono t3">{condition.algorithm.code}</span>
          {condition.criteria.length === 0 ? <span className="t2">nothing starts</span> : null}
          <button
            type="button"
            className="link st-add-row"
            disabled={further.length >= MOST_FURTHER_TESTS}
            onClick={() => {
              set(`Add further test to ${name}`, (draft) =>
                criteriaEdits.addTest(draft, control, position, newTest()),
              );
              reveal(`${pointer}/and/${further.length}/code`);
            }}
          >
            Add test<span className="sr">{` to ${name}`}</span>
          </button>
          <button
            type="button"
            className="link"
            onClick={() => {
              set(`Add row under ${name}`, (draft) =>
                criteriaEdits.addRow(draft, control, position),
              );
              select(`${pointer}/criteria/${condition.criteria.length}`);
            }}
          >
            Add row<span className="sr">{` under ${name}`}</span>
          </button>
        </div>
        {further.map((use, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places in the document are identities here.
          <div key={index} className="st-if st-if-and">
            <span className="t3">and</span>
            <span>{conditionName(use, strategy.currency)}</span>
            <span className="mono t3">{use.code}</span>
          </div>
        ))}
      </td>
      <td>
        <ProblemBadge short problems={problemsWithin(problems, pointer)} />
      </td>
      <td className="st-actions">
        <IconButton
          icon="up"
          label={`Move condition ${name} up`}
          disabled={rank === 0}
          onClick={() => move(-1)}
        />
        <IconButton
          icon="down"
          label={`Move condition ${name} down`}
          disabled={rank === of - 1}
          onClick={() => move(1)}
        />
        <IconButton
          icon="trash"
          label={`Remove condition ${name}`}
          disabled={of === 1}
          onClick={remove}
        />
      </td>
    </tr>
  );
}
