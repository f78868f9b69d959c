import type { ProcessTemplate, Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import type { LadderCounts } from '../../../../src-engine/protocol/methods.ts';
import { useElementWidth } from '../../../charts/use-element-width.ts';
import { useEditor } from '../use-editor.ts';
import { ChampionLane, championWords } from './ChampionLane.tsx';
import { EditedLane } from './EditedLane.tsx';
import { ladderDays, ladderScale } from './ladder-layout.ts';
import { StillOpenStrip } from './StillOpenStrip.tsx';

interface Props {
  /** Position of the edited template. */
  readonly template: number;
  /** The champion's template on its own lane; null leaves the lane out. */
  readonly champion: { readonly strategy: Strategy; readonly template: ProcessTemplate } | null;
  readonly counts: LadderCounts | null;
  readonly championCounts: LadderCounts | null;
  readonly runId: number | null;
}

const LEFT = 112;
const RIGHT = 18;
const LANE = 74;
const STRIP = 58;

/** The steps of a template on a common day axis with the champion's, and how many processes are still open. */
export function Ladder({ template, champion, counts, championCounts, runId }: Props) {
  const { slot, strategy, baseline } = useEditor();
  const [frame, width] = useElementWidth<HTMLDivElement>(738);
  const edited = strategy.processTemplates[template];
  const saved = baseline?.processTemplates.find((one) => one.code === edited?.code) ?? null;
  const lastDay = ladderDays([
    ...(edited?.events.map((event) => event.dayOffset) ?? []),
    ...(champion?.template.events.map((event) => event.dayOffset) ?? []),
    ...(saved?.events.map((event) => event.dayOffset) ?? []),
  ]);
  if (edited === undefined) return null;
  const plot = { left: LEFT, right: width - RIGHT };
  const x = ladderScale(lastDay, plot);
  const laneY = champion === null ? 64 : 42 + LANE;
  const stripTop = laneY + LANE;
  const hasStrip = runId !== null && (counts !== null || championCounts !== null);
  const height = hasStrip ? stripTop + STRIP + 20 : laneY + 58;
  const bottom = hasStrip ? stripTop + STRIP : laneY + 50;
  const ticks = axisDays(lastDay);
  return (
    <div ref={frame}>
      {champion === null ? null : (
        <p className="sr">{championWords(champion.strategy, champion.template)}</p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of buttons; a fieldset cannot be drawn in. */}
      <svg
        className="ch lad"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`Event ladder of ${edited.code}, days after process creation`}
      >
        <text className="mut" x={0} y={10}>
          Day of process
        </text>
        {ticks.map((day) => (
          <g key={day}>
            <line className="gl" x1={x(day)} x2={x(day)} y1={16} y2={bottom} />
            <text className="mut" x={x(day)} y={10} textAnchor="middle">
              {day}
            </text>
          </g>
        ))}
        {champion === null ? null : (
          <ChampionLane {...champion} y={42} plot={plot} lastDay={lastDay} />
        )}
        <EditedLane
          template={template}
          edited={edited}
          saved={saved}
          y={laneY}
          plot={plot}
          lastDay={lastDay}
        />
        {hasStrip && runId !== null ? (
          <>
            <StillOpenStrip
              x={x}
              left={plot.left}
              right={plot.right}
              top={stripTop}
              height={STRIP}
              lastDay={lastDay}
              runId={runId}
              edited={
                counts === null
                  ? null
                  : {
                      slot,
                      label: slot === 0 ? 'Champion' : 'ABCD'.charAt(slot - 1),
                      share: counts.stillOpen,
                    }
              }
              champion={
                championCounts === null
                  ? null
                  : { slot: 0, label: 'Champion', share: championCounts.stillOpen }
              }
            />
            {ticks.map((day) => (
              <text key={day} className="mut" x={x(day)} y={height - 4} textAnchor="middle">
                {day === 0 ? 'day 0' : day}
              </text>
            ))}
          </>
        ) : null}
      </svg>
    </div>
  );
}

/** Labels every 10 days, or wider on a long axis. */
function axisDays(lastDay: number): readonly number[] {
  const step = [10, 20, 50, 100, 200, 500, 1000, 2000].find((one) => lastDay / one <= 9) ?? 2000;
  return Array.from({ length: Math.floor(lastDay / step) + 1 }, (_, index) => index * step);
}
