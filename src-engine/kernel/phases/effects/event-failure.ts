import { LOG_OUTCOME } from '../../../model/event-log.ts';

/** Outcomes of an event that could not be done: it stays pending and is tried again (decision 16). */
const FAILURES: ReadonlySet<number> = new Set([
  LOG_OUTCOME.failed,
  LOG_OUTCOME.noLetterTemplate,
  LOG_OUTCOME.noResponsiblePerson,
  LOG_OUTCOME.noAgreement,
  LOG_OUTCOME.noToDoType,
  LOG_OUTCOME.roleNotAllowed,
]);

/** Whether an effect's outcome means that it failed and changed nothing. */
export function isFailure(outcome: number): boolean {
  return FAILURES.has(outcome);
}
