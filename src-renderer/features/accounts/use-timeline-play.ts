import { useEffect, useState } from 'react';

/** Two days a second: lively for nobody (ux 3.6). */
const DAY_MS = 500;

/** Moves the day of a timeline on by itself, to its last day. */
export function useTimelinePlay(
  day: number,
  lastDay: number,
  onDay: (day: number) => void,
): { readonly playing: boolean; readonly toggle: () => void } {
  const [wanted, setWanted] = useState(false);
  const playing = wanted && day < lastDay;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every shown day sets the timer for the next one.
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      onDay(day + 1);
      if (day + 1 >= lastDay) setWanted(false);
    }, DAY_MS);
    return () => clearTimeout(timer);
  }, [playing, day]);
  const toggle = (): void => {
    if (!playing && day >= lastDay) onDay(0);
    setWanted(!playing);
  };
  return { playing, toggle };
}
