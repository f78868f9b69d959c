import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import { HOLD_REASON } from '../model/portfolio.ts';

const REASONS = new Map<number, string>(
  Object.entries(HOLD_REASON).map(([name, number]) => [
    number,
    name.toLowerCase().replaceAll('_', ' '),
  ]),
);

/** What a row of holds, promises and guardrails says, in the words of the screens; null for every other kind. */
export function protectionText(kind: number, detail: number, outcome: number): string | null {
  switch (kind) {
    case LOG_KIND.holdBegan:
      return `Hold for ${REASONS.get(detail) ?? 'an unknown reason'} began`;
    case LOG_KIND.holdEnded:
      return `Hold for ${REASONS.get(detail) ?? 'an unknown reason'} ended`;
    case LOG_KIND.promiseMade:
      return 'Promise to pay made';
    case LOG_KIND.promiseKept:
      return 'Promise to pay kept';
    case LOG_KIND.promiseBroken:
      return 'Promise to pay broken';
    case LOG_KIND.processCancelled:
      return outcome === LOG_OUTCOME.held ? 'Collection process cancelled by a hold' : null;
    default:
      return null;
  }
}
