import { type KeyboardEvent, useRef } from 'react';
import type { ProcessTemplate } from '../../../../src-engine/config/strategy-schema.ts';
import { stepOrder } from '../edit/template-edits.ts';
import { eventFace } from '../read/event-icon.ts';
import { problemsWithin } from '../read/problems-at.ts';
import { stepActions } from '../step-actions.ts';
import { stepKeys } from '../step-keys.ts';
import { useEditor } from '../use-editor.ts';
import { EditedNode } from './LadderNodeMark.tsx';
import { dayLabels, ladderScale, placeNames, placeNodes } from './ladder-layout.ts';
import { type LaneProps, LaneTitle, Rail } from './lane-parts.tsx';
import { SavedGhost } from './SavedGhost.tsx';
import { type SpacingBracket, spacingBrackets } from './spacing-brackets.ts';
import { useStepDrag } from './use-step-drag.ts';

interface EditedLaneProps extends LaneProps {
  readonly template: number;
  readonly edited: ProcessTemplate;
  readonly saved: ProcessTemplate | null;
}

/** The steps being edited: select, drag, move by keys; a moved step leaves a ghost where the run had it. */
export function EditedLane({ template, edited, saved, y, plot, lastDay }: EditedLaneProps) {
  const editor = useEditor();
  const { slot, strategy, problems, selected, select } = editor;
  const group = useRef<SVGGElement>(null);
  const { drag, grab } = useStepDrag({
    plot,
    lastDay,
    onDrop: (position, day) => stepActions.moveTo(editor, template, position, day),
  });
  const dayOf = (position: number) =>
    drag?.position === position ? drag.day : (edited.events[position]?.dayOffset ?? 0);
  const order = [...stepOrder(edited)].sort((a, b) => dayOf(a) - dayOf(b));
  const nodes = placeNodes(
    order.map((position) => ({ position, day: dayOf(position) })),
    lastDay,
    plot,
  );
  const pointerOf = (position: number) => `/processTemplates/${template}/events/${position}`;
  const faceOf = (position: number) =>
    eventFace(strategy, edited.events[position]?.eventType ?? '');
  const chosen = order.find((position) => pointerOf(position) === selected);
  const x = ladderScale(lastDay, plot);
  const onKeyDown = (event: KeyboardEvent, position: number): void => {
    if (stepKeys(event, editor, template, position)) return;
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = order[order.indexOf(position) + by];
    const press = event.key === 'Enter' || event.key === ' ';
    if ((by === 0 && !press) || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const target = press ? position : next;
    if (target === undefined) return;
    select(pointerOf(target));
    group.current?.querySelector<SVGGElement>(`[data-step="${target}"]`)?.focus();
  };
  return (
    <g ref={group}>
      <LaneTitle slot={slot} note="editing" y={y} />
      <Rail nodes={nodes} slot={slot} y={y} />
      {spacingBrackets(strategy, template, drag === null ? problems : []).map((bracket) => (
        <Bracket
          key={`${bracket.from} ${bracket.to}`}
          bracket={bracket}
          from={nodes.find((node) => node.position === bracket.from)?.x ?? 0}
          to={nodes.find((node) => node.position === bracket.to)?.x ?? 0}
          y={y}
        />
      ))}
      {nodes.map((node) => {
        const event = edited.events[node.position];
        const before = saved?.events.find((one) => one.sequence === event?.sequence);
        if (before === undefined || before.dayOffset === dayOf(node.position)) return null;
        return (
          <SavedGhost
            key={node.position}
            savedX={x(before.dayOffset)}
            savedDay={before.dayOffset}
            x={node.x}
            y={y}
            named={node.position === chosen}
          />
        );
      })}
      {nodes.map((node) => {
        const event = edited.events[node.position];
        const [worst] = problemsWithin(problems, pointerOf(node.position));
        return (
          <EditedNode
            key={node.position}
            position={node.position}
            x={node.x}
            y={y}
            slot={slot}
            icon={faceOf(node.position).icon}
            label={`Step ${event?.sequence ?? ''}, ${faceOf(node.position).title}, day ${node.day}`}
            selected={node.position === chosen}
            reachable={node.position === (chosen ?? order[0])}
            severity={worst?.severity ?? null}
            onSelect={() => select(pointerOf(node.position))}
            onKeyDown={(pressed) => onKeyDown(pressed, node.position)}
            onGrab={(pressed) => grab(pressed, node.position)}
          />
        );
      })}
      {dayLabels(nodes).map((label) => (
        <text key={label.day} className="lab" x={label.x} y={y + 27} textAnchor="middle">
          {label.day}
        </text>
      ))}
      {placeNames(nodes, (position) => faceOf(position).short, plot).map((name) => (
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
    </g>
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
