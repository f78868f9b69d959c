import type { DailyMetric } from './run.ts';

/** What burdens customers, as far as a run counts it (simulation.md 4.9). */
export const HARM_KINDS = [
  'message',
  'letter',
  'call',
  'notice',
  'creditEvent',
  'brokenPlan',
  'severance',
  'severanceOfVulnerable',
] as const;
export type HarmKind = (typeof HARM_KINDS)[number];

/** The daily count of each kind; severances are counted by account instead, to tell vulnerable customers apart. */
export const HARM_COUNTER: Readonly<
  Record<Exclude<HarmKind, 'severance' | 'severanceOfVulnerable'>, DailyMetric>
> = {
  message: 'messages',
  letter: 'letters',
  call: 'calls',
  notice: 'notices',
  creditEvent: 'creditEvents',
  brokenPlan: 'plansBroken',
};

export type HarmWeights = Readonly<Record<HarmKind, number>>;

/** Policies of weighing harm; `default` is simulation.md 4.9, the others ask whether the answer hangs on it. */
export const HARM_WEIGHT_SETS = ['default', 'contacts', 'consequences'] as const;
export type HarmWeightSet = (typeof HARM_WEIGHT_SETS)[number];

const DEFAULT_WEIGHTS: HarmWeights = {
  message: 0.2,
  letter: 0.5,
  call: 0.3,
  notice: 0.5,
  creditEvent: 10,
  brokenPlan: 5,
  severance: 40,
  severanceOfVulnerable: 100,
};

/** Harm points of one occurrence, by policy. */
export const HARM_WEIGHTS: Readonly<Record<HarmWeightSet, HarmWeights>> = {
  default: DEFAULT_WEIGHTS,
  // Every contact weighs five times: for those who answer for complaints.
  contacts: { ...DEFAULT_WEIGHTS, message: 1, letter: 2.5, call: 1.5, notice: 2.5 },
  // Only what stays with the customer, and twice as much where the customer is vulnerable.
  consequences: {
    ...DEFAULT_WEIGHTS,
    message: 0,
    letter: 0,
    call: 0,
    notice: 0,
    severanceOfVulnerable: 200,
  },
};

/** Counts a harm kind occurred, summed over accounts, mean over replications. */
export type HarmCounts = Readonly<Record<HarmKind, number>>;
