import type { AgainstChampion } from '../ladder/champion-match.ts';

/** How a step stands against the champion's, in a cell of the steps table. */
export function AgainstChampionCell({ against }: { readonly against: AgainstChampion }) {
  if (against.kind === 'new') return <span className="chip acc">new</span>;
  if (against.kind === 'same') return <span className="t3">same</span>;
  const days = Math.abs(against.days);
  return <span className="t2">{`${days} d ${against.days > 0 ? 'later' : 'earlier'}`}</span>;
}
