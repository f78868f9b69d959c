/** Days a second; null is as fast as the screen can draw. */
export const SPEEDS = [
  { id: '1', label: '1 day/s', perSecond: 1 },
  { id: '2', label: '2 days/s', perSecond: 2 },
  { id: '5', label: '5 days/s', perSecond: 5 },
  { id: '10', label: '10 days/s', perSecond: 10 },
  { id: 'max', label: 'As fast as possible', perSecond: null },
] as const;
export type SpeedId = (typeof SPEEDS)[number]['id'];

/** Reduced motion plays faster than this only when asked (ux 3.6). */
const CALM_PER_SECOND = 2;

export interface Playback {
  readonly day: number;
  readonly playing: boolean;
  readonly speed: SpeedId;
}

export type PlaybackAction =
  | { readonly kind: 'step'; readonly days: number }
  | { readonly kind: 'goTo'; readonly day: number }
  | { readonly kind: 'tick' }
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'speed'; readonly speed: SpeedId };

/**
 * The transport of a finished run of `lastDay` + 1 days. Moving by hand pauses; the last day ends playing, and so does
 * a day of `pauses`.
 */
export function playbackStep(
  state: Playback,
  action: PlaybackAction,
  lastDay: number,
  pauses: ReadonlyMap<number, string> = new Map(),
): Playback {
  const clamp = (day: number) => Math.max(0, Math.min(lastDay, Math.round(day)));
  switch (action.kind) {
    case 'step':
      return { ...state, day: clamp(state.day + action.days), playing: false };
    case 'goTo':
      return { ...state, day: clamp(action.day), playing: false };
    case 'tick': {
      if (!state.playing) return state;
      const day = clamp(state.day + 1);
      return { ...state, day, playing: day < lastDay && !pauses.has(day) };
    }
    case 'play':
      // From the end it starts again from the beginning.
      return { ...state, day: state.day >= lastDay ? 0 : state.day, playing: lastDay > 0 };
    case 'pause':
      return { ...state, playing: false };
    case 'speed':
      return { ...state, speed: action.speed };
  }
}

/** Milliseconds until the next day is shown; 0 waits only for the screen. */
export function tickDelayMs(speed: SpeedId): number {
  const perSecond = SPEEDS.find((one) => one.id === speed)?.perSecond ?? null;
  return perSecond === null ? 0 : 1000 / perSecond;
}

/** Whether playing at this speed is too lively for someone who asked for less motion. */
export function isLively(speed: SpeedId): boolean {
  const perSecond = SPEEDS.find((one) => one.id === speed)?.perSecond ?? null;
  return perSecond === null || perSecond > CALM_PER_SECOND;
}
