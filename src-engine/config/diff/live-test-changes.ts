import { pointerOf } from '../pointer.ts';
import type { StrategyChange } from '../strategy-change.ts';
import type { ChampionChallengerOption, Strategy } from '../strategy-schema.ts';
import { added, memberChanges, removed } from './change-maker.ts';
import { matchEntries } from './match-entries.ts';

function share(option: ChampionChallengerOption): string {
  return `${option.shareBasisPoints / 100}%`;
}

function testWords(option: ChampionChallengerOption): string {
  return `Test ${option.id}: ${option.challenger} replaces ${option.champion} for ${share(option)}`;
}

function members(old: ChampionChallengerOption, current: ChampionChallengerOption) {
  const text = (
    name: 'champion' | 'challenger' | 'effectiveFrom' | 'effectiveTo' | 'unit',
    label: string,
  ) => ({ name, label, old: old[name] ?? 'open', new: current[name] ?? 'open' });
  return [
    text('champion', 'champion'),
    text('challenger', 'challenger'),
    { name: 'shareBasisPoints', label: 'share', old: share(old), new: share(current) },
    text('effectiveFrom', 'from'),
    text('effectiveTo', 'to'),
    text('unit', 'drawn per'),
  ];
}

/** Champion/challenger tests, by id: another id draws anew, so it is another test. */
export function liveTestChanges(old: Strategy, current: Strategy): readonly StrategyChange[] {
  const path = (index: number) => ['championChallenger', index];
  return matchEntries(old.championChallenger, current.championChallenger, [(test) => test.id], {
    added: ({ entry, index }) => [added(pointerOf(...path(index)), testWords(entry))],
    removed: ({ entry, index }) => [removed(pointerOf(...path(index)), testWords(entry))],
    both: (before, after) =>
      memberChanges(
        path(after.index),
        `Test ${after.entry.id}`,
        members(before.entry, after.entry),
      ),
  });
}
