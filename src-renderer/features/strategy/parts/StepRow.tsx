import type { ReactNode } from 'react';
import type { EventFace } from '../read/event-icon.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { type StepChanges, stepKeys } from '../step-keys.ts';
import { goToNeighbour } from '../step-rows.ts';
import { useEditor } from '../use-editor.ts';
import { EventCell } from './EventCell.tsx';
import { ProblemBadge } from './ProblemBadge.tsx';
import { RowGrip } from './RowGrip.tsx';
import { type RowDragging, rowDragMarks } from './use-row-drag.ts';

interface Props {
  /** JSON pointer of the step. */
  readonly pointer: string;
  readonly sequence: number;
  readonly face: EventFace;
  readonly changes: StepChanges;
  /** Its place in the order of the steps, and how it is dragged; null where steps have no order of their own. */
  readonly dragged: { readonly place: number; readonly rows: RowDragging } | null;
  /** Cells after the event. */
  readonly children: ReactNode;
}

const GROUP = 'steps';

/** One step as a row: selected by a click or the focus, moved and removed by keys, its problems at the end. */
export function StepRow({ pointer, sequence, face, changes, dragged, children }: Props) {
  const { problems, selected, select } = useEditor();
  return (
    <tr
      {...(dragged === null ? {} : rowDragMarks(dragged.rows.drag, GROUP, dragged.place))}
      aria-selected={selected === pointer}
      onClick={() => select(pointer)}
      onFocus={() => select(pointer)}
      onKeyDown={(pressed) => {
        if (!stepKeys(pressed, changes)) goToNeighbour(pressed);
      }}
    >
      <td className="num t3">
        {dragged === null ? (
          sequence
        ) : (
          <span className="st-place">
            <RowGrip onGrab={(event) => dragged.rows.grab(event, GROUP, dragged.place)} />
            <span>{sequence}</span>
          </span>
        )}
      </td>
      <EventCell pointer={pointer} face={face} />
      {children}
      <td>
        <ProblemBadge short problems={problemsWithin(problems, pointer)} />
      </td>
    </tr>
  );
}
