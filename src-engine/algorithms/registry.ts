import { agyLeast } from './agency-choice/agy-least.ts';
import { agyShare } from './agency-choice/agy-share.ts';
import type { AgencyChoiceSpec } from './agency-choice/contract.ts';
import { collCcCpsa } from './agreement-cancel/coll-cc-cpsa.ts';
import type { AgreementCancelSpec } from './agreement-cancel/contract.ts';
import type { ClassCancelSpec } from './class-cancel/contract.ts';
import { dcCollCan } from './class-cancel/dc-coll-can.ts';
import { collCondAs } from './collection-condition/coll-cond-as.ts';
import { collCondBg } from './collection-condition/coll-cond-bg.ts';
import { collCondBp } from './collection-condition/coll-cond-bp.ts';
import { collCondChar } from './collection-condition/coll-cond-char.ts';
import { collCondCs } from './collection-condition/coll-cond-cs.ts';
import { collCondDf } from './collection-condition/coll-cond-df.ts';
import { collCondEnd } from './collection-condition/coll-cond-end.ts';
import { collCondHold } from './collection-condition/coll-cond-hold.ts';
import { collCondRisk } from './collection-condition/coll-cond-risk.ts';
import { collCondSev } from './collection-condition/coll-cond-sev.ts';
import { collCondWin } from './collection-condition/coll-cond-win.ts';
import type { ConditionSpec } from './collection-condition/contract.ts';
import { addFee } from './collection-event/add-fee.ts';
import { affectCredit } from './collection-event/affect-credit.ts';
import { agentCall } from './collection-event/agent-call.ts';
import { breakArrangement } from './collection-event/break-arrangement.ts';
import { cancelBudget } from './collection-event/cancel-budget.ts';
import { cancelReferral } from './collection-event/cancel-referral.ts';
import { closeToNewUse } from './collection-event/close-to-new-use.ts';
import { collCanPp } from './collection-event/coll-can-pp.ts';
import { collEvtGen } from './collection-event/coll-evt-gen.ts';
import { collEvtSev } from './collection-event/coll-evt-sev.ts';
import type { CollectionEventSpec } from './collection-event/contract.ts';
import { createFieldActivity } from './collection-event/create-field-activity.ts';
import { createTodo } from './collection-event/create-todo.ts';
import { expireAgreement } from './collection-event/expire-agreement.ts';
import { hardBar } from './collection-event/hard-bar.ts';
import { ivrCall } from './collection-event/ivr-call.ts';
import { offerPlan } from './collection-event/offer-plan.ts';
import { outboundCall } from './collection-event/outbound-call.ts';
import { referAgency } from './collection-event/refer-agency.ts';
import { reportBureau } from './collection-event/report-bureau.ts';
import { restore } from './collection-event/restore.ts';
import { sendEmail } from './collection-event/send-email.ts';
import { sendFinalNotice } from './collection-event/send-final-notice.ts';
import { sendLetter } from './collection-event/send-letter.ts';
import { sendSms } from './collection-event/send-sms.ts';
import { severOthers } from './collection-event/sever-others.ts';
import { softBar } from './collection-event/soft-bar.ts';
import { startSeverance } from './collection-event/start-severance.ts';
import { writeOff } from './collection-event/write-off.ts';
import { c1CashDf } from './control-central-alert/c1-cash-df.ts';
import { c1CcalClm } from './control-central-alert/c1-ccal-clm.ts';
import { c1CcalOcbg } from './control-central-alert/c1-ccal-ocbg.ts';
import { c1CollDf } from './control-central-alert/c1-coll-df.ts';
import { c1CollprAc } from './control-central-alert/c1-collpr-ac.ts';
import { c1CollrfDf } from './control-central-alert/c1-collrf-df.ts';
import { c1CrrtDf } from './control-central-alert/c1-crrt-df.ts';
import { c1LsslDf } from './control-central-alert/c1-lssl-df.ts';
import { c1LsslprDf } from './control-central-alert/c1-lsslpr-df.ts';
import { c1PendstDf } from './control-central-alert/c1-pendst-df.ts';
import { c1SevprDf } from './control-central-alert/c1-sevpr-df.ts';
import { ccPpdenial } from './control-central-alert/cc-ppdenial.ts';
import { ccalCase } from './control-central-alert/ccal-case.ts';
import { ccalDecl } from './control-central-alert/ccal-decl.ts';
import { ccalFaermsg } from './control-central-alert/ccal-faermsg.ts';
import { ccalTd } from './control-central-alert/ccal-td.ts';
import { ccalWfacctr } from './control-central-alert/ccal-wfacctr.ts';
import { ccalWfacctx } from './control-central-alert/ccal-wfacctx.ts';
import { ccalWfpremr } from './control-central-alert/ccal-wfpremr.ts';
import { ccalWfpremx } from './control-central-alert/ccal-wfpremx.ts';
import { ciOdProc } from './control-central-alert/ci-od-proc.ts';
import { ciOmfDf } from './control-central-alert/ci-omf-df.ts';
import { ciStopsaDf } from './control-central-alert/ci-stopsa-df.ts';
import { ciWoBill } from './control-central-alert/ci-wo-bill.ts';
import type { ControlCentralAlertSpec } from './control-central-alert/contract.ts';
import { f1Synrqalrt } from './control-central-alert/f1-synrqalrt.ts';
import { ppActive } from './control-central-alert/pp-active.ts';
import { ppBroken } from './control-central-alert/pp-broken.ts';
import { ppKept } from './control-central-alert/pp-kept.ts';
import { ciCanInf } from './control-central-info/ci-can-inf.ts';
import type { ControlCentralInfoSpec } from './control-central-info/contract.ts';
import { ciTlCol } from './control-central-timeline/ci-tl-col.ts';
import type { ControlCentralTimelineSpec } from './control-central-timeline/contract.ts';
import type { GuardrailSpec } from './guardrail/contract.ts';
import { grArrangement } from './guardrail/gr-arrangement.ts';
import { grCalls } from './guardrail/gr-calls.ts';
import { grCap } from './guardrail/gr-cap.ts';
import { grDays } from './guardrail/gr-days.ts';
import { grDebt } from './guardrail/gr-debt.ts';
import { grEfforts } from './guardrail/gr-efforts.ts';
import { grHold } from './guardrail/gr-hold.ts';
import { grOptOut } from './guardrail/gr-opt-out.ts';
import { grProtected } from './guardrail/gr-protected.ts';
import { grSeason } from './guardrail/gr-season.ts';
import { grSpacing } from './guardrail/gr-spacing.ts';
import type { LetterExtractSpec } from './letter-extract/contract.ts';
import { ltexCol } from './letter-extract/ltex-col.ts';
import type { OverrideArrearsSpec } from './override-arrears/contract.ts';
import { ppOvrdArs } from './override-arrears/pp-ovrd-ars.ts';
import type { SeveranceCancelSpec } from './severance-cancel/contract.ts';
import { dcSevCan } from './severance-cancel/dc-sev-can.ts';
import type { SeveranceCriterionSpec } from './severance-criterion/contract.ts';
import { svCritDflt } from './severance-criterion/sv-crit-dflt.ts';
import { svCritLs } from './severance-criterion/sv-crit-ls.ts';
import { svCritMmsa } from './severance-criterion/sv-crit-mmsa.ts';
import { svCritRmt } from './severance-criterion/sv-crit-rmt.ts';
import { svCritSl } from './severance-criterion/sv-crit-sl.ts';
import { svCritSub } from './severance-criterion/sv-crit-sub.ts';
import { svCritVul } from './severance-criterion/sv-crit-vul.ts';
import type { PlugInSpot } from './spec.ts';
import type { WriteOffAttemptSpec } from './write-off-attempt/contract.ts';
import { woRefund } from './write-off-attempt/wo-refund.ts';
import { woTransfer } from './write-off-attempt/wo-transfer.ts';
import { woWriteDown } from './write-off-attempt/wo-write-down.ts';
import type { WriteOffCriterionSpec } from './write-off-criterion/contract.ts';
import { woCritAmt } from './write-off-criterion/wo-crit-amt.ts';
import { woCritCust } from './write-off-criterion/wo-crit-cust.ts';
import { woCritDflt } from './write-off-criterion/wo-crit-dflt.ts';
import { woCritRisk } from './write-off-criterion/wo-crit-risk.ts';

