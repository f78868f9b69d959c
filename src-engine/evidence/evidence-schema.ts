import { z } from '../base/zod.ts';
import { mattersSchema } from '../config/matters-schema.ts';
import { MEASURES } from '../model/comparison.ts';
import { CURE_TOLERANCES } from '../model/cure-tolerance.ts';
import { OUTCOME_GUARDRAILS } from '../model/outcome-guardrail.ts';

const text = z.string().max(4000);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, 'use 64 lower-case hex digits');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'use YYYY-MM-DD');
const count = z.int().min(0);
const finite = z.number();

const run = z
  .strictObject({
    id: count.nullable().describe('Number of the run in its document; null for a run of a folder.'),
    link: text.nullable().describe('Address of the comparison in the document; null without one.'),
    engineVersion: text,
    asOf: date.describe('First day of the run.'),
    days: count,
    replications: count,
    seed: z.int(),
    primaryMeasure: z
      .enum(MEASURES)
      .exactOptional()
      .describe('Decides the headline, chosen before the run; absent where it is net cash.'),
    matters: mattersSchema
      .exactOptional()
      .describe(
        'Changes that matter set before the run, in the unit of each measure; the defaults for the others.',
      ),
    editedMatters: mattersSchema
      .exactOptional()
      .describe(
        'Changes that matter as they were edited after the run, in the place of those before; absent where nobody did.',
      ),
    cureTolerance: z
      .enum(CURE_TOLERANCES)
      .exactOptional()
      .describe('What counts as cured; absent where it is the cancel threshold of the champion.'),
    accounts: count,
    currency: text.describe('ISO 4217; every amount is in its minor units.'),
    manualCommands: count.describe(
      'What people did by hand in the run; it names accounts, so it stays out.',
    ),
    commandsFingerprint: fingerprint.nullable(),
    knownPayments: count.describe('Payments that the run knew beforehand; they stay out too.'),
  })
  .describe('What was run. With the portfolio and plan.json it gives the same bytes again.');

const arm = z
  .strictObject({
    name: text,
    role: z.enum(['champion', 'challenger']),
    strategy: text,
    version: count,
    strategyFingerprint: fingerprint.describe('SHA-256 of the canonical JSON of the strategy.'),
    resultDigest: fingerprint.describe('SHA-256 of every number of the arm, account by account.'),
    logDigest: fingerprint.nullable().describe('SHA-256 of the event log of replication 1.'),
  })
  .describe('A strategy of the run, by its identity and that of its results.');

const behaviour = z
  .strictObject({
    name: text,
    fingerprint,
    mark: z
      .enum(['replay', 'uncalibrated'])
      .nullable()
      .describe('What marks every figure; null when nothing does.'),
    notes: z.array(text),
    calibration: z
      .strictObject({ version: count, from: date, to: date, accounts: count, notes: z.array(text) })
      .nullable()
      .describe('What the model was fitted to; null when it was not.'),
    backtest: z
      .strictObject({
        verdict: z.enum(['green', 'amber', 'red']),
        split: date,
        days: count,
        heldOut: z.boolean(),
      })
      .nullable()
      .describe('How it did on a part of history; null when nobody looked.'),
  })
  .describe('What simulated customers rest on.');

const interval = { value: finite, low: finite, high: finite };

const measure = z
  .strictObject({
    measure: z.enum(MEASURES),
    label: text,
    unit: z.enum(['minor', 'ratio', 'days', 'perThousand', 'count', 'minorPerMinor']),
    direction: z.enum(['higher', 'lower']),
    definition: text,
    values: z.array(finite).describe('Mean over replications, one an arm.'),
    differences: z
      .array(
        z.strictObject({
          ...interval,
          luckLow: finite.nullable(),
          luckHigh: finite.nullable(),
          reading: text,
        }),
      )
      .describe('Challenger minus champion with its 95% interval, one a challenger.'),
    changeThatMatters: finite,
    defaultChangeThatMatters: finite
      .exactOptional()
      .describe('What it would be had nobody set it; absent where nobody has.'),
  })
  .describe('One measure of the comparison.');

const outcome = z
  .strictObject({
    guardrail: z.enum(OUTCOME_GUARDRAILS),
    label: text,
    limit: finite,
    values: z.array(z.strictObject({ ...interval, reading: text })).describe('One an arm.'),
  })
  .describe('An outcome that must stay within a limit.');

