import { LOG_OUTCOME } from '../../../model/event-log.ts';

/** Outcomes of an event that could not be done: it stays pending and is tried again (decision 16). */
const FAILURES: readonly number[] = [
  LOG_OUTCOME.failed,
  LOG_OUTCOME.noLetterTemplate,
  LOG_OUTCOME.noResponsiblePerson,
  LOG_OUTCOME.noAgreement,
  LOG_OUTCOME.noToDoType,
  LOG_OUTCOME.roleNotAllowed,
];

/** By outcome: 1 when it is one of them. */
const FAILED = Uint8Array.from(
  { length: Math.max(...Object.values(LOG_OUTCOME)) + 1 },
  (_, outcome) => (FAILURES.includes(outcome) ? 1 : 0),
);

/** Whether an effect's outcome means that it failed and changed nothing. */
export function isFailure(outcome: number): boolean {
  return FAILED[outcome] === 1;
}
