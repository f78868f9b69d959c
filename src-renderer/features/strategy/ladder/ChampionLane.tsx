import type { PlannedSteps } from '../../../../src-engine/config/severance-days.ts';
import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { stepOrder } from '../edit/template-edits.ts';
import { eventFace } from '../read/event-icon.ts';
import { ReadOnlyNode } from './LadderNodeMark.tsx';
import { dayLabels, placeNodes } from './ladder-layout.ts';
import { type LaneProps, LaneTitle, Rail } from './lane-parts.tsx';

/** The champion's steps, to compare with; in words they are in `championWords`. */
export function ChampionLane({
  strategy,
  template,
  y,
  plot,
  lastDay,
}: LaneProps & { readonly strategy: Strategy; readonly template: PlannedSteps }) {
  const steps = stepOrder(template).map((position) => ({
    position,
    day: template.events[position]?.dayOffset ?? 0,
  }));
  const nodes = placeNodes(steps, lastDay, plot);
  return (
    <g>
      <LaneTitle slot={0} note="read only" y={y} />
      <g className="quiet">
        <Rail nodes={nodes} slot={0} y={y} />
      </g>
      {nodes.map((node) => (
        <ReadOnlyNode
          key={node.position}
          x={node.x}
          y={y}
          slot={0}
          icon={eventFace(strategy, template.events[node.position]?.eventType ?? '').icon}
        />
      ))}
      {dayLabels(nodes).map((label) => (
        <text key={label.day} className="mut" x={label.x} y={y + 25} textAnchor="middle">
          {label.day}
        </text>
      ))}
    </g>
  );
}

/** The champion's lane for people who cannot see it. */
export function championWords(strategy: Strategy, template: PlannedSteps): string {
  const words = stepOrder(template).map((position) => {
    const event = template.events[position];
    return `${eventFace(strategy, event?.eventType ?? '').title} on day ${event?.dayOffset ?? 0}`;
  });
  return `Champion, ${template.code}: ${words.join(', ')}.`;
}
