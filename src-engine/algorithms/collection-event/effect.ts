import type { ChannelName } from '../../model/behaviour.ts';
import type { DailyMetric } from '../../model/run.ts';

/**
 * What an event does to the world. Algorithms only describe effects; the event activators apply them in one place
 * (kernel/phases/65-apply-effects.ts). The set is closed: a new kind of effect is an engine change. "Linked" agreements
 * are those of the event's process.
 */
export type Effect =
  | ContactEffect
  | LetterEffect
  | CallEffect
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'credit-rating';
      readonly points: number;
      readonly cashOnlyPoints: number;
      readonly months: number;
    }
  /** The credit bureau hears of the debt: no contact, but it acts on the customer. */
  | { readonly kind: 'credit-mark' }
  | ToDoEffect
  /** Every agreement of the account leaves its budget (domain.md 3.9). */
  | { readonly kind: 'cancel-budget' }
  | {
      readonly kind: 'cancel-pay-plan';
      readonly skipThirdPartyPayors: boolean;
      readonly reason: string;
    }
  | OfferPlanEffect
  | FeeEffect
  | BarEffect
  | { readonly kind: 'restore'; readonly chargeFee: boolean }
  /** No new use of linked agreements: what is owed stays, nothing new is billed. */
  | { readonly kind: 'close-to-new-use' }
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
  | { readonly kind: 'break-arrangement' }
  | {
      readonly kind: 'refer-agency';
      readonly minAmountMinor: number;
      /** Null lets the strategy's agency choice decide. */
      readonly agency: string | null;
    }
  | { readonly kind: 'cancel-referral' }
  | { readonly kind: 'write-off' };

/** What a crew does at a service point (domain.md 2.5). */
export type FieldActivity = 'WARN' | 'CUT' | 'RECONNECT' | 'SOFT_BAR' | 'HARD_BAR' | 'RESTORE';

export interface ContactEffect {
  readonly kind: 'contact';
  readonly channel: ChannelName;
  /** Contact data without which the message cannot be sent. */
  readonly needs: 'mobile' | 'email' | null;
  /** Opting out of this medium stops it. */
  readonly medium: 'SMS' | 'EMAIL' | 'CALL';
  readonly counter: DailyMetric;
}

export interface LetterEffect {
  readonly kind: 'letter';
  readonly channel: 'LETTER' | 'FINAL_LETTER';
  /** Code of the letter template. */
  readonly letter: string;
  /** Class and type of the customer contact (domain.md 3.9). */
  readonly contactClass: string;
  readonly contactType: string;
  readonly counter: 'letters' | 'notices';
  /** false: a notice that the customer has a right to, whatever they opted out of. */
  readonly respectsOptOut: boolean;
}

export interface CallEffect {
  readonly kind: 'call';
  readonly attempts: number;
  readonly rightPartyBasisPoints: number;
  /** Charged when the right party is reached. */
  readonly talkCostMinor: number;
  /** Class debt under this is not called about. */
  readonly minArrearsMinor: number;
  /** Asked for when nobody was reached; null asks for nothing. */
  readonly otherwise: ToDoEffect | null;
}

export interface ToDoEffect {
  readonly kind: 'to-do';
  readonly toDoType: string;
  /** Null leaves it to the division and the To Do type (domain.md 3.15). */
  readonly role: string | null;
}

export interface OfferPlanEffect {
  readonly kind: 'offer-plan';
  readonly instalments: number;
  readonly firstAfterDays: number;
  readonly everyDays: number;
  readonly minArrearsMinor: number;
}

export interface FeeEffect {
  readonly kind: 'fee';
  readonly amountMinor: number;
  /** Of the aged debt of the agreement that pays it. */
  readonly rateBasisPoints: number;
  readonly chargedTo: 'LARGEST_DEBT' | 'EACH_AGREEMENT';
  readonly agesAtOnce: boolean;
  readonly minArrearsMinor: number;
}

export interface BarEffect {
  readonly kind: 'bar';
  readonly level: 'softBar' | 'hardBar';
  readonly minArrearsMinor: number;
}
