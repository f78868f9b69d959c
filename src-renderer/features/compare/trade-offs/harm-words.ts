import {
  HARM_KINDS,
  HARM_WEIGHT_SETS,
  HARM_WEIGHTS,
  type HarmKind,
  type HarmWeightSet,
} from '../../../../src-engine/model/harm.ts';
import { type ChartTable, plainCell } from '../../../charts/chart-table.ts';

/** Names of the policies of weighing harm. */
export const HARM_POLICIES: Readonly<Record<HarmWeightSet, string>> = {
  default: 'Default weights',
  contacts: 'Contacts weigh more',
  consequences: 'Lasting consequences only',
};

const KINDS: Readonly<Record<HarmKind, string>> = {
  message: 'Message (SMS or e-mail)',
  letter: 'Letter',
  call: 'Call attempt',
  rightParty: 'Customer reached by phone',
  notice: 'Notice',
  fieldVisit: 'Field visit',
  creditEvent: 'Credit mark',
  agency: 'Referral to an agency',
  brokenPlan: 'Broken pay plan',
  complaint: 'Complaint',
  disconnection: 'Disconnection',
  disconnectionOfVulnerable: 'Disconnection of a vulnerable customer',
};

/** Points that one of each kind of harm counts for, by policy. */
export function harmWeightsTable(): ChartTable {
  return {
    columns: [
      { label: 'Points for each', numeric: false },
      ...HARM_WEIGHT_SETS.map((set) => ({ label: HARM_POLICIES[set], numeric: true })),
    ],
    rows: HARM_KINDS.map((kind) => [
      plainCell(KINDS[kind]),
      ...HARM_WEIGHT_SETS.map((set) => plainCell(String(HARM_WEIGHTS[set][kind]))),
    ]),
  };
}
