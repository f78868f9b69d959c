import { join } from 'node:path';
import { fingerprint } from '../../../base/canonical-json.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { z } from '../../../base/zod.ts';
import { mattersSchema } from '../../../config/matters-schema.ts';
import { strategySchema } from '../../../config/strategy-schema.ts';
import type { BehaviourModel } from '../../../model/behaviour.ts';
import { isSameMatters } from '../../../model/change-that-matters.ts';
import { MEASURES } from '../../../model/comparison.ts';
import { CURE_TOLERANCES } from '../../../model/cure-tolerance.ts';
import type { KnownPayment } from '../../../model/known-payment.ts';
import type { ManualCommand } from '../../../model/manual-command.ts';
import type { PrecisionReport } from '../../../model/precision.ts';
import type { CliIo } from '../cli-io.ts';
import { readUtf8 } from '../files/read-input.ts';
import { commandsFingerprint } from './commands-fingerprint.ts';
import { paymentsMember } from './payments-member.ts';
import type { PlanDocument } from './plan-json.ts';
import { RUN_FILE } from './run-files.ts';

/** The content of plan.json. */
export const planSchema = z.object({
  schemaVersion: z.literal(1),
  engineVersion: z.string(),
  portfolio: z.object({ path: z.string(), fingerprint: z.string() }),
  plan: z.object({
    arms: z.array(z.object({ name: z.string(), strategy: strategySchema })).min(1),
    // Its fingerprint in run.json vouches for it.
    behaviour: z.custom<BehaviourModel>((value) => typeof value === 'object' && value !== null),
    days: z.int(),
    replications: z.int(),
    seed: z.int(),
    eventLog: z.enum(['none', 'first', 'all']),
    visitEveryDay: z.boolean(),
    cureTolerance: z.enum(CURE_TOLERANCES).exactOptional(),
    primaryMeasure: z.enum(MEASURES).exactOptional(),
    matters: mattersSchema.exactOptional(),
    // Its fingerprint in run.json vouches for it.
    commands: z.custom<readonly ManualCommand[]>(Array.isArray).exactOptional(),
    // The same.
    payments: z.custom<readonly KnownPayment[]>(Array.isArray).exactOptional(),
  }),
});

/** What of run.json names the content of plan.json. */
const runSchema = z.object({
  portfolioFingerprint: z.string(),
  behaviourFingerprint: z.string(),
  commandsFingerprint: z.string().nullable().default(null),
  paymentsFingerprint: z.string().exactOptional(),
  cureTolerance: z.enum(CURE_TOLERANCES).exactOptional(),
  primaryMeasure: z.enum(MEASURES).exactOptional(),
  matters: mattersSchema.exactOptional(),
  // Only told again, never reckoned with.
  precision: z
    .custom<PrecisionReport>((value) => typeof value === 'object' && value !== null)
    .nullable()
    .default(null),
  arms: z.array(z.object({ name: z.string(), strategyFingerprint: z.string() })),
});

function parsed<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    const result = schema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

function belongTogether(document: PlanDocument, run: z.infer<typeof runSchema>): boolean {
  const { plan, portfolio } = document;
  return (
    portfolio.fingerprint === run.portfolioFingerprint &&
    fingerprint(plan.behaviour) === run.behaviourFingerprint &&
    commandsFingerprint(plan) === run.commandsFingerprint &&
    paymentsMember(plan).paymentsFingerprint === run.paymentsFingerprint &&
    plan.cureTolerance === run.cureTolerance &&
    plan.primaryMeasure === run.primaryMeasure &&
    isSameMatters(plan.matters ?? {}, run.matters ?? {}) &&
    plan.arms.length === run.arms.length &&
    plan.arms.every(
      (arm, index) =>
        arm.name === run.arms[index]?.name &&
        fingerprint(arm.strategy) === run.arms[index]?.strategyFingerprint,
    )
  );
}

/** The plan of a run, with how many replications it had needed; null where their number was given. */
export interface RunFolderDocument extends PlanDocument {
  readonly precision: PrecisionReport | null;
}

/** The plan of a folder that `cslab run` wrote, checked against the fingerprints of its run.json. */
export async function readRunFolder(
  io: CliIo,
  folder: string,
): Promise<Result<RunFolderDocument, Failure>> {
  const texts: string[] = [];
  for (const name of [RUN_FILE.run, RUN_FILE.plan]) {
    const text = await readUtf8(io.folder, join(folder, name));
    const hint = 'Name a folder that cslab run wrote.';
    if (!text.ok) return err({ ...text.error, hint });
    texts.push(text.value);
  }
  const [runText = '', planText = ''] = texts;
  const run = parsed(runText, runSchema);
  const document = parsed(planText, planSchema);
  if (run !== null && document !== null && belongTogether(document, run))
    return ok({ ...document, precision: run.precision });
  return err(
    failure(
      'bad-file',
      `${RUN_FILE.plan} and ${RUN_FILE.run} do not belong together: one was changed.`,
      folder,
      'Run again with cslab run.',
    ),
  );
}
