import { useCallback, useEffect, useReducer } from 'react';
import { ask } from '../../stores/question-store.ts';
import {
  isLively,
  type Playback,
  type PlaybackAction,
  playbackStep,
  SPEEDS,
  tickDelayMs,
} from './playback.ts';

export interface PlaybackControl extends Playback {
  readonly send: (action: PlaybackAction) => void;
  /** Plays, or pauses; someone who asked for less motion is asked before it gets lively. */
  readonly toggle: () => void;
}

/** As it was last chosen: another run, or the way back to Simulate, plays no slower. */
let chosenSpeed: Playback['speed'] = '2';

/** Plays the days of a finished run; a day of `pauses` pauses it. */
export function usePlayback(
  lastDay: number,
  startDay: number,
  pauses: ReadonlyMap<number, string>,
): PlaybackControl {
  const [state, dispatch] = useReducer(
    (before: Playback, action: PlaybackAction) => playbackStep(before, action, lastDay, pauses),
    { day: Math.max(0, Math.min(lastDay, startDay)), playing: false, speed: chosenSpeed },
  );
  const send = useCallback((action: PlaybackAction) => {
    if (action.kind === 'speed') chosenSpeed = action.speed;
    dispatch(action);
  }, []);
  const { playing, speed, day } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every shown day sets the timer for the next one.
  useEffect(() => {
    if (!playing) return undefined;
    const delay = tickDelayMs(speed);
    if (delay === 0) {
      const frame = requestAnimationFrame(() => send({ kind: 'tick' }));
      return () => cancelAnimationFrame(frame);
    }
    const timer = setTimeout(() => send({ kind: 'tick' }), delay);
    return () => clearTimeout(timer);
  }, [playing, speed, day]);

  const toggle = useCallback(() => {
    if (playing) {
      send({ kind: 'pause' });
      return;
    }
    const reduced = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!reduced || !isLively(speed)) {
      send({ kind: 'play' });
      return;
    }
    void askBeforeLively(speed).then((answer) => {
      if (answer === 'cancel') return;
      if (answer === 'calm') send({ kind: 'speed', speed: '2' });
      send({ kind: 'play' });
    });
  }, [playing, speed, send]);

  return { ...state, send, toggle };
}

function askBeforeLively(speed: Playback['speed']): Promise<string> {
  const label = SPEEDS.find((one) => one.id === speed)?.label.toLowerCase() ?? '';
  return ask({
    title: 'Play with a lot of movement?',
    body: `This computer asks for reduced motion. At ${label} the bars change quickly.`,
    choices: [
      { id: 'cancel', label: 'Stay paused', tone: 'plain' },
      { id: 'lively', label: `Play at ${label}`, tone: 'plain' },
      { id: 'calm', label: 'Play at 2 days/s', tone: 'primary' },
    ],
    cancelId: 'cancel',
  });
}
