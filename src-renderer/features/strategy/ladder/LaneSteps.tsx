import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import type { EventFace } from '../read/event-icon.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { type StepChanges, stepKeys } from '../step-keys.ts';
import { useEditor } from '../use-editor.ts';
import { EditedNode } from './LadderNodeMark.tsx';
import {
  dayLabels,
  type LadderNode,
  ladderScale,
  placeNames,
  placeNodes,
} from './ladder-layout.ts';
import { type LaneProps, LaneTitle, Rail } from './lane-parts.tsx';
import { SavedGhost } from './SavedGhost.tsx';

interface Props extends LaneProps {
  /** Positions of the template's steps, by day. */
  readonly order: readonly number[];
  /** Where a step stands now, while it is dragged too. */
  readonly dayOf: (position: number) => number;
  /** Where the last run had it; null for a step that is new since. */
  readonly savedDayOf: (position: number) => number | null;
  readonly pointerOf: (position: number) => string;
  readonly faceOf: (position: number) => EventFace;
  /** "Step 8, Start severance, day 42". */
  readonly labelOf: (position: number) => string;
  /** What stands under the step. */
  readonly nameOf: (position: number) => string;
  readonly changesOf: (position: number) => StepChanges;
  readonly onGrab: (event: PointerEvent<SVGGElement>, position: number) => void;
  /** What is drawn behind the steps. */
  readonly behind: (nodes: readonly LadderNode[]) => ReactNode;
}

/** The edited steps of a lane: select, drag, go and move by keys; a moved step leaves a ghost where the run had it. */
export function LaneSteps(props: Props) {
  const { order, dayOf, savedDayOf, pointerOf, faceOf, y, plot, lastDay } = props;
  const { slot, problems, selected, select } = useEditor();
  const group = useRef<SVGGElement>(null);
  const nodes = placeNodes(
    order.map((position) => ({ position, day: dayOf(position) })),
    lastDay,
    plot,
  );
  const chosen = order.find((position) => pointerOf(position) === selected);
  const x = ladderScale(lastDay, plot);
  const onKeyDown = (event: KeyboardEvent, position: number): void => {
    if (stepKeys(event, props.changesOf(position))) return;
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const press = event.key === 'Enter' || event.key === ' ';
    if ((by === 0 && !press) || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const target = press ? position : order[order.indexOf(position) + by];
    if (target === undefined) return;
    select(pointerOf(target));
    group.current?.querySelector<SVGGElement>(`[data-step="${target}"]`)?.focus();
  };
  return (
    <g ref={group}>
      <LaneTitle slot={slot} note="editing" y={y} />
      <Rail nodes={nodes} slot={slot} y={y} />
      {props.behind(nodes)}
      {nodes.map(({ position, day, x: at }) => {
        const savedDay = savedDayOf(position);
        if (savedDay === null || savedDay === day) return null;
        return (
          <SavedGhost
            key={position}
            savedX={x(savedDay)}
            savedDay={savedDay}
            x={at}
            y={y}
            named={position === chosen}
          />
        );
      })}
      {nodes.map(({ position, x: at }) => (
        <EditedNode
          key={position}
          position={position}
          x={at}
          y={y}
          slot={slot}
          icon={faceOf(position).icon}
          label={props.labelOf(position)}
          selected={position === chosen}
          reachable={position === (chosen ?? order[0])}
          severity={problemsWithin(problems, pointerOf(position))[0]?.severity ?? null}
          onSelect={() => select(pointerOf(position))}
          onKeyDown={(pressed) => onKeyDown(pressed, position)}
          onGrab={(pressed) => props.onGrab(pressed, position)}
        />
      ))}
      <LaneWords nodes={nodes} nameOf={props.nameOf} y={y} plot={plot} />
    </g>
  );
}

interface WordsProps extends Pick<LaneProps, 'y' | 'plot'> {
  readonly nodes: readonly LadderNode[];
  readonly nameOf: (position: number) => string;
}

/** Days and names under the steps. */
function LaneWords({ nodes, nameOf, y, plot }: WordsProps) {
  return (
    <>
      {dayLabels(nodes).map((label) => (
        <text key={label.day} className="lab" x={label.x} y={y + 27} textAnchor="middle">
          {label.day}
        </text>
      ))}
      {placeNames(nodes, nameOf, plot).map((name) => (
        <text
          key={name.position}
          className="mut"
          x={name.x}
          y={y + 41 + name.row * 13}
          textAnchor="middle"
        >
          {name.text}
        </text>
      ))}
    </>
  );
}
