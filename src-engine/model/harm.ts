import type { DailyMetric } from './run.ts';

/** What burdens customers, as far as a run counts it (simulation.md 4.9). */
export const HARM_KINDS = [
  'message',
  'letter',
  'call',
  'rightParty',
  'notice',
  'fieldVisit',
  'creditEvent',
  'agency',
  'brokenPlan',
  'complaint',
  'disconnection',
  'disconnectionOfVulnerable',
] as const;
export type HarmKind = (typeof HARM_KINDS)[number];

/** The daily count of each kind; disconnections are counted by account instead, to tell vulnerable customers apart. */
export const HARM_COUNTER: Readonly<
  Record<Exclude<HarmKind, 'disconnection' | 'disconnectionOfVulnerable'>, DailyMetric>
> = {
  message: 'messages',
  letter: 'letters',
  call: 'calls',
  rightParty: 'rightParties',
  notice: 'notices',
  fieldVisit: 'fieldActivities',
  creditEvent: 'creditEvents',
  agency: 'referrals',
  brokenPlan: 'plansBroken',
  complaint: 'complaints',
};

export type HarmWeights = Readonly<Record<HarmKind, number>>;

/** Policies of weighing harm; `default` is simulation.md 4.9, the others ask whether the answer hangs on it. */
export const HARM_WEIGHT_SETS = ['default', 'contacts', 'consequences'] as const;
export type HarmWeightSet = (typeof HARM_WEIGHT_SETS)[number];

const DEFAULT_WEIGHTS: HarmWeights = {
  message: 0.2,
  letter: 0.5,
  call: 0.3,
  rightParty: 1,
  notice: 0.5,
  fieldVisit: 5,
  creditEvent: 10,
  agency: 15,
  brokenPlan: 5,
  complaint: 20,
  disconnection: 40,
  disconnectionOfVulnerable: 100,
};

/** Harm points of one occurrence, by policy. */
export const HARM_WEIGHTS: Readonly<Record<HarmWeightSet, HarmWeights>> = {
  default: DEFAULT_WEIGHTS,
  // Every contact and every complaint weighs five times: for those who answer for complaints.
  contacts: {
    ...DEFAULT_WEIGHTS,
    message: 1,
    letter: 2.5,
    call: 1.5,
    rightParty: 5,
    notice: 2.5,
    complaint: 100,
  },
  // Only what stays with the customer, and twice as much where the customer is vulnerable.
  consequences: {
    ...DEFAULT_WEIGHTS,
    message: 0,
    letter: 0,
    call: 0,
    rightParty: 0,
    notice: 0,
    fieldVisit: 0,
    complaint: 0,
    disconnectionOfVulnerable: 200,
  },
};

/** A weight in tenths of a point: the default weights are whole numbers of them. */
export function harmTenths(weight: number): number {
  return Math.round(weight * 10);
}

/** Counts a harm kind occurred, summed over accounts, mean over replications. */
export type HarmCounts = Readonly<Record<HarmKind, number>>;