/** The specification type of each plug-in spot. */
export interface SpecBySpot {
  'collection-condition': ConditionSpec;
  'override-arrears': OverrideArrearsSpec;
  'class-cancel': ClassCancelSpec;
  'severance-cancel': SeveranceCancelSpec;
  'severance-criterion': SeveranceCriterionSpec;
  'agreement-cancel': AgreementCancelSpec;
  'collection-event': CollectionEventSpec;
  guardrail: GuardrailSpec;
  'control-central-alert': ControlCentralAlertSpec;
  'control-central-info': ControlCentralInfoSpec;
  'control-central-timeline': ControlCentralTimelineSpec;
  'letter-extract': LetterExtractSpec;
  'write-off-attempt': WriteOffAttemptSpec;
  'write-off-criterion': WriteOffCriterionSpec;
  'agency-choice': AgencyChoiceSpec;
}

/** Every algorithm there is: the only list. Adding one is its file and a line here. */
const ALGORITHMS: { readonly [Spot in PlugInSpot]: readonly SpecBySpot[Spot][] } = {
  'collection-condition': [
    collCondDf,
    collCondCs,
    collCondAs,
    collCondBg,
    collCondBp,
    collCondEnd,
    collCondHold,
    collCondSev,
    collCondWin,
    collCondRisk,
    collCondChar,
  ],
  'override-arrears': [ppOvrdArs],
  'class-cancel': [dcCollCan],
  'severance-cancel': [dcSevCan],
  'severance-criterion': [
    svCritLs,
    svCritMmsa,
    svCritRmt,
    svCritSub,
    svCritVul,
    svCritSl,
    svCritDflt,
  ],
  'agreement-cancel': [collCcCpsa],
  'collection-event': [
    sendLetter,
    sendSms,
    sendEmail,
    ivrCall,
    outboundCall,
    agentCall,
    sendFinalNotice,
    affectCredit,
    reportBureau,
    createTodo,
    cancelBudget,
    collCanPp,
    offerPlan,
    addFee,
    softBar,
    hardBar,
    restore,
    closeToNewUse,
    startSeverance,
    collEvtSev,
    createFieldActivity,
    severOthers,
    expireAgreement,
    breakArrangement,
    collEvtGen,
    referAgency,
    cancelReferral,
    writeOff,
  ],
  guardrail: [
    grCap,
    grCalls,
    grDays,
    grSpacing,
    grSeason,
    grProtected,
    grDebt,
    grHold,
    grArrangement,
    grOptOut,
    grEfforts,
  ],
  'control-central-alert': [
    // In the order of domain.md 4.4.
    ppActive,
    ppBroken,
    ppKept,
    ccPpdenial,
    ccalWfacctx,
    ccalWfpremx,
    ccalWfacctr,
    ccalWfpremr,
    ccalTd,
    ccalDecl,
    ccalCase,
    ccalFaermsg,
    ciWoBill,
    ciOdProc,
    ciOmfDf,
    ciStopsaDf,
    c1CcalClm,
    c1CollDf,
    c1CollprAc,
    c1CollrfDf,
    c1PendstDf,
    c1CashDf,
    c1CrrtDf,
    c1LsslDf,
    c1LsslprDf,
    c1SevprDf,
    c1CcalOcbg,
    f1Synrqalrt,
  ],
  'control-central-info': [ciCanInf],
  'control-central-timeline': [ciTlCol],
  'letter-extract': [ltexCol],
  'write-off-attempt': [woTransfer, woWriteDown, woRefund],
  'write-off-criterion': [woCritCust, woCritRisk, woCritAmt, woCritDflt],
  'agency-choice': [agyLeast, agyShare],
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
