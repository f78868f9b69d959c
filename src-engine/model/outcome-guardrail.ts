/**
 * Outcomes that must stay within a limit before a strategy is put to use, whatever it collects (ux 2.4; guardrail metrics of
 * live tests). Rules that judge single steps are config's guardrails.
 */
export const OUTCOME_GUARDRAILS = [
  'contactsPerProcess',
  'contactsPerAccount',
  'severancesPerThousand',
  'vulnerableContactsPerAccount',
  'vulnerableSeverancesPerThousand',
  'peakAgentHours',
  'complaintsPerTenThousand',
] as const;
export type OutcomeGuardrail = (typeof OUTCOME_GUARDRAILS)[number];

/** The most that is allowed of each; one without a limit is not judged. */
export type OutcomeLimits = Readonly<Partial<Record<OutcomeGuardrail, number>>>;

export interface OutcomeGuardrailDefinition {
  readonly label: string;
  readonly unit: 'count' | 'perThousand' | 'perTenThousand' | 'hours';
  /** What is counted over what. */
  readonly definition: string;
}

export const OUTCOME_GUARDRAIL_DEFINITIONS: Readonly<
  Record<OutcomeGuardrail, OutcomeGuardrailDefinition>
> = {
  contactsPerProcess: {
    label: 'Contacts per process',
    unit: 'count',
    definition: 'Contacts of all accounts ÷ collection processes created.',
  },
  contactsPerAccount: {
    label: 'Contacts per account',
    unit: 'count',
    definition: 'Contacts ÷ accounts in scope.',
  },
  severancesPerThousand: {
    label: 'Severance processes',
    unit: 'perThousand',
    definition: 'Severance processes started per 1,000 accounts in scope.',
  },
  vulnerableContactsPerAccount: {
    label: 'Contacts per vulnerable account',
    unit: 'count',
    definition: 'Contacts of vulnerable customers’ accounts ÷ those accounts.',
  },
  vulnerableSeverancesPerThousand: {
    label: 'Severance processes of vulnerable customers',
    unit: 'perThousand',
    definition: 'Severance processes started per 1,000 accounts of vulnerable customers.',
  },
  peakAgentHours: {
    label: 'Peak agent hours per day',
    unit: 'hours',
    definition:
      'Agents’ time in the busiest seven days ÷ 5 working days, of all steps that take some.',
  },
  complaintsPerTenThousand: {
    label: 'Complaints',
    unit: 'perTenThousand',
    definition: 'Complaints per 10,000 accounts in scope.',
  },
};

export type GuardrailReading = 'Within limit' | 'Near limit' | 'Limit breached';

/** One guardrail over the arms of a run. */
export interface GuardrailComparison {
  readonly guardrail: OutcomeGuardrail;
  readonly limit: number;
  /** One an arm: the mean with its 95 % interval, customers as a sample; of peak hours and complaints, replications. */
  readonly values: readonly {
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly readings: readonly GuardrailReading[];
}
