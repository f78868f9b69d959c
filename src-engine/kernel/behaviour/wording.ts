import type { BehaviourModel } from '../../model/behaviour.ts';
import type { ToneEffect } from '../../model/behaviour-options.ts';
import type { AccountState } from '../state/account-state.ts';

/** How a contact is worded: a member of the strategy's event types. */
export interface Wording {
  readonly tone: 'NEUTRAL' | 'EMPATHETIC' | 'FIRM';
  /** It names the customer and an officer. */
  readonly isPersonalised: boolean;
}

/** Of contacts that no wording is set for. */
export const PLAIN_WORDING: Wording = { tone: 'NEUTRAL', isPersonalised: false };

/** What the model says of a tone; null for a neutral one, and where the model says nothing. */
export function toneOf({ tone }: BehaviourModel, wording: Wording): ToneEffect | null {
  if (tone === undefined || wording.tone === 'NEUTRAL') return null;
  return wording.tone === 'FIRM' ? tone.firm : tone.empathetic;
}

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
