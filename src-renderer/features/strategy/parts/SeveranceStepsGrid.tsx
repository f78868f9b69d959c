import {
  dependsText,
  plannedSteps,
  severanceDays,
} from '../../../../src-engine/config/severance-days.ts';
import type { SeveranceTemplate } from '../../../../src-engine/config/strategy-schema.ts';
import { formatCount } from '../../../format/count.ts';
import { stepOrder } from '../edit/template-edits.ts';
import { useLadderSteps } from '../inspect/use-ladder-steps.ts';
import type { AgainstChampion, ChampionMatch } from '../ladder/champion-match.ts';
import { eventFace } from '../read/event-icon.ts';
import { severanceActions } from '../severance-actions.ts';
import { useEditor } from '../use-editor.ts';
import { StepCost } from './StepCost.tsx';
import { StepRow } from './StepRow.tsx';
import { StepsTable } from './StepsTable.tsx';
import { StepWhen } from './StepWhen.tsx';

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
  const ran = useLadderSteps()?.find(
    (one) => one.ladder === 'severance' && one.template === edited.code,
  );
  return (
    <StepsTable
      label="Severance steps"
      className="st-sev"
      columns={[
        { title: '#', className: 'num' },
        { title: 'Event' },
        { title: 'Waits for' },
        { title: 'Trigger' },
        { title: 'Day', className: 'num reach' },
        { title: 'Against champion', className: 'vs', isShown: match !== null },
        { title: 'Unit cost', className: 'num cost' },
        {
          title: 'Done',
          className: 'num reach',
          help: 'Times the step was carried out in the run, replication 1',
        },
      ]}
      missing={missing}
      onAdd={() => severanceActions.add(editor)}
    >
      {stepOrder(plannedSteps(edited)).map((position) => (
        <Row
          key={position}
          template={template}
          position={position}
          day={days[position] ?? null}
          against={match === null ? null : (match.steps[position] ?? null)}
          done={
            ran?.steps.find(({ sequence }) => sequence === edited.events[position]?.sequence)
              ?.done ?? null
          }
        />
      ))}
    </StepsTable>
  );
}

interface RowProps {
  readonly template: number;
  readonly position: number;
  /** Day of the process; null when the step never gets a date. */
  readonly day: number | null;
  readonly against: AgainstChampion | null;
  /** Times it was carried out in the last run; null where that tells nothing. */
  readonly done: number | null;
}

function Row({ template, position, day, against, done }: RowProps) {
  const editor = useEditor();
  const event = editor.strategy.severanceTemplates[template]?.events[position];
  if (event === undefined) return null;
  const pointer = `/severanceTemplates/${template}/events/${position}`;
  const face = eventFace(editor.strategy, event.eventType);
  return (
    <StepRow
      pointer={pointer}
      sequence={event.sequence}
      face={face}
      dragged={null}
      changes={severanceActions.changes(editor, template, position)}
    >
      <td className="t2 el">{dependsText(event.dependsOn).replace('after ', '')}</td>
      <StepWhen
        pointer={pointer}
        label={`Days of step ${event.sequence}, ${face.title}, after what it waits for`}
        days={event.dayOffset}
        words="d after it"
        onCommit={(days) => severanceActions.setOffset(editor, template, position, days)}
      />
      <td className="num">{day === null ? <span className="t3">never</span> : day}</td>
      <StepCost face={face} against={against} />
      <td className="num">{done === null ? <span className="t3">·</span> : formatCount(done)}</td>
    </StepRow>
  );
}
