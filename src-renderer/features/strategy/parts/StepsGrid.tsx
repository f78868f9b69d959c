import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import type { LadderCounts } from '../../../../src-engine/protocol/methods.ts';
import { formatCount } from '../../../format/count.ts';
import { stepOrder } from '../edit/template-edits.ts';
import type { AgainstChampion, ChampionMatch } from '../ladder/champion-match.ts';
import { eventFace } from '../read/event-icon.ts';
import { parametersText } from '../read/parameter-text.ts';
import { stepActions } from '../step-actions.ts';
import { useEditor } from '../use-editor.ts';
import { StepCost } from './StepCost.tsx';
import { StepRow } from './StepRow.tsx';
import { StepsTable } from './StepsTable.tsx';
import { StepWhen } from './StepWhen.tsx';
import { type RowDragging, useRowDrag } from './use-row-drag.ts';

interface Props {
  readonly template: number;
  /** null when the champion itself is edited. */
  readonly match: ChampionMatch | null;
  /** "Send letter on day 14, Create To Do on day 28"; empty when nothing of the champion is missing. */
  readonly missing: string;
  readonly counts: LadderCounts | null;
  /** They are being read. */
  readonly isCounting: boolean;
  readonly onAdd: () => void;
}

/** The steps as a table: the same content as the ladder, with parameters, costs and the last run's counts. */
export function StepsGrid(props: Props) {
  const { template, match, missing, counts, isCounting, onAdd } = props;
  const editor = useEditor();
  const { strategy } = editor;
  const rows = useRowDrag((_, from, to) => {
    const moved = edited === undefined ? undefined : stepOrder(edited)[from];
    if (moved !== undefined) stepActions.placeAt(editor, template, moved, to);
  });
  const edited = strategy.processTemplates[template];
  if (edited === undefined) return null;
  return (
    <StepsTable
      label="Steps"
      columns={[
        { title: '#', className: 'num' },
        { title: 'Event' },
        { title: 'Parameters' },
        { title: 'Trigger' },
        { title: 'Against champion', className: 'vs', isShown: match !== null },
        { title: 'Unit cost', className: 'num cost' },
        { title: 'Reached', className: 'num reach' },
        {
          title: 'Paid',
          className: 'num paid',
          help: 'Processes of the run with a payment after this step and before the next',
        },
      ]}
      missing={missing}
      onAdd={onAdd}
    >
      {stepOrder(edited).map((position, place) => (
        <Row
          key={position}
          template={template}
          position={position}
          dragged={{ place, rows }}
          against={match === null ? null : (match.steps[position] ?? null)}
          counts={counts}
          isCounting={isCounting}
        />
      ))}
    </StepsTable>
  );
}

interface RowProps {
  readonly template: number;
  readonly position: number;
  readonly dragged: { readonly place: number; readonly rows: RowDragging };
  readonly against: AgainstChampion | null;
  readonly counts: LadderCounts | null;
  readonly isCounting: boolean;
}

function Row(props: RowProps) {
  const { template, position, dragged, against, counts, isCounting } = props;
  const editor = useEditor();
  const { strategy } = editor;
  const event = strategy.processTemplates[template]?.events[position];
  if (event === undefined) return null;
  const pointer = `/processTemplates/${template}/events/${position}`;
  const face = eventFace(strategy, event.eventType);
  const spec =
    face.type === undefined
      ? undefined
      : findAlgorithm('collection-event', face.type.algorithm.code);
  const words = parametersText(spec, face.type?.algorithm.parameters ?? {}, strategy.currency);
  return (
    <StepRow
      pointer={pointer}
      sequence={event.sequence}
      face={face}
      dragged={dragged}
      changes={stepActions.changes(editor, template, position)}
    >
      <td className="t2 el" title={words}>
        {words}
      </td>
      <StepWhen
        pointer={pointer}
        label={`Day of step ${event.sequence}, ${face.title}`}
        days={event.dayOffset}
        words="d after creation"
        onCommit={(day) => stepActions.moveTo(editor, template, position, day)}
      />
      <StepCost face={face} against={against} />
      <CountCell value={counts?.reached[event.sequence]} isCounting={isCounting} />
      <CountCell value={counts?.paid[event.sequence]} isCounting={isCounting} />
    </StepRow>
  );
}

interface CountProps {
  readonly value: number | undefined;
  readonly isCounting: boolean;
}

/** Of the last run; a dot where it tells nothing. */
function CountCell({ value, isCounting }: CountProps) {
  return (
    <td className="num">
      {value === undefined ? (
        <span className="t3">{isCounting ? '…' : '·'}</span>
      ) : (
        formatCount(value)
      )}
    </td>
  );
}