const change = z.strictObject({ pointer: text, sign: z.enum(['+', '-', '~']), text });

const swapCell = z.strictObject({
  accounts: count,
  openMinor: finite,
  championNetMinor: finite,
  challengerNetMinor: finite,
  differenceMinor: finite,
});
const swapSet = z
  .strictObject({
    rule: text,
    title: text,
    cells: z.strictObject({
      both: swapCell,
      championOnly: swapCell,
      challengerOnly: swapCell,
      neither: swapCell,
    }),
    differenceMinor: finite,
  })
  .describe('Who is swapped in and out, replication 1; numbers of accounts and sums only.');

const sensitivity = z
  .strictObject({
    engineVersion: text,
    accounts: count,
    sampledAccounts: count,
    isCancelled: z.boolean(),
    difference: z.strictObject(interval),
    assumptions: z
      .array(
        z.strictObject({
          pointer: text,
          label: text,
          low: finite,
          high: finite,
          atLow: finite,
          atHigh: finite,
          flips: z.boolean(),
        }),
      )
      .describe('Assumptions that move the difference, largest swing first, at most ten.'),
    breakEvens: z.array(text),
  })
  .describe('What the net cash difference rests on, as it was kept; nobody works it out again.');

const check = z.strictObject({ label: text, reading: text });

const gate = z.strictObject({
  id: z.enum(['validation', 'evidence', 'outcomes', 'checks', 'split', 'review']),
  state: z.enum(['holds', 'note', 'blocks']),
  title: text,
  lines: z.array(text),
});

/** What stands behind an exported strategy (docs/evidence.md). Identities, counts and sums: no account, no customer. */
export const evidenceSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('evidence'),
  exported: z
    .strictObject({ arm: count.describe('Place of the exported strategy in arms.'), name: text })
    .describe('Which strategy this bundle exports.'),
  run,
  portfolio: z
    .strictObject({ fingerprint, accounts: count, scopeMinor: finite })
    .describe('The portfolio by its fingerprint and size.'),
  behaviour,
  arms: z.array(arm).min(1),
  headline: z.strictObject({ sentence: text, detail: text }).nullable(),
  intervals: text.describe('Which layer of uncertainty the intervals show.'),
  measures: z.array(measure),
  outcomes: z.array(outcome).describe('Outcome guardrails; those without a limit are not judged.'),
  switchedOff: z
    .array(
      z.strictObject({
        arm: text,
        id: text,
        title: text,
        market: text,
        severity: text,
        source: text,
        verifiedOn: text.nullable(),
      }),
    )
    .describe('Guardrails of single steps that a strategy does without.'),
  changes: z
    .strictObject({
      againstChampion: z.array(change).nullable().describe('null when the champion is exported.'),
      againstProduction: z
        .strictObject({ name: text, version: count, fingerprint, changes: z.array(change) })
        .nullable()
        .describe('null when nothing is known of production.'),
    })
    .describe('What the exported strategy changes, in words.'),
  swapSets: z.array(swapSet),
  losingSegments: z
    .array(z.strictObject({ segment: text, accounts: count, ...interval }))
    .describe('Segments whose net cash an account falls for certain.'),
  sensitivity: sensitivity.nullable(),
  openChecks: z.array(check).describe('Measures that read Worse or need a look.'),
  problems: z
    .array(
      z.strictObject({
        code: text,
        severity: z.enum(['error', 'warning', 'note']),
        pointer: text,
        message: text,
      }),
    )
    .describe('What the validation says of the exported strategy.'),
  gates: z.array(gate).describe('What must hold before a configuration leaves.'),
  review: z
    .strictObject({ reviewer: text, reviewedOn: text, warningsNote: text, checksNote: text })
    .nullable()
    .describe('Who looked at it, when, and what they say.'),
  regression: z
    .strictObject({ cases: count, marks: count, covered: count })
    .describe(
      'The cases of the bundle: how many, what the rules did in replication 1, and how much of it a case does too.',
    ),
  sensitiveAttributes: z
    .array(z.strictObject({ attribute: text, pointer: text, words: text }))
    .describe('Attributes that are legally sensitive in some places, where a rule uses them.'),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceMeasure = Evidence['measures'][number];
