import type { ProcessTemplate, Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import type { LadderCounts } from '../../../../src-engine/protocol/methods.ts';
import { useElementWidth } from '../../../charts/use-element-width.ts';
import { useEditor } from '../use-editor.ts';
import { ChampionLane, championWords } from './ChampionLane.tsx';
import { DayGrid } from './DayGrid.tsx';
import { EditedLane } from './EditedLane.tsx';
import { LadderDrawing } from './LadderDrawing.tsx';
import { axisDays, ladderDays, ladderScale } from './ladder-layout.ts';
import { StillOpenStrip } from './StillOpenStrip.tsx';

interface Props {
  /** Position of the edited template. */
  readonly template: number;
  /** The champion's template on its own lane; null leaves the lane out. */
  readonly champion: { readonly strategy: Strategy; readonly template: ProcessTemplate } | null;
  readonly counts: LadderCounts | null;
  readonly championCounts: LadderCounts | null;
  /** They are being read: their place is kept. */
  readonly isCounting: boolean;
  readonly runId: number | null;
}

const LEFT = 112;
const RIGHT = 18;
const LANE = 74;
const STRIP = 58;

/** The steps of a template on a common day axis with the champion's, and how many processes are still open. */
export function Ladder(props: Props) {
  const { template, champion, counts, championCounts, isCounting, runId } = props;
  const { slot, strategy, baseline } = useEditor();
  const [frame, width] = useElementWidth<HTMLDivElement>(738, 'ladder');
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
  const hasStrip = runId !== null && (isCounting || counts !== null || championCounts !== null);
  const height = hasStrip ? stripTop + STRIP + 20 : laneY + 58;
  const bottom = hasStrip ? stripTop + STRIP : laneY + 50;
  const ticks = axisDays(lastDay);
  return (
    <div ref={frame}>
      {champion === null ? null : (
        <p className="sr">{championWords(champion.strategy, champion.template)}</p>
      )}
      <LadderDrawing
        label={`Event ladder of ${edited.code}, days after process creation`}
        width={width}
        height={height}
      >
        <DayGrid title="Day of process" lastDay={lastDay} plot={plot} bottom={bottom} />
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
      </LadderDrawing>
    </div>
  );
}
