import { useState } from 'react';
import type { ScheduleRule } from '../../../../src-engine/config/strategy-schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { assignmentEdits, ruleOrder } from '../edit/assignment-edits.ts';
import { useEditor } from '../use-editor.ts';
import { AssignmentCheck } from './AssignmentCheck.tsx';
import { AssignmentRuleRow } from './AssignmentRuleRow.tsx';

const SOURCES = [
  { id: 'RULES', label: 'these rules, using attributes' },
  { id: 'CRM', label: 'the CRM field' },
  { id: 'CRM_THEN_RULES', label: 'the CRM field, then these rules where it is empty' },
] as const;

const HEADS = [
  'Collection class',
  'Debt class',
  'Customer class',
  'Risk category',
  'Region',
] as const;

/** Who gets which dunning schedule, as one table (ux 2.2c): attributes at the left, the schedule at the right. */
export function AssignmentRules() {
  const { strategy, set } = useEditor();
  const [opened, setOpened] = useState<number | null>(null);
  const assignment = strategy.scheduleAssignment;
  if (assignment === undefined) return null;
  const order = ruleOrder(strategy);
  const sensitive = sensitiveIn(assignment.rules);
  return (
    <div className="st-assign">
      <div className="st-form">
        <Select
          label="Dunning schedule comes from"
          options={SOURCES}
          value={assignment.source}
          onChange={(source) =>
            set('Change where dunning schedules come from', (draft) =>
              assignmentEdits.setSource(draft, source),
            )
          }
        />
      </div>
      <div className="scroll-x">
        <table className="st-grid" aria-label="Assignment rules">
          <thead>
            <tr>
              <th className="num">Priority</th>
              {HEADS.map((head) => (
                <th key={head}>{head}</th>
              ))}
              <th className="num">Rating below</th>
              <th>Conditions</th>
              <th>Schedule</th>
              <th>
                <span className="sr">Problems</span>
              </th>
              <th>
                <span className="sr">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {order.map((position, rank) => (
              <AssignmentRuleRow
                key={position}
                position={position}
                isFirst={rank === 0}
                isLast={rank === order.length - 1}
                isOpen={opened === position}
                onOpen={() => setOpened(opened === position ? null : position)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {order.length === 0 ? <p className="t3">No rule.</p> : null}
      <div className="st-toolbar">
        <Button
          size="small"
          icon="plus"
          onClick={() => set('Add assignment rule', assignmentEdits.addRule)}
        >
          Add rule
        </Button>
        <span className="t2">The first rule that matches decides; "any" asks nothing.</span>
      </div>
      {sensitive.length === 0 ? null : (
        <p className="st-problem warning">
          {`${sensitive.join(' and ')} used in a rule: whether that may decide how customers are treated is a question of law, and the evidence of an export names it.`}
        </p>
      )}
      <AssignmentCheck />
    </div>
  );
}

/** Attributes that are legally sensitive in some places and that a rule asks for. */
function sensitiveIn(rules: readonly ScheduleRule[]): readonly string[] {
  const asks = (attribute: string) =>
    rules.some(({ conditions }) =>
      conditions.some(({ parameters }) => parameters['attribute'] === attribute),
    );
  return [
    ...(rules.some(({ division }) => division !== '*') || asks('DIVISION') ? ['Region'] : []),
    ...(asks('NATIONALITY') ? ['Nationality'] : []),
  ];
}
