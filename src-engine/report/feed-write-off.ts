import type { Strategy } from '../config/strategy-schema.ts';
import { outcomeWords } from '../explain/outcome-words.ts';
import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';

function withOutcome(sentence: string, outcome: number): string {
  return outcome === LOG_OUTCOME.done ? sentence : `${sentence}: ${outcomeWords(outcome)}`;
}

/**
 * What a row about write-off or an agency says on the screens, without the amount; null for other kinds. A log row has the
 * sequence of a step, not its template, so that steps are named by their number. Agencies that only the portfolio knows
 * stand behind the strategy's and are not named.
 */
export function writeOffText(
  { writeOff }: Pick<Strategy, 'writeOff'>,
  kind: number,
  detail: number,
  outcome: number,
): string | null {
  const agency = () => writeOff.agencies[detail]?.title ?? 'an agency';
  switch (kind) {
    case LOG_KIND.writeOffStarted:
      return `Write-off process started: ${writeOff.templates[detail]?.title ?? 'unknown template'}`;
    case LOG_KIND.writeOffEvent:
      return withOutcome(`Write-off step ${detail}`, outcome);
    case LOG_KIND.writeOffCompleted:
      return 'Write-off process completed';
    case LOG_KIND.writeOffCancelled:
      return outcome === LOG_OUTCOME.done
        ? 'Write-off process cancelled: nothing is owed any more'
        : `Write-off process cancelled: ${outcomeWords(outcome)}`;
    case LOG_KIND.writeOffAttempt:
      return `Before write-off: ${outcomeWords(outcome)}`;
    case LOG_KIND.writtenOff:
      return 'Written off';
    case LOG_KIND.referred:
      return outcome === LOG_OUTCOME.done
        ? `Referred to ${agency()}`
        : `Debt at ${agency()} has changed`;
    case LOG_KIND.referralClosed:
      return outcome === LOG_OUTCOME.paid
        ? `Referral to ${agency()} closed: paid`
        : `Taken back from ${agency()}`;
    default:
      return null;
  }
}
