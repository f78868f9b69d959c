import { guardrailsOf } from '../config/always-on-guardrails.ts';
import { collectionTemplates } from '../config/collection-templates.ts';
import { criteriaRows } from '../config/criteria-rows.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { outcomeWords } from '../explain/outcome-words.ts';
import { LOG_KIND, LOG_OUTCOME, type LogKindName } from '../model/event-log.ts';
import { readToDoDetail } from '../model/to-do-detail.ts';
import { customerText } from './feed-customer.ts';
import { dunningText } from './feed-dunning.ts';
import { protectionText } from './feed-protection.ts';
import { severanceText } from './feed-severance.ts';
import { writeOffText } from './feed-write-off.ts';

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
  return collectionTemplates(strategy)[template]?.title ?? 'unknown template';
}

function eventTitle(strategy: Strategy, template: number, sequence: number): string {
  const event = collectionTemplates(strategy)[template]?.events.find(
    (each) => each.sequence === sequence,
  );
  const type = strategy.eventTypes.find((each) => each.code === event?.eventType);
  return type?.title ?? `Event ${sequence}`;
}

/** `Criteria row 20 of condition 90, ENERGY-RES, was met`. */
function metRowText(strategy: Strategy, place: number): string {
  const row = criteriaRows(strategy)[place];
  return row === undefined
    ? 'A criteria row that is gone was met'
    : `Criteria row ${row.rowPriority} of condition ${row.conditionPriority}, ${row.control}, was met`;
}

/** A step of a collection process, or one of severance or write-off, which the row does not name. */
function stepTitle(strategy: Strategy, template: number, sequence: number): string {
  return template < 0 ? `Step ${sequence}` : eventTitle(strategy, template, sequence);
}

function withOutcome(sentence: string, outcome: number): string {
  return outcome === LOG_OUTCOME.done ? sentence : `${sentence}: ${outcomeWords(outcome)}`;
}

/** `To Do for COLLECTIONS: Review severance`. */
function toDoText(strategy: Strategy, detail: number): string {
  const { type, role } = readToDoDetail(detail);
  const { types, roles } = strategy.toDos;
  return `To Do for ${roles[role]?.title ?? 'nobody'}: ${types[type]?.title ?? 'unknown type'}`;
}

/** What happened, in the words of the screens, without the amount. */
export function feedText(strategy: Strategy, event: FeedEvent): string {
  const { kind, detail, outcome, template } = event;
  const special =
    protectionText(kind, detail, outcome) ??
    severanceText(kind, detail, outcome) ??
    writeOffText(strategy, kind, detail, outcome) ??
    dunningText(strategy, kind, detail, outcome) ??
    customerText(kind, outcome);
  if (special !== null) return special;
  if (kind === LOG_KIND.guardrail) {
    const rule = guardrailsOf(strategy.guardrails)[detail];
    return withOutcome(`Guardrail: ${rule?.title ?? 'a rule that is gone'}`, outcome);
  }
  switch (kind) {
    case LOG_KIND.processCreated:
      if (outcome === LOG_OUTCOME.continued)
        return `Collection process goes on: ${templateTitle(strategy, template)}`;
      return withOutcome(
        `Collection process created from ${templateTitle(strategy, template)}`,
        outcome,
      );
    case LOG_KIND.eventCompleted:
      return withOutcome(eventTitle(strategy, template, detail), outcome);
    case LOG_KIND.processCancelled:
      return outcome === LOG_OUTCOME.cancelledByUser
        ? 'Collection process cancelled by hand'
        : 'Collection process cancelled: debt at or below the cancel threshold';
    case LOG_KIND.processCompleted:
      return 'Collection process completed';
    case LOG_KIND.severanceTemplate:
      return `It follows ${strategy.severanceTemplates[detail]?.title ?? 'a template that is gone'}`;
    case LOG_KIND.criteriaRow:
      return metRowText(strategy, detail);
    case LOG_KIND.payment:
      return withOutcome('Payment', outcome);
    case LOG_KIND.planInstalment:
      return outcome === LOG_OUTCOME.missed
        ? 'Pay plan instalment missed'
        : 'Pay plan instalment paid';
    case LOG_KIND.planBroken:
      return 'Pay plan broken';
    case LOG_KIND.arrangementBroken:
      return 'Payment arrangement broken: the rest is owed at once';
    case LOG_KIND.planKept:
      return 'Pay plan kept';
    case LOG_KIND.agreementRemoved:
      return 'Service agreement removed from the process';
    case LOG_KIND.agreementLinked:
      return 'Service agreement joined the process';
    case LOG_KIND.eventFailed:
      return `${eventTitle(strategy, template, detail)} failed: ${outcomeWords(outcome)}`;
    case LOG_KIND.eventSkipped:
      return `${eventTitle(strategy, template, detail)} given up: ${outcomeWords(outcome)}`;
    case LOG_KIND.stepDelayed:
      return `${stepTitle(strategy, template, detail)} waits for agents or crews`;
    case LOG_KIND.stepServed:
      return `${stepTitle(strategy, template, detail)} has waited: its turn has come`;
    case LOG_KIND.stepExpired:
      return `${stepTitle(strategy, template, detail)} is not needed any more and leaves the queue`;
    case LOG_KIND.eventCancelled:
      return `${eventTitle(strategy, template, detail)} cancelled`;
    case LOG_KIND.toDoCreated:
      return toDoText(strategy, detail);
    case LOG_KIND.toDoSuppressed: {
      const { type } = readToDoDetail(detail);
      return `To Do left out by an override: ${strategy.toDos.types[type]?.title ?? 'unknown type'}`;
    }
    case LOG_KIND.letterExtracted:
      return `Letter printed: ${strategy.letterTemplates[detail]?.title ?? 'unknown letter'}`;
    case LOG_KIND.budgetCancelled:
      return 'Budget cancelled';
    case LOG_KIND.planStarted:
      return 'Pay plan agreed';
    case LOG_KIND.planCanceled:
      return 'Pay plan cancelled';
    case LOG_KIND.barred:
      return withOutcome('Service barred', outcome);
    case LOG_KIND.restored:
      return withOutcome('Service restored', outcome);
    case LOG_KIND.feeCharged:
      return withOutcome('Fee charged', outcome);
    case LOG_KIND.creditPosted:
      return 'Credit posted';
    case LOG_KIND.billed:
      return 'Bill completed';
    case LOG_KIND.command:
      return outcome === LOG_OUTCOME.refused ? 'Manual work refused' : 'Manual work';
    case LOG_KIND.error:
      return `Error: ${outcomeWords(outcome)}`;
    default:
      return `Event of kind ${kind}`;
  }
}
