import {
  dependsText,
  plannedSteps,
  severanceDays,
} from '../../../../src-engine/config/severance-days.ts';
import type { SeveranceTemplate } from '../../../../src-engine/config/strategy-schema.ts';
import { stepOrder } from '../edit/template-edits.ts';
import { eventFace } from '../read/event-icon.ts';
import { severanceActions } from '../severance-actions.ts';
import { useEditor } from '../use-editor.ts';
import { LaneSteps } from './LaneSteps.tsx';
import type { LadderNode } from './ladder-layout.ts';
import type { LaneProps } from './lane-parts.tsx';
import { useStepDrag } from './use-step-drag.ts';

interface Props extends LaneProps {
  readonly template: number;
  readonly edited: SeveranceTemplate;
  readonly saved: SeveranceTemplate | null;
}

/**
 * The steps of a severance template on the days that their dependencies give them: an arc leads from each step to those
 * that wait for it, and what waits for a step moves with it.
 */
export function SeveranceLane({ template, edited, saved, y, plot, lastDay }: Props) {
  const editor = useEditor();
  const { strategy } = editor;
  const planned = severanceDays(edited);
  const { drag, grab } = useStepDrag({
    plot,
    lastDay,
    onDrop: (position, day) => {
      const own = edited.events[position]?.dayOffset ?? 0;
      const from = (planned[position] ?? own) - own;
      severanceActions.setOffset(editor, template, position, day - from);
    },
  });
  const dayOf = (position: number) =>
    drag?.position === position ? drag.day : (planned[position] ?? 0);
  const faceOf = (position: number) =>
    eventFace(strategy, edited.events[position]?.eventType ?? '');
  const before = saved === null ? [] : plannedSteps(saved).events;
  const labelOf = (position: number) => {
    const event = edited.events[position];
    const when =
      planned[position] === null ? 'without a date' : `day ${dayOf(position)} of the process`;
    const waits = `${event?.dayOffset ?? 0} d ${dependsText(event?.dependsOn ?? [])}`;
    return `Step ${event?.sequence ?? ''}, ${faceOf(position).title}, ${when}, ${waits}`;
  };
  return (
    <LaneSteps
      y={y}
      plot={plot}
      lastDay={lastDay}
      order={[...stepOrder(plannedSteps(edited))].sort((a, b) => dayOf(a) - dayOf(b))}
      dayOf={dayOf}
      savedDayOf={(position) =>
        before.find((one) => one.sequence === edited.events[position]?.sequence)?.dayOffset ?? null
      }
      pointerOf={(position) => `/severanceTemplates/${template}/events/${position}`}
      faceOf={faceOf}
      labelOf={labelOf}
      nameOf={(position) => faceOf(position).title}
      changesOf={(position) => severanceActions.changes(editor, template, position)}
      onGrab={grab}
      behind={(nodes) => <Dependencies edited={edited} nodes={nodes} y={y} />}
    />
  );
}

interface DependenciesProps {
  readonly edited: SeveranceTemplate;
  readonly nodes: readonly LadderNode[];
  readonly y: number;
}

/** An arc over the lane from each step to every step that waits for it. */
function Dependencies({ edited, nodes, y }: DependenciesProps) {
  const nodeOf = (sequence: number) =>
    nodes.find((node) => edited.events[node.position]?.sequence === sequence);
  return (
    <g className="waits">
      {nodes.flatMap((node) =>
        (edited.events[node.position]?.dependsOn ?? []).flatMap((sequence) => {
          const from = nodeOf(sequence);
          if (from === undefined || from.position === node.position) return [];
          const rise = Math.min(20, 8 + Math.abs(node.x - from.x) / 8);
          const middle = (from.x + node.x) / 2;
          return (
            <path
              key={`${sequence} ${node.position}`}
              d={`M${from.x} ${y - 13}Q${middle} ${y - 13 - rise} ${node.x} ${y - 13}m-4 -4l4 4l-5 1`}
            />
          );
        }),
      )}
    </g>
  );
}
