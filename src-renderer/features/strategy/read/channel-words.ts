import type { ChannelName } from '../../../../src-engine/model/behaviour.ts';
import type { EvidenceGrade } from '../../../../src-engine/model/evidence-grade.ts';

/** Contacts and measures in the words of the screen (ux 2.9). */
export const CHANNEL_WORDS: Readonly<Record<ChannelName, string>> = {
  SMS: 'SMS',
  LETTER: 'Reminder letter',
  EMAIL: 'E-mail',
  IVR: 'Automated call',
  CALL: 'Call answered by the customer',
  FINAL_LETTER: 'Final demand letter',
  VISIT: 'Field visit',
  DISCONNECTION_NOTICE: 'Disconnection notice',
  RESTRICTION: 'Service restriction',
  CREDIT_MARK: 'Credit-rating mark',
  VOICEMAIL: 'Voicemail',
};

export const GRADE_WORDS: Readonly<Record<EvidenceGrade, string>> = {
  A: 'A: a randomised trial or an official statistic',
  B: 'B: a benchmark of the industry, or figures of a single firm',
  C: 'C: an assumption, founded on no measurement',
};
