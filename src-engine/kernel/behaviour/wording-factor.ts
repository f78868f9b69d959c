import type { BehaviourModel } from '../../model/behaviour.ts';
import type { AccountState } from '../state/account-state.ts';
import { toneOf, type Wording } from './wording.ts';

/** Factor of wording on the log hazard ratio of a contact today: by tone, age of the debt and name (simulation.md 1.3, 1.8). */
export function wordingFactor(
  model: BehaviourModel,
  state: AccountState,
  wording: Wording,
): number {
  const { tone } = model;
  if (tone === undefined) return 1;
  const named = wording.isPersonalised ? tone.personalised : 1;
  const effect = toneOf(model, wording);
  if (effect === null) return named;
  const isLate = state.payableMinor > 0 && state.day - state.oldestPayableDay >= tone.lateFromDays;
  return named * (isLate ? effect.lateEffect : effect.effect);
}
