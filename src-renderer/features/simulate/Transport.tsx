import { memo, type ReactNode, useRef } from 'react';
import { formatDate, formatWeekday } from '../../format/date.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { SPEEDS } from './playback.ts';
import type { PlaybackControl } from './use-playback.ts';
import { useTransportKeys } from './use-transport-keys.ts';

interface Props {
  readonly control: PlaybackControl;
  readonly lastDay: number;
  readonly asOfDay: number;
  /** Events completed a day: the ticks over the slider. */
  readonly events: readonly number[];
  /** Opens what playing pauses for. */
  readonly pauses: ReactNode;
  /** Why playing pauses on this day; null when it does not. */
  readonly reason: string | null;
}

/** Goes through the days of a run: by hand, to a day, or playing. */
export function Transport(props: Props) {
  const { control, lastDay, asOfDay, events, pauses, reason } = props;
  const bar = useRef<HTMLDivElement>(null);
  useTransportKeys(bar, control);
  const { day, playing, speed, send, toggle } = control;
  const date = formatDate(asOfDay + day);
  return (
    <div className="panel si-transport" role="toolbar" aria-label="Days of the run" ref={bar}>
      <div className="si-controls">
        <IconButton
          icon="chevronLeft"
          label="Previous day"
          disabled={day === 0}
          onClick={() => send({ kind: 'step', days: -1 })}
        />
        <Button icon={playing ? 'pause' : 'run'} onClick={toggle} className="si-play">
          {playing ? 'Pause' : 'Play'}
        </Button>
        <IconButton
          icon="stepForward"
          label="Next day"
          disabled={day >= lastDay}
          onClick={() => send({ kind: 'step', days: 1 })}
        />
        <div className="si-day">
          <NumberField
            inRow
            label="Day"
            value={day}
            min={0}
            max={lastDay}
            onCommit={(to) => send({ kind: 'goTo', day: to })}
          />
        </div>
        <span className="t2" title={`Days 0 to ${lastDay}`}>{`of ${lastDay + 1}`}</span>
        <b className="si-date">{`${formatWeekday(asOfDay + day).slice(0, 3)} ${date}`}</b>
        {reason === null ? null : <span className="chip warn">{reason}</span>}
        <span className="sp" />
        {pauses}
        <Pick
          label="Speed"
          value={speed}
          options={SPEEDS}
          onChange={(chosen) => send({ kind: 'speed', speed: chosen })}
        />
        <Button
          tone="ghost"
          unavailable={day >= lastDay ? 'This is the last day.' : null}
          onClick={() => send({ kind: 'goTo', day: lastDay })}
        >
          To the end
        </Button>
      </div>
      <div className="si-slider">
        <EventTicks events={events} />
        <input
          type="range"
          min={0}
          max={lastDay}
          step={1}
          value={day}
          aria-label="Day"
          aria-valuetext={`Day ${day}, ${date}`}
          onChange={(event) => send({ kind: 'goTo', day: Number(event.target.value) })}
        />
      </div>
    </div>
  );
}

/** A tick a day over the slider, as high as the day was busy. Decoration: the chart of events has the numbers. */
const EventTicks = memo(function EventTicks({ events }: { readonly events: readonly number[] }) {
  const most = Math.max(1, ...events);
  return (
    <svg
      className="si-ticks"
      viewBox={`0 0 ${Math.max(1, events.length)} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {events.map((count, day) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: days never move.
          key={day}
          x={day + 0.2}
          width={0.6}
          y={10 - (10 * count) / most}
          height={(10 * count) / most}
        />
      ))}
    </svg>
  );
});
