import type { Strategy } from '../config/strategy-schema.ts';
import { outcomeWords } from '../explain/outcome-words.ts';
import { LOG_KIND, LOG_OUTCOME, type LogKindName } from '../model/run.ts';
import { protectionText } from './feed-protection.ts';
import { severanceText } from './feed-severance.ts';

/** The parts of a log row that its sentence needs. */
export interface FeedEvent {
  readonly kind: number;
  readonly detail: number;
  readonly outcome: number;
  /** Index of the process's template in the strategy; negative when there is none. */
  readonly template: number;
}

const NAMES = new Map<number, LogKindName>(
  // Object.entries widens the keys; LOG_KIND has no others.
  Object.entries(LOG_KIND).map(([name, number]) => [number, name as LogKindName]),
);

/** Name of a log kind, as icons and filters know it. */
export function logKindName(kind: number): string {
  return NAMES.get(kind) ?? 'unknown';
}

function templateTitle(strategy: Strategy, template: number): string {
  return strategy.processTemplates[template]?.title ?? 'unknown template';
}

function eventTitle(strategy: Strategy, template: number, sequence: number): string {
  const event = strategy.processTemplates[template]?.events.find(
    (each) => each.sequence === sequence,
  );
  const type = strategy.eventTypes.find((each) => each.code === event?.eventType);
  return type?.title ?? `Event ${sequence}`;
}

function withOutcome(sentence: string, outcome: number): string {
  return outcome === LOG_OUTCOME.done ? sentence : `${sentence}: ${outcomeWords(outcome)}`;
}

/** What happened, in the words of the screens, without the amount. */
export function feedText(strategy: Strategy, event: FeedEvent): string {
  const { kind, detail, outcome, template } = event;
  const special = protectionText(kind, detail, outcome) ?? severanceText(kind, detail, outcome);
  if (special !== null) return special;
  switch (kind) {
    case LOG_KIND.processCreated:
      return withOutcome(
        `Collection process created from ${templateTitle(strategy, template)}`,
        outcome,
      );
    case LOG_KIND.eventCompleted:
      return withOutcome(eventTitle(strategy, template, detail), outcome);
    case LOG_KIND.processCancelled:
      return 'Collection process cancelled: debt at or below the cancel threshold';
    case LOG_KIND.processCompleted:
      return 'Collection process completed';
    case LOG_KIND.payment:
      return withOutcome('Payment', outcome);
    case LOG_KIND.planInstalment:
      return outcome === LOG_OUTCOME.missed
        ? 'Pay plan instalment missed'
        : 'Pay plan instalment paid';
    case LOG_KIND.planBroken:
      return 'Pay plan broken';
    case LOG_KIND.planKept:
      return 'Pay plan kept';
    case LOG_KIND.agreementRemoved:
      return 'Service agreement removed from the process';
    default:
      return `Event of kind ${kind}`;
  }
}
