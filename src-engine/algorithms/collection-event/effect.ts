import type { ChannelName } from '../../model/behaviour.ts';
import type { DailyMetric } from '../../model/run.ts';

/**
 * What a collection event does to the world. Algorithms only describe effects; the event activator applies them in one
 * place (kernel/phases/65-apply-effects.ts). The set is closed: a new kind of effect is an engine change.
 */
export type Effect =
  | {
      readonly kind: 'contact';
      readonly channel: ChannelName;
      /** Contact data without which the message cannot be sent. */
      readonly needs: 'mobile' | 'email' | null;
      readonly counter: DailyMetric;
    }
  | {
      readonly kind: 'call';
      readonly attempts: number;
      readonly rightPartyBasisPoints: number;
      /** Charged when the right party is reached. */
      readonly talkCostMinor: number;
    }
  | {
      readonly kind: 'credit-rating';
      readonly points: number;
      readonly cashOnlyPoints: number;
      readonly months: number;
    }
  | { readonly kind: 'to-do'; readonly toDoType: string; readonly role: string }
  | {
      readonly kind: 'start-severance';
      readonly primaryService: string | null;
      readonly secondaryService: string | null;
      readonly minArrearsMinor: number;
      readonly minOldestAgeDays: number;
    }
  | {
      readonly kind: 'field-activity';
      readonly activity: FieldActivity;
      /** Done from the office, without a crew. */
      readonly remote: boolean;
      readonly dispatchWorkdaysBefore: number;
      readonly notOnFridays: boolean;
      readonly notOnWeekends: boolean;
      readonly notOnHolidayEves: boolean;
    }
  | { readonly kind: 'expire-agreement' }
  | { readonly kind: 'sever-others' }
  | { readonly kind: 'break-arrangement' };

/** What a crew does at a service point (domain.md 2.5). */
export type FieldActivity = 'WARN' | 'CUT' | 'RECONNECT' | 'SOFT_BAR' | 'HARD_BAR' | 'RESTORE';
