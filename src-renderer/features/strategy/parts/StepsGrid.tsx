import type { KeyboardEvent } from 'react';
import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import type { LadderCounts } from '../../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../../format/count.ts';
import { formatMoney } from '../../../format/money.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { stepOrder } from '../edit/template-edits.ts';
import type { AgainstChampion, ChampionMatch } from '../ladder/champion-match.ts';
import { eventFace } from '../read/event-icon.ts';
import { parametersText } from '../read/parameter-text.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { stepActions } from '../step-actions.ts';
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
  /** null when the champion itself is edited. */
  readonly match: ChampionMatch | null;
  /** "Send letter on day 14, Create To Do on day 28"; empty when nothing of the champion is missing. */
  readonly missing: string;
  readonly counts: LadderCounts | null;
  readonly onAdd: () => void;
}

/** The steps as a table: the same content as the ladder, with parameters, costs and the last run's counts. */
export function StepsGrid({ template, match, missing, counts, onAdd }: Props) {
  const { strategy } = useEditor();
  const edited = strategy.processTemplates[template];
  if (edited === undefined) return null;
  const columns = match === null ? 7 : 8;
  return (
    <section className="panel st-steps" aria-label="Steps">
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th className="num">#</th>
              <th>Event</th>
              <th>Parameters</th>
              <th>Trigger</th>
              {match === null ? null : <th className="vs">Against champion</th>}
              <th className="num cost">Unit cost</th>
              <th className="num reach">Reached</th>
              <th>
                <span className="sr">Problems</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {stepOrder(edited).map((position) => (
              <Row
                key={position}
                template={template}
                position={position}
                against={match === null ? null : (match.steps[position] ?? null)}
                counts={counts}
              />
            ))}
            <AddStepRow columns={columns} missing={missing} onAdd={onAdd} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  readonly template: number;
  readonly position: number;
  readonly against: AgainstChampion | null;
  readonly counts: LadderCounts | null;
}

function Row({ template, position, against, counts }: RowProps) {
  const editor = useEditor();
  const { strategy, problems, selected, select } = editor;
  const event = strategy.processTemplates[template]?.events[position];
  if (event === undefined) return null;
  const pointer = `/processTemplates/${template}/events/${position}`;
  const face = eventFace(strategy, event.eventType);
  const spec =
    face.type === undefined
      ? undefined
      : findAlgorithm('collection-event', face.type.algorithm.code);
  const reached = counts?.reached[event.sequence];
  return (
    <tr
      aria-selected={selected === pointer}
      onClick={() => select(pointer)}
      onFocus={() => select(pointer)}
      onKeyDown={(pressed: KeyboardEvent) => {
        if (!stepKeys(pressed, stepActions.changes(editor, template, position)))
          goToNeighbour(pressed);
      }}
    >
      <td className="num t3">{event.sequence}</td>
      <EventCell pointer={pointer} face={face} />
      <td className="t2 el">
        {parametersText(spec, face.type?.algorithm.parameters ?? {}, strategy.currency)}
      </td>
      <td className="st-when">
        <Place pointer={`${pointer}/dayOffset`} cell className="st-trigger">
          {(error) => (
            <NumberField
              label={`Day of step ${event.sequence}, ${face.title}`}
              value={event.dayOffset}
              min={0}
              error={error}
              onCommit={(day) => stepActions.moveTo(editor, template, position, day)}
            />
          )}
        </Place>
        <span className="t2">d after creation</span>
      </td>
      {against === null ? null : (
        <td>
          <AgainstChampionCell against={against} />
        </td>
      )}
      <td className="num">
        {face.type === undefined ? '' : formatMoney(face.type.unitCostMinor, strategy.currency)}
      </td>
      <td className="num">
        {reached === undefined ? <span className="t3">·</span> : formatCount(reached)}
      </td>
      <td>
        <ProblemBadge short problems={problemsWithin(problems, pointer)} />
      </td>
    </tr>
  );
}
