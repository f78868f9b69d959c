import type { SeveranceTemplate } from '../../../../src-engine/config/strategy-schema.ts';
import { formatMoney } from '../../../format/money.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { stepOrder } from '../edit/template-edits.ts';
import type { AgainstChampion, ChampionMatch } from '../ladder/champion-match.ts';
import { eventFace } from '../read/event-icon.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { dependsText, plannedSteps, severanceDays } from '../read/severance-days.ts';
import { severanceActions } from '../severance-actions.ts';
import { stepKeys } from '../step-keys.ts';
import { goToNeighbour } from '../step-rows.ts';
import { useEditor } from '../use-editor.ts';
import { AddStepRow } from './AddStepRow.tsx';
import { AgainstChampionCell } from './AgainstChampionCell.tsx';
import { EventCell } from './EventCell.tsx';
import { Place } from './Place.tsx';
import { ProblemBadge } from './ProblemBadge.tsx';

interface Props {
  readonly template: number;
  readonly edited: SeveranceTemplate;
  /** null when the champion itself is edited. */
  readonly match: ChampionMatch | null;
  /** Champion's steps that are not here, in words; empty when none is missing. */
  readonly missing: string;
}

/** The steps of a severance template as a table: what each waits for, and on which day of the process it comes. */
export function SeveranceStepsGrid({ template, edited, match, missing }: Props) {
  const editor = useEditor();
  const days = severanceDays(edited);
  const columns = match === null ? 7 : 8;
  return (
    <section className="panel st-steps st-sev" aria-label="Severance steps">
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th className="num">#</th>
              <th>Event</th>
              <th>Waits for</th>
              <th>Trigger</th>
              <th className="num reach">Day</th>
              {match === null ? null : <th className="vs">Against champion</th>}
              <th className="num cost">Unit cost</th>
              <th>
                <span className="sr">Problems</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {stepOrder(plannedSteps(edited)).map((position) => (
              <Row
                key={position}
                template={template}
                position={position}
                day={days[position] ?? null}
                against={match === null ? null : (match.steps[position] ?? null)}
              />
            ))}
            <AddStepRow
              columns={columns}
              missing={missing}
              onAdd={() => severanceActions.add(editor)}
            />
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  readonly template: number;
  readonly position: number;
  /** Day of the process; null when the step never gets a date. */
  readonly day: number | null;
  readonly against: AgainstChampion | null;
}

function Row({ template, position, day, against }: RowProps) {
  const editor = useEditor();
  const { strategy, problems, selected, select } = editor;
  const event = strategy.severanceTemplates[template]?.events[position];
  if (event === undefined) return null;
  const pointer = `/severanceTemplates/${template}/events/${position}`;
  const face = eventFace(strategy, event.eventType);
  return (
    <tr
      aria-selected={selected === pointer}
      onClick={() => select(pointer)}
      onFocus={() => select(pointer)}
      onKeyDown={(pressed) => {
        if (!stepKeys(pressed, severanceActions.changes(editor, template, position)))
          goToNeighbour(pressed);
      }}
    >
      <td className="num t3">{event.sequence}</td>
      <EventCell pointer={pointer} face={face} />
      <td className="t2 el">{dependsText(event.dependsOn).replace('after ', '')}</td>
      <td className="st-when">
        <Place pointer={`${pointer}/dayOffset`} cell className="st-trigger">
          {(error) => (
            <NumberField
              label={`Days of step ${event.sequence}, ${face.title}, after what it waits for`}
              value={event.dayOffset}
              min={0}
              error={error}
              onCommit={(days) => severanceActions.setOffset(editor, template, position, days)}
            />
          )}
        </Place>
        <span className="t2">d after it</span>
      </td>
      <td className="num">{day === null ? <span className="t3">never</span> : day}</td>
      {against === null ? null : (
        <td>
          <AgainstChampionCell against={against} />
        </td>
      )}
      <td className="num">
        {face.type === undefined ? '' : formatMoney(face.type.unitCostMinor, strategy.currency)}
      </td>
      <td>
        <ProblemBadge short problems={problemsWithin(problems, pointer)} />
      </td>
    </tr>
  );
}
