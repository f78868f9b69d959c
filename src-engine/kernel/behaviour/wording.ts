import type { BehaviourModel } from '../../model/behaviour.ts';
import type { ToneEffect } from '../../model/behaviour-options.ts';

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
