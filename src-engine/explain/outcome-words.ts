import { LOG_OUTCOME } from '../model/run.ts';

/** What an outcome of the log means, as the end of a sentence. */
const WORDS: Readonly<Record<number, string>> = {
  [LOG_OUTCOME.done]: 'done',
  [LOG_OUTCOME.reached]: 'reached the customer',
  [LOG_OUTCOME.notReached]: 'did not reach the customer',
  [LOG_OUTCOME.voicemail]: 'left a voicemail',
  [LOG_OUTCOME.fullPayment]: 'paid in full',
  [LOG_OUTCOME.partialPayment]: 'paid in part',
  [LOG_OUTCOME.onTimePayment]: 'paid on time',
  [LOG_OUTCOME.champion]: 'champion template',
  [LOG_OUTCOME.challenger]: 'challenger template',
  [LOG_OUTCOME.nothingToSever]: 'nothing to sever',
  [LOG_OUTCOME.missed]: 'missed',
  [LOG_OUTCOME.noMobile]: 'not sent: no mobile number',
  [LOG_OUTCOME.noEmail]: 'not sent: no e-mail address',
  [LOG_OUTCOME.conditionNotMet]: 'condition not met',
  [LOG_OUTCOME.protectedCustomer]: 'protected: life support',
  [LOG_OUTCOME.held]: 'on hold',
  [LOG_OUTCOME.blocked]: 'blocked by a guardrail',
  [LOG_OUTCOME.deferred]: 'moved by a guardrail',
  [LOG_OUTCOME.warned]: 'against a guardrail that warns',
  [LOG_OUTCOME.optedOut]: 'not sent: opted out',
  [LOG_OUTCOME.missingRule]: 'no severance criterion is true',
  [LOG_OUTCOME.noAgreementLeft]: 'the agreement is stopped',
  [LOG_OUTCOME.skipped]: 'not needed',
  [LOG_OUTCOME.cancelledByUser]: 'cancelled by a user',
  [LOG_OUTCOME.payPlan]: 'a pay plan was made',
  [LOG_OUTCOME.ordered]: 'field work ordered',
  [LOG_OUTCOME.calledBack]: 'the crew was called back',
  [LOG_OUTCOME.notSent]: 'cancelled before the crew had its orders',
};

export function outcomeWords(outcome: number): string {
  return WORDS[outcome] ?? 'unknown outcome';
}
