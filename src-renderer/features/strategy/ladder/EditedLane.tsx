import type { ProcessTemplate } from '../../../../src-engine/config/strategy-schema.ts';
import { stepOrder } from '../edit/template-edits.ts';
import { eventFace } from '../read/event-icon.ts';
import { stepActions } from '../step-actions.ts';
import { useEditor } from '../use-editor.ts';
import { LaneSteps } from './LaneSteps.tsx';
import type { LaneProps } from './lane-parts.tsx';
import { type SpacingBracket, spacingBrackets } from './spacing-brackets.ts';
import { useStepDrag } from './use-step-drag.ts';

interface EditedLaneProps extends LaneProps {
  readonly template: number;
  readonly edited: ProcessTemplate;
  readonly saved: ProcessTemplate | null;
}

/** The steps of the process template being edited, with the days between two of them that stand too close. */
export function EditedLane({ template, edited, saved, y, plot, lastDay }: EditedLaneProps) {
  const editor = useEditor();
  const { strategy, problems } = editor;
  const { drag, grab } = useStepDrag({
    plot,
    lastDay,
    onDrop: (position, day) => stepActions.moveTo(editor, template, position, day),
  });
  const dayOf = (position: number) =>
    drag?.position === position ? drag.day : (edited.events[position]?.dayOffset ?? 0);
  const faceOf = (position: number) =>
    eventFace(strategy, edited.events[position]?.eventType ?? '');
  const sequenceOf = (position: number) => edited.events[position]?.sequence;
  return (
    <LaneSteps
      y={y}
      plot={plot}
      lastDay={lastDay}
      order={[...stepOrder(edited)].sort((a, b) => dayOf(a) - dayOf(b))}
      dayOf={dayOf}
      savedDayOf={(position) =>
        saved?.events.find((one) => one.sequence === sequenceOf(position))?.dayOffset ?? null
      }
      pointerOf={(position) => `/processTemplates/${template}/events/${position}`}
      faceOf={faceOf}
      labelOf={(position) =>
        `Step ${sequenceOf(position) ?? ''}, ${faceOf(position).title}, day ${dayOf(position)}`
      }
      nameOf={(position) => faceOf(position).short}
      changesOf={(position) => stepActions.changes(editor, template, position)}
      onGrab={grab}
      behind={(nodes) =>
        spacingBrackets(strategy, template, drag === null ? problems : []).map((bracket) => (
          <Bracket
            key={`${bracket.from} ${bracket.to}`}
            bracket={bracket}
            from={nodes.find((node) => node.position === bracket.from)?.x ?? 0}
            to={nodes.find((node) => node.position === bracket.to)?.x ?? 0}
            y={y}
          />
        ))
      }
    />
  );
}

interface BracketProps {
  readonly bracket: SpacingBracket;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Over two steps that stand too close: the days between them and the days there must be. */
function Bracket({ bracket, from, to, y }: BracketProps) {
  const top = y - 27;
  return (
    <g className={`bracket ${bracket.severity}`}>
      <path d={`M${from} ${y - 14}V${top}H${to}V${y - 14}`} />
      <text x={(from + to) / 2} y={top - 6} textAnchor="middle">
        {`${bracket.hasDays} d, needs ${bracket.needsDays} d`}
      </text>
    </g>
  );
}
