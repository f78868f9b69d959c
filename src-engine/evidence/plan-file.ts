import { fingerprint } from '../base/canonical-json.ts';
import { z } from '../base/zod.ts';
import { behaviourSchema } from '../config/behaviour-schema.ts';
import { inSchemaOrder } from '../config/in-schema-order.ts';
import { mattersSchema } from '../config/matters-schema.ts';
import { strategySchema } from '../config/strategy-schema.ts';
import type { BehaviourModel } from '../model/behaviour.ts';
import { mattersMembers } from '../model/change-that-matters.ts';
import { MEASURES, type SetMatters } from '../model/comparison.ts';
import { CURE_TOLERANCES } from '../model/cure-tolerance.ts';
import { primaryMember } from '../model/primary-measure.ts';
import type { RunPlan } from '../model/run.ts';
import type { Evidence } from './evidence-schema.ts';

/** plan.json: with the portfolio it decides every number of the evidence. What people did by hand names accounts and is not in it. */
export const planFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('evidence-plan'),
  arms: z.array(z.strictObject({ name: z.string(), strategy: strategySchema })).min(1),
  behaviour: behaviourSchema,
  production: strategySchema.nullable(),
  days: z.int().min(1),
  replications: z.int().min(1),
  seed: z.int(),
  primaryMeasure: z.enum(MEASURES).exactOptional(),
  matters: mattersSchema.exactOptional(),
  editedMatters: mattersSchema.exactOptional(),
  cureTolerance: z.enum(CURE_TOLERANCES).exactOptional(),
});

export type PlanFile = z.infer<typeof planFileSchema>;

/** The file of a plan, its members in the order of the schema: read back and written again it is the same text. */
export function planFile(plan: RunPlan, production: PlanFile['production']): unknown {
  const { arms, behaviour, days, replications, seed, primaryMeasure, cureTolerance } = plan;
  const file = {
    schemaVersion: 1,
    kind: 'evidence-plan',
    arms: arms.map(({ name, strategy }) => ({ name, strategy })),
    behaviour,
    production,
    days,
    replications,
    seed,
    ...primaryMember(primaryMeasure),
    ...mattersMembers(plan),
    ...(cureTolerance !== undefined && { cureTolerance }),
  };
  return inSchemaOrder(file, planFileSchema);
}

/** The plan as it is run again, with the log of replication 1. */
export function planOfFile(file: PlanFile): RunPlan {
  const { arms, behaviour, days, replications, seed, primaryMeasure, cureTolerance } = file;
  return {
    arms,
    // The schema of the file is that of the model; its fingerprint in the evidence vouches for it.
    behaviour: behaviour as BehaviourModel,
    days,
    replications,
    seed,
    eventLog: 'first',
    visitEveryDay: false,
    ...primaryMember(primaryMeasure),
    ...mattersMembers(file),
    ...(cureTolerance !== undefined && { cureTolerance }),
  };
}

/** Equal for equal settings, in whatever order a file has them. */
function mattersText(set: SetMatters): string {
  return JSON.stringify(mattersMembers(set));
}

/** What of a plan differs from what the evidence says was run; empty when they belong together. */
export function planDifferences(file: PlanFile, evidence: Evidence): readonly string[] {
  const differs = (what: string, one: unknown, other: unknown) => (one === other ? [] : [what]);
  const { run, arms, behaviour, changes } = evidence;
  const production = file.production === null ? null : fingerprint(file.production);
  return [
    ...differs('the days', file.days, run.days),
    ...differs('the replications', file.replications, run.replications),
    ...differs('the seed', file.seed, run.seed),
    ...differs('the primary measure', file.primaryMeasure, run.primaryMeasure),
    ...differs('the changes that matter', mattersText(file), mattersText(run)),
    ...differs('what counts as cured', file.cureTolerance, run.cureTolerance),
    ...differs('the behaviour model', fingerprint(file.behaviour), behaviour.fingerprint),
    ...differs('production', production, changes.againstProduction?.fingerprint ?? null),
    ...differs('the number of arms', file.arms.length, arms.length),
    ...file.arms.flatMap(({ name, strategy }, index) => [
      ...differs(`the name of arm ${index + 1}`, name, arms[index]?.name),
      ...differs(
        `the strategy of ${name}`,
        fingerprint(strategy),
        arms[index]?.strategyFingerprint,
      ),
    ]),
  ];
}
