import { NONE } from '../../model/portfolio.ts';
import { STEP } from '../../model/step.ts';
import { PLAIN_WORDING } from '../behaviour/wording.ts';
import type { CompiledEvent } from '../compile/compiled-step.ts';
import type { KernelFacts } from '../kernel-facts.ts';
import type { EventSubject } from '../phases/event-subject.ts';
import type { AccountState } from '../state/account-state.ts';

function step(title: string, algorithm: string, traits: number): CompiledEvent {
  return {
    type: NONE,
    typeCode: algorithm,
    title,
    algorithm,
    unitCostMinor: 0,
    effects: [],
    traits,
    callAttempts: 0,
    optOutFlags: 0,
    capacityGroup: NONE,
    capacityUnits: 0,
    ...PLAIN_WORDING,
    pointer: '',
    sequence: 0,
    dayOffset: 0,
  };
}

/** What a person starts, as the steps that guardrails judge: they stand in no template and cost nothing by themselves. */
export const STEP_BY_HAND = {
  severance: step('severance by hand', 'START_SEVERANCE', STEP.severance),
  writeOff: step('write-off by hand', 'WRITE_OFF', STEP.writeOff),
  referral: step('referral by hand', 'REFER_AGENCY', STEP.agency),
} as const;

/** The agreement that a person starts it on; it belongs to no process yet. */
export function subjectByHand(
  { image }: KernelFacts,
  state: AccountState,
  agreement: number,
  family: EventSubject['family'],
): EventSubject {
  return {
    family,
    debtClass: image.agreementClass[state.firstAgreement + agreement] ?? 0,
    agreement,
    writeOffClass: NONE,
    agreements: [agreement],
    processNumber: 0,
    collectionProcess: 0,
  };
}
