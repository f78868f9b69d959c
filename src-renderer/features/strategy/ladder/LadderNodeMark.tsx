import type { KeyboardEvent, PointerEvent } from 'react';
import type { Severity } from '../../../../src-engine/base/problem.ts';
import { classNames } from '../../../ui/class-names.ts';
import { ICON_SHAPES, type IconName } from '../../../ui/icon-shapes.tsx';

interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly icon: IconName;
  readonly slot: number;
}

/** A step of the champion's lane: to be read only. */
export function ReadOnlyNode({ x, y, icon, slot }: MarkProps) {
  return (
    <g className={`nd n${slot} quiet`} transform={`translate(${x} ${y})`}>
      <circle r={11} />
      <Picture icon={icon} />
    </g>
  );
}

interface Props extends MarkProps {
  readonly position: number;
  /** "Step 8, Start severance, day 42". */
  readonly label: string;
  readonly selected: boolean;
  /** The one of the lane that Tab reaches. */
  readonly reachable: boolean;
  /** Of the worst problem of the step. */
  readonly severity: Severity | null;
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onGrab: (event: PointerEvent<SVGGElement>) => void;
}

/** A step of the edited lane: select it, drag it, or move it with Alt and the arrows. */
export function EditedNode(props: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand inside a drawing.
    <g
      role="button"
      tabIndex={props.reachable ? 0 : -1}
      data-step={props.position}
      aria-pressed={props.selected}
      aria-label={props.label}
      aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
      className={classNames('nd grab', `n${props.slot}`, props.selected && 'sel', props.severity)}
      transform={`translate(${props.x} ${props.y})`}
      onClick={props.onSelect}
      onKeyDown={props.onKeyDown}
      onPointerDown={props.onGrab}
    >
      <circle r={12} />
      <Picture icon={props.icon} />
    </g>
  );
}

function Picture({ icon }: { readonly icon: IconName }) {
  return (
    <g
      className="pic"
      transform="translate(-8 -8)"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {ICON_SHAPES[icon]}
    </g>
  );
}
