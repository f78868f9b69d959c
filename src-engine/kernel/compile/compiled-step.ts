import type { Effect } from '../../algorithms/collection-event/effect.ts';
import type { Wording } from '../behaviour/wording.ts';
import type { CompiledDemand } from './compile-capacity.ts';

/** What an event of a type does, wherever it stands. */
export interface CompiledEventType extends CompiledDemand, Wording {
  /** Index in the strategy's event types. */
  readonly type: number;
  readonly typeCode: string;
  readonly title: string;
  /** Algorithm code, for icons and the log. */
  readonly algorithm: string;
  readonly unitCostMinor: number;
  readonly effects: readonly Effect[];
  /** What the step does, STEP bits. */
  readonly traits: number;
  /** Call attempts it makes, 0 when it is no call. */
  readonly callAttempts: number;
  /** ACCOUNT_FLAG bits of the ways of contact it uses that a customer can opt out of. */
  readonly optOutFlags: number;
  readonly pointer: string;
}

/** An event type as a step of a template; the pointer is the step's. */
export interface CompiledEvent extends CompiledEventType {
  readonly sequence: number;
  readonly dayOffset: number;
}
