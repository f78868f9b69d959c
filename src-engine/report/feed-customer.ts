import { LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';

/** What a row of a customer's own doing says, in the words of the screens; null for every other kind. */
export function customerText(kind: number, outcome: number): string | null {
  switch (kind) {
    case LOG_KIND.disputeRaised:
      return 'Customer disputes the oldest unpaid bill';
    case LOG_KIND.disputeDecided:
      return outcome === LOG_OUTCOME.accepted
        ? 'Dispute upheld: a part is credited'
        : 'Dispute not upheld: the bill counts again';
    case LOG_KIND.customerLeft:
      return 'Customer leaves: service stops tomorrow';
    case LOG_KIND.bankruptcy:
      return 'Customer is bankrupt';
    case LOG_KIND.planRequested:
      return outcome === LOG_OUTCOME.accepted
        ? 'Customer asks for a pay plan'
        : 'Customer asks for a pay plan: no debt old enough for one';
    case LOG_KIND.complaint:
      return 'Customer complains';
    default:
      return null;
  }
}
