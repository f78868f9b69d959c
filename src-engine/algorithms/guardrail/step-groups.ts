import { z } from '../../base/zod.ts';
import { STEP } from '../../model/step.ts';

/** Names under which a guardrail's parameters speak of steps. */
export const STEP_GROUP = {
  CONTACT: STEP.contact,
  CALL: STEP.call,
  MESSAGE: STEP.message,
  LETTER: STEP.letter,
  VISIT: STEP.visit,
  NOTICE: STEP.notice,
  SEVERANCE: STEP.severance | STEP.cut,
  CUT: STEP.cut,
  BAR: STEP.bar,
  FIELD_WORK: STEP.visit | STEP.cut,
  CREDIT_REPORT: STEP.creditReport,
  FEE: STEP.fee,
  AGENCY: STEP.agency,
  WRITE_OFF: STEP.writeOff,
  /** What is done to the customer; a severance process may begin, and take its protected ladder. */
  ENFORCEMENT: STEP.cut | STEP.bar | STEP.agency | STEP.creditReport,
} as const;
export type StepGroup = keyof typeof STEP_GROUP;

const NAMES = Object.keys(STEP_GROUP) as [StepGroup, ...StepGroup[]];

/** A parameter that chooses steps. */
export const stepGroup = z.enum(NAMES);

/** `a contact`, `severance` …: a group of steps as part of a sentence. */
export const GROUP_WORDS: Readonly<Record<StepGroup, string>> = {
  CONTACT: 'contact',
  CALL: 'call',
  MESSAGE: 'message',
  LETTER: 'letter',
  VISIT: 'visit',
  NOTICE: 'notice',
  SEVERANCE: 'severance',
  CUT: 'disconnection',
  BAR: 'service restriction',
  FIELD_WORK: 'field work',
  CREDIT_REPORT: 'credit report',
  FEE: 'fee',
  AGENCY: 'agency referral',
  WRITE_OFF: 'write-off',
  ENFORCEMENT: 'enforcement',
};
