import type { ChampionChallengerOption, Strategy } from '../strategy-schema.ts';
import type { Sheet } from './sheet.ts';

const PERCENT = 100;

/** An option as the feature configuration holds it; empty for a share that is no whole percent, which has no such text. */
function featureOption({
  champion,
  challenger,
  shareBasisPoints,
}: ChampionChallengerOption): string {
  if (shareBasisPoints % PERCENT !== 0) return '';
  return `${champion}$${challenger}$${shareBasisPoints / PERCENT}`;
}

/**
 * 23: the champion/challenger options of the feature configuration, after the templates that they name (domain.md 3.7). It
 * has no dates and no unit of the draw; they say when an option is to be there, and whether its draw can be had.
 */
export function championChallengerSheet({ championChallenger }: Strategy): Sheet {
  return {
    fileName: '23-champion-challenger-option.csv',
    head: [
      ...['test', 'champion_template', 'challenger_template', 'share_basis_points'],
      ...['effective_from', 'effective_to', 'unit', 'feature_option'],
    ],
    records: championChallenger.map((option) => [
      ...[option.id, option.champion, option.challenger, option.shareBasisPoints],
      ...[option.effectiveFrom ?? '', option.effectiveTo ?? '', option.unit],
      featureOption(option),
    ]),
  };
}
