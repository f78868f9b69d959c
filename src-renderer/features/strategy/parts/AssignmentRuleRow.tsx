import type { KeyboardEvent } from 'react';
import { dunningSchemas } from '../../../../src-engine/config/schema/dunning.ts';
import type { ScheduleRule } from '../../../../src-engine/config/strategy-schema.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { assignmentEdits } from '../edit/assignment-edits.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { conditionName } from '../read/rule-words.ts';
import { rowKeys } from '../row-keys.ts';
import { useEditor } from '../use-editor.ts';
import { Place } from './Place.tsx';
import { ProblemBadge } from './ProblemBadge.tsx';
import { RatingBelowField } from './RatingBelowField.tsx';
import { SchemaForm } from './SchemaForm.tsx';

const ANY = 'any';
/** No schedule: whom the rule matches is not dunned. */
const NONE = '';
const COLUMNS = 11;

const NAMES = [
  ['collectionClass', 'Collection class'],
  ['debtClass', 'Debt class'],
  ['customerClass', 'Customer class'],
  ['riskCategory', 'Risk category'],
  ['division', 'Region'],
] as const;

interface Props {
  readonly position: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Its name and its conditions stand under it. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** One assignment rule, edited in place. */
export function AssignmentRuleRow({ position, isFirst, isLast, isOpen, onOpen }: Props) {
  const { strategy, problems, set } = useEditor();
  const rule = strategy.scheduleAssignment?.rules[position];
  if (rule === undefined) return null;
  const pointer = `/scheduleAssignment/rules/${position}`;
  const change = (what: string, by: Partial<ScheduleRule>) =>
    set(`Change ${what} of rule ${rule.id}`, (draft) =>
      assignmentEdits.changeRule(draft, position, by),
    );
  const move = (by: number) =>
    set(`Move rule ${rule.id} ${by < 0 ? 'up' : 'down'}`, (draft) =>
      assignmentEdits.moveRule(draft, position, by),
    );
  const remove = () =>
    set(`Remove rule ${rule.id}`, (draft) => assignmentEdits.removeRule(draft, position));
  return (
    <>
      <tr onKeyDown={(event: KeyboardEvent) => rowKeys(event, { move, remove })}>
        <td className="num">
          <Place pointer={`${pointer}/priority`} cell className="tight">
            {(error) => (
              <NumberField
                label={`Priority, ${rule.id}`}
                value={rule.priority}
                min={0}
                max={9999}
                error={error}
                onCommit={(priority) => change('priority', { priority })}
              />
            )}
          </Place>
        </td>
        {NAMES.map(([name, title]) => (
          <td key={name}>
            <Place pointer={`${pointer}/${name}`} cell>
              {(error) => (
                <TextField
                  label={`${title}, ${rule.id}`}
                  maxLength={60}
                  value={rule[name] === '*' ? ANY : rule[name]}
                  error={error}
                  onCommit={(text) => change(title.toLowerCase(), { [name]: nameOf(text) })}
                />
              )}
            </Place>
          </td>
        ))}
        <td className="num">
          <Place pointer={`${pointer}/ratingBelow`} cell className="tight">
            {(error) => (
              <RatingBelowField
                label={`Rating below, ${rule.id}`}
                value={rule.ratingBelow}
                error={error}
                onCommit={(ratingBelow) => change('rating', { ratingBelow })}
              />
            )}
          </Place>
        </td>
        <td className="el">
          <button
            type="button"
            className="link"
            aria-label={`Conditions of ${rule.id}: ${conditionsText(rule, strategy.currency)}`}
            aria-expanded={isOpen}
            onClick={onOpen}
          >
            {conditionsText(rule, strategy.currency)}
          </button>
        </td>
        <td>
          <Place pointer={`${pointer}/schedule`} cell className="wide">
            {(error) => (
              <Select
                label={`Schedule, ${rule.id}`}
                value={rule.schedule ?? NONE}
                error={error}
                options={scheduleOptions(strategy.dunningSchedules ?? [], rule.schedule)}
                onChange={(code) => change('schedule', { schedule: code === NONE ? null : code })}
              />
            )}
          </Place>
        </td>
        <td>
          <ProblemBadge short problems={problemsWithin(problems, pointer)} />
        </td>
        <td className="st-actions">
          <IconButton
            icon="up"
            label={`Move ${rule.id} up`}
            disabled={isFirst}
            onClick={() => move(-1)}
          />
          <IconButton
            icon="down"
            label={`Move ${rule.id} down`}
            disabled={isLast}
            onClick={() => move(1)}
          />
          <IconButton icon="trash" label={`Remove ${rule.id}`} onClick={remove} />
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={COLUMNS} className="st-under">
            <SchemaForm
              schema={dunningSchemas.assignmentRule}
              pointer={pointer}
              value={rule}
              only={['id', 'conditions']}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function nameOf(text: string): string {
  const name = text.trim();
  return name === '' || name.toLowerCase() === ANY ? '*' : name;
}

function conditionsText({ conditions }: ScheduleRule, currency: string): string {
  return conditions.length === 0
    ? 'none'
    : conditions.map((condition) => conditionName(condition, currency)).join(', ');
}

function scheduleOptions(
  schedules: readonly { readonly code: string }[],
  current: string | null,
): readonly { readonly id: string; readonly label: string }[] {
  const known = schedules.map(({ code }) => ({ id: code, label: code }));
  const isMissing = current !== null && !known.some(({ id }) => id === current);
  return [
    { id: NONE, label: 'not dunned' },
    ...known,
    ...(isMissing ? [{ id: current, label: `${current} (missing)` }] : []),
  ];
}
