import { unreachable } from '../../base/assert.ts';
import type { ChannelName } from '../../model/behaviour.ts';
import { ACCOUNT_FLAG } from '../../model/portfolio.ts';
import { STEP } from '../../model/step.ts';
import type { Effect, FieldActivity } from './effect.ts';

const BY_CHANNEL: Readonly<Record<ChannelName, number>> = {
  SMS: STEP.contact | STEP.message,
  EMAIL: STEP.contact | STEP.message,
  IVR: STEP.contact | STEP.call,
  CALL: STEP.contact | STEP.call,
  VOICEMAIL: STEP.contact | STEP.call,
  LETTER: STEP.contact | STEP.letter,
  FINAL_LETTER: STEP.contact | STEP.letter | STEP.notice,
  DISCONNECTION_NOTICE: STEP.contact | STEP.letter | STEP.notice,
  VISIT: STEP.contact | STEP.visit,
  RESTRICTION: STEP.bar,
  CREDIT_MARK: STEP.creditReport,
};

const BY_ACTIVITY: Readonly<Record<FieldActivity, number>> = {
  WARN: STEP.contact | STEP.visit | STEP.notice,
  CUT: STEP.severance | STEP.cut,
  SOFT_BAR: STEP.bar,
  HARD_BAR: STEP.bar,
  RECONNECT: 0,
  RESTORE: 0,
};

function traitsOf(effect: Effect): number {
  switch (effect.kind) {
    case 'contact':
    case 'letter':
      return BY_CHANNEL[effect.channel];
    case 'call':
      return BY_CHANNEL.CALL | (effect.otherwise === null ? 0 : STEP.toDo);
    case 'credit-rating':
      return STEP.creditRating;
    case 'to-do':
      return STEP.toDo;
    case 'credit-mark':
      return BY_CHANNEL.CREDIT_MARK;
    case 'fee':
      return STEP.fee;
    case 'bar':
    case 'close-to-new-use':
      return BY_CHANNEL.RESTRICTION;
    case 'start-severance':
    case 'sever-others':
    case 'expire-agreement':
      return STEP.severance;
    case 'field-activity':
      return BY_ACTIVITY[effect.activity];
    case 'refer-agency':
      return STEP.agency;
    case 'offer-plan':
      return STEP.contact;
    case 'nothing':
    case 'cancel-budget':
    case 'cancel-pay-plan':
    case 'restore':
    case 'break-arrangement':
    case 'cancel-referral':
      return 0;
    case 'write-off':
      return STEP.writeOff;
    default:
      return unreachable(effect);
  }
}

/** What a step does, as STEP bits, from the effects it describes. */
export function stepTraits(effects: readonly Effect[]): number {
  return effects.reduce((bits, effect) => bits | traitsOf(effect), 0);
}

/** Call attempts that a step makes. */
export function callAttempts(effects: readonly Effect[]): number {
  return effects.reduce((sum, effect) => sum + (effect.kind === 'call' ? effect.attempts : 0), 0);
}

const OPT_OUT: Readonly<Partial<Record<ChannelName, number>>> = {
  SMS: ACCOUNT_FLAG.noSms,
  EMAIL: ACCOUNT_FLAG.noEmail,
  IVR: ACCOUNT_FLAG.noCall,
  CALL: ACCOUNT_FLAG.noCall,
  LETTER: ACCOUNT_FLAG.noLetter,
};

/** The flags that forbid a step. Notices that the law asks for cannot be opted out of. */
export function optOutFlags(effects: readonly Effect[]): number {
  return effects.reduce((bits, effect) => {
    if (effect.kind === 'call') return bits | ACCOUNT_FLAG.noCall;
    if (effect.kind === 'letter' && effect.respectsOptOut) return bits | ACCOUNT_FLAG.noLetter;
    return effect.kind === 'contact' ? bits | (OPT_OUT[effect.channel] ?? 0) : bits;
  }, 0);
}
