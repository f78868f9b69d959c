import { collCcCpsa } from './agreement-cancel/coll-cc-cpsa.ts';
import type { AgreementCancelSpec } from './agreement-cancel/contract.ts';
import type { ClassCancelSpec } from './class-cancel/contract.ts';
import { dcCollCan } from './class-cancel/dc-coll-can.ts';
import { collCondBg } from './collection-condition/coll-cond-bg.ts';
import { collCondCs } from './collection-condition/coll-cond-cs.ts';
import { collCondDf } from './collection-condition/coll-cond-df.ts';
import { collCondRisk } from './collection-condition/coll-cond-risk.ts';
import { collCondSev } from './collection-condition/coll-cond-sev.ts';
import type { ConditionSpec } from './collection-condition/contract.ts';
import { affectCredit } from './collection-event/affect-credit.ts';
import type { CollectionEventSpec } from './collection-event/contract.ts';
import { createTodo } from './collection-event/create-todo.ts';
import { outboundCall } from './collection-event/outbound-call.ts';
import { sendEmail } from './collection-event/send-email.ts';
import { sendFinalNotice } from './collection-event/send-final-notice.ts';
import { sendLetter } from './collection-event/send-letter.ts';
import { sendSms } from './collection-event/send-sms.ts';
import { startSeverance } from './collection-event/start-severance.ts';
import type { OverrideArrearsSpec } from './override-arrears/contract.ts';
import { ppOvrdArs } from './override-arrears/pp-ovrd-ars.ts';
import type { SeveranceCancelSpec } from './severance-cancel/contract.ts';
import { dcSevCan } from './severance-cancel/dc-sev-can.ts';
import type { PlugInSpot } from './spec.ts';

/** The specification type of each plug-in spot. */
export interface SpecBySpot {
  'collection-condition': ConditionSpec;
  'override-arrears': OverrideArrearsSpec;
  'class-cancel': ClassCancelSpec;
  'severance-cancel': SeveranceCancelSpec;
  'agreement-cancel': AgreementCancelSpec;
  'collection-event': CollectionEventSpec;
}

/** Every algorithm there is: the only list. Adding one is its file and a line here. */
const ALGORITHMS: { readonly [Spot in PlugInSpot]: readonly SpecBySpot[Spot][] } = {
  'collection-condition': [collCondDf, collCondCs, collCondBg, collCondRisk, collCondSev],
  'override-arrears': [ppOvrdArs],
  'class-cancel': [dcCollCan],
  'severance-cancel': [dcSevCan],
  'agreement-cancel': [collCcCpsa],
  'collection-event': [
    sendLetter,
    sendSms,
    sendEmail,
    outboundCall,
    sendFinalNotice,
    affectCredit,
    createTodo,
    startSeverance,
  ],
};

export const PLUG_IN_SPOTS = Object.keys(ALGORITHMS) as readonly PlugInSpot[];

/** The algorithms of a spot, in the order an editor lists them. */
export function listAlgorithms<Spot extends PlugInSpot>(spot: Spot): readonly SpecBySpot[Spot][] {
  return ALGORITHMS[spot];
}

/** The algorithm with this code in this spot, or undefined. */
export function findAlgorithm<Spot extends PlugInSpot>(
  spot: Spot,
  code: string,
): SpecBySpot[Spot] | undefined {
  return listAlgorithms(spot).find((spec) => spec.code === code);
}
