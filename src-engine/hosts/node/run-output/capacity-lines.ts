import { countWords } from '../../../base/count-words.ts';
import type { RunDocument } from './run-json.ts';

const UNITS = { MINUTES: 'minutes', JOBS: 'jobs' } as const;

/** How busy agents and crews of each arm were, for a terminal; nothing where no strategy limits them. */
export function capacityLines({ arms }: Pick<RunDocument, 'arms'>): readonly string[] {
  const lines = arms.flatMap(({ name, capacity }) => {
    if (capacity === undefined) return [];
    const { groups, late } = capacity;
    const [delayed, expired] = [Math.round(late.delayed), Math.round(late.expired)];
    const waiting = Math.round(late.mostWaiting);
    return [
      ...groups.map(({ groups: codes, unit, perWorkday, utilisation, peak }) => {
        const used =
          utilisation === null ? 'no workday' : `${(100 * utilisation).toFixed(1)}% used`;
        const most = `${Math.round(peak)} of ${perWorkday} ${UNITS[unit]} on the busiest day`;
        return `${name}, ${codes.join(' and ')}: ${used}, ${most}.`;
      }),
      `${name}: ${countWords(delayed, 'step')} late for want of them, ${expired} of them not needed any more; at most ${waiting} waiting.`,
    ];
  });
  return lines.length === 0 ? [] : ['', 'Agents and crews, means over replications:', ...lines];
}
