import type { AccountStory, Decision } from '../../../src-engine/model/explanation.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { runBasis } from '../../charts/run-basis.ts';
import { formatWeekday } from '../../format/date.ts';
import { armTitle } from '../../ui/arm-style.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { Timeline } from './Timeline.tsx';
import { timelineTable } from './timeline-table.ts';
import { useTimelinePlay } from './use-timeline-play.ts';

interface Props {
  readonly story: AccountStory;
  readonly arm: number;
  readonly other: AccountStory | null;
  readonly otherArm: number | null;
  readonly run: RunHeader;
  readonly day: number;
  readonly selected: Decision | null;
  readonly onDay: (day: number) => void;
  readonly onOpenDay: (day: number) => void;
  /** Another arm for the lane below. */
  readonly onAgainst: (arm: number) => void;
}

/** The timeline with its day cursor, its table twin and the arm to compare with. */
export function TimelinePanel(props: Props) {
  const { story, arm, other, otherArm, run, day, onDay } = props;
  const stories = [
    { arm, story },
    ...(other === null || otherArm === null ? [] : [{ arm: otherArm, story: other }]),
  ];
  const { playing, toggle } = useTimelinePlay(day, story.days - 1, onDay);
  return (
    <ChartPanel
      title="Timeline"
      sub={`replication ${story.replication}, ${armTitle(arm).replace('C', 'c')}`}
      table={() => timelineTable(stories)}
      basis={runBasis(run, {
        kind: 'stock',
        arms: stories.map((one) => one.arm),
        replication: story.replication,
      })}
      note="Events and payments: on their day."
      fileName={`account-${story.accountId}-timeline`}
      tools={
        <>
          <IconButton
            icon="chevronLeft"
            label="Previous day"
            disabled={day <= 0}
            onClick={() => onDay(day - 1)}
          />
          <IconButton
            icon={playing ? 'pause' : 'run'}
            label={playing ? 'Pause' : 'Play the days'}
            onClick={toggle}
          />
          <span className="dayl">
            Day {day} of {story.days}, {formatWeekday(story.asOfDay + day)}
          </span>
          <IconButton
            icon="chevronRight"
            label="Next day"
            disabled={day >= story.days - 1}
            onClick={() => onDay(day + 1)}
          />
          {arm === 0 && otherArm !== null && run.arms.length > 2 && (
            <Pick
              label="Arm in the lane below"
              value={String(otherArm)}
              onChange={(value) => props.onAgainst(Number(value))}
              options={run.arms.slice(1).map((_, index) => ({
                id: String(index + 1),
                label: `Under ${armTitle(index + 1).slice(-1)}`,
              }))}
            />
          )}
        </>
      }
    >
      <Timeline
        story={story}
        arm={arm}
        other={other}
        otherArm={otherArm}
        day={day}
        onDay={onDay}
        selected={props.selected}
        onOpenDay={props.onOpenDay}
      />
    </ChartPanel>
  );
}
