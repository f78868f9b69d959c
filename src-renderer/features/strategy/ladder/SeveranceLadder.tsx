import { plannedSteps } from '../../../../src-engine/config/severance-days.ts';
import type { SeveranceTemplate, Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { useElementWidth } from '../../../charts/use-element-width.ts';
import { useEditor } from '../use-editor.ts';
import { ChampionLane, championWords } from './ChampionLane.tsx';
import { DayGrid } from './DayGrid.tsx';
import { LadderDrawing } from './LadderDrawing.tsx';
import { ladderDays } from './ladder-layout.ts';
import { SeveranceLane } from './SeveranceLane.tsx';

interface Props {
  /** Place of the edited template. */
  readonly template: number;
  /** The champion's template on its own lane; null leaves the lane out. */
  readonly champion: { readonly strategy: Strategy; readonly template: SeveranceTemplate } | null;
}

const LEFT = 112;
const RIGHT = 18;
const LANE = 84;
/** Severance takes days, not months. */
const SHORTEST_DAYS = 30;

/** The steps of a severance template on the days after its start, with the champion's on the same axis. */
export function SeveranceLadder({ template, champion }: Props) {
  const { strategy, baseline } = useEditor();
  const [frame, width] = useElementWidth<HTMLDivElement>(738, 'severance ladder');
  const edited = strategy.severanceTemplates[template];
  if (edited === undefined) return null;
  const saved = baseline?.severanceTemplates.find((one) => one.code === edited.code) ?? null;
  const theirs = champion === null ? null : plannedSteps(champion.template);
  const lastDay = ladderDays(
    [plannedSteps(edited), theirs, saved === null ? null : plannedSteps(saved)].flatMap(
      (steps) => steps?.events.map((event) => event.dayOffset) ?? [],
    ),
    SHORTEST_DAYS,
  );
  const plot = { left: LEFT, right: width - RIGHT };
  const laneY = champion === null ? 64 : 42 + LANE;
  const height = laneY + 62;
  return (
    <div ref={frame}>
      {champion === null || theirs === null ? null : (
        <p className="sr">{championWords(champion.strategy, theirs)}</p>
      )}
      <LadderDrawing
        label={`Severance ladder of ${edited.code}, days after the start of the severance process`}
        width={width}
        height={height}
      >
        <DayGrid title="Day of severance" lastDay={lastDay} plot={plot} bottom={laneY + 54} />
        {champion === null || theirs === null ? null : (
          <ChampionLane
            strategy={champion.strategy}
            template={theirs}
            y={42}
            plot={plot}
            lastDay={lastDay}
          />
        )}
        <SeveranceLane
          template={template}
          edited={edited}
          saved={saved}
          y={laneY}
          plot={plot}
          lastDay={lastDay}
        />
      </LadderDrawing>
    </div>
  );
}
