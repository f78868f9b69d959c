import { outcomeWords } from '../explain/outcome-words.ts';
import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';

function withOutcome(sentence: string, outcome: number): string {
  return outcome === LOG_OUTCOME.done ? sentence : `${sentence}: ${outcomeWords(outcome)}`;
}

/**
 * What a row about severance, reconnection or the end of an agreement says on the screens; null for other kinds. A log row
 * has the sequence of a step, not its template, so that steps are named by their number.
 */
export function severanceText(kind: number, detail: number, outcome: number): string | null {
  switch (kind) {
    case LOG_KIND.severanceStarted:
      return 'Severance process started';
    case LOG_KIND.severanceEvent:
      return withOutcome(`Severance step ${detail}`, outcome);
    case LOG_KIND.fieldActivity:
      return outcome === LOG_OUTCOME.done
        ? `Field work of severance step ${detail} done`
        : `Field work of severance step ${detail}: ${outcomeWords(outcome)}`;
    case LOG_KIND.severanceCancelled:
      return outcome === LOG_OUTCOME.done
        ? 'Severance process cancelled: debt paid'
        : `Severance process cancelled: ${outcomeWords(outcome)}`;
    case LOG_KIND.severanceCompleted:
      return 'Severance process completed';
    case LOG_KIND.reconnectStarted:
      return 'Reconnection started';
    case LOG_KIND.agreementExpired:
      return 'Service agreement expired: it stops tomorrow';
    case LOG_KIND.agreementStopped:
      return 'Service agreement stopped, with its final bill';
    case LOG_KIND.agreementClosed:
      return 'Service agreement closed';
    default:
      return null;
  }
}
