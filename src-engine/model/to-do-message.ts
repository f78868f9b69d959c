/**
 * Why a To Do entry is asked for (domain.md 3.15): its routing may be overridden by this. An event asks for one, a call
 * reached nobody, an event failed, a step was handed to a person, a hold of death or insolvency began, no rule covers a
 * debt, or a severance ended while its field work was under way.
 */
export const TO_DO_MESSAGES = [
  'EVENT',
  'NO_CONTACT',
  'FAILED_EVENT',
  'HANDED_OVER',
  'HOLD',
  'MISSING_RULE',
  'OPEN_FIELD_WORK',
] as const;
export type ToDoMessage = (typeof TO_DO_MESSAGES)[number];
