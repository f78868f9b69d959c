import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { z } from '../base/zod.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { ByteFile } from '../ingest/byte-file.ts';
import type { FileFormat, ImportMapping } from '../ingest/mapping.ts';
import { commandFileSchema } from '../manual/command-file-schema.ts';
import { HARM_WEIGHT_SETS } from '../model/harm.ts';
import { AGE_BUCKETS } from '../model/run.ts';
import { SWAP_RULES } from '../model/swap-table.ts';
import { SWEEP_DESIGNS, SWEEP_OBJECTIVES } from '../model/sweep.ts';
import { TO_DO_AGES, TO_DO_STATES, TO_DO_VIEWS } from '../model/to-do.ts';
import type { MethodName, Methods } from './methods.ts';
import { TO_DO_SORTS } from './to-do-methods.ts';

const nothing = z.null();
const count = z.int().min(0);
const day = z.int();
const arm = z.strictObject({ runId: count, arm: count });

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const byteFile = z.custom<ByteFile>(
  (value) =>
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    typeof value['size'] === 'number' &&
    typeof value['slice'] === 'function',
  'must be a file',
);
const files = z.array(byteFile).min(1, 'must hold at least one file').max(100);

// Only "an object" here: the service checks these with their own schema and answers with every problem.
const strategy = z.custom<Strategy>(isRecord, 'must be a strategy');
const mapping = z.custom<ImportMapping>(isRecord, 'must be a mapping');
const column = z.string().max(1000);
const format = z.custom<FileFormat>(isRecord, 'must be a file format');

// The limits of a sweep are the search's to tell (search/design).
const sweepRequest = z.strictObject({
  slot: count,
  variables: z
    .array(
      z.strictObject({
        pointer: z.string().max(1000),
        from: z.number(),
        to: z.number(),
        step: z.number(),
      }),
    )
    .max(100),
  design: z.enum(SWEEP_DESIGNS),
  points: z.number(),
  days: z.number(),
  replications: z.number(),
  seed: z.number(),
  heldOutShare: z.number(),
  harmLimit: z.number().nullable(),
  harmWeights: z.enum(HARM_WEIGHT_SETS),
  objective: z.enum(SWEEP_OBJECTIVES).exactOptional(),
  finalReplications: z.number().exactOptional(),
});

const toDoQuery = z.strictObject({
  runId: count,
  arm: count,
  day: count.nullable(),
  role: z.string().max(60).nullable(),
  type: z.string().max(60).nullable(),
  state: z.enum(TO_DO_STATES).nullable(),
  age: z.enum(TO_DO_AGES).nullable(),
  view: z.enum(TO_DO_VIEWS).nullable(),
  user: z.string().max(60).nullable(),
  text: z.string().max(200),
  sort: z.enum(TO_DO_SORTS),
  descending: z.boolean(),
});

type ParamSchemas = { readonly [M in MethodName]: z.ZodType<Methods[M]['params']> };

/** The shape of every method's parameters: the page is not trusted to send what its types promise. */
const PARAMS: ParamSchemas = {
  hello: nothing,
  newDocument: nothing,
  openDocument: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  openSample: z.strictObject({ address: z.string().max(2000) }),
  sampleCases: nothing,
  checkCase: z.strictObject({ id: z.string().max(100) }),
  openCase: z.strictObject({ id: z.string().max(100) }),
  saveDocument: nothing,
  documentSummary: nothing,
  previewImport: z.strictObject({
    files,
    format: format.nullable(),
    shape: z.enum(['snapshot', 'ledger', 'panel']).nullable(),
  }),
  checkImport: z.strictObject({ files, mapping, asOfDay: day }),
  importPortfolio: z.strictObject({ files, mapping, asOfDay: day }),
  generatePortfolio: z.strictObject({
    preset: z.enum(['utility', 'telecom', 'card']),
    accounts: z.number(),
    seed: z.number(),
    asOfDay: z.number(),
    currency: z.string(),
  }),
  portfolioSummary: nothing,
  accountList: z.strictObject({
    text: z.string().max(200),
    segment: z.string().nullable(),
    bucket: z.enum(AGE_BUCKETS).nullable(),
    swap: z.strictObject({ arm: count, champion: z.boolean(), challenger: z.boolean() }).nullable(),
    runId: count.nullable(),
    sort: z.enum(['id', 'openMinor', 'pastDueMinor', 'oldestDays', 'difference']),
    descending: z.boolean(),
    offset: count,
    limit: z.int().min(0).max(500),
  }),
  rejectedRows: nothing,
  savedMappings: nothing,
  strategy: z.strictObject({ slot: count }),
  putStrategy: z.strictObject({ slot: count.max(99), strategy }),
  importStrategy: z.strictObject({ slot: count.max(99), text: z.string().max(20_000_000) }),
  removeStrategy: z.strictObject({ slot: count }),
  validateStrategy: z.strictObject({ strategy }),
  criteriaCoverage: z.strictObject({ slot: count }),
  testAccount: z.strictObject({ slot: count, accountId: z.string().max(100) }),
  exportStrategy: z.strictObject({ slot: count }),
  strategyChanges: z.strictObject({ fromSlot: count, toSlot: count }),
  changesSinceRun: z.strictObject({ runId: count, arm: count, slot: count }),
  runStrategy: arm,
  behaviour: nothing,
  putBehaviour: z.strictObject({ text: z.string().max(20_000_000) }),
  resetBehaviour: nothing,
  exportBehaviour: nothing,
  behaviourParameters: nothing,
  calibrateBehaviour: z.strictObject({ untilDay: z.int().nullable() }),
  backtestBehaviour: z.strictObject({ splitDay: z.int(), days: z.int().min(1).max(365) }),
  // The limits of a run are the simulator's to tell (simulate/prepare-run.ts).
  run: z.strictObject({
    slots: z.array(count).max(100),
    days: z.number(),
    replications: z.number(),
    seed: z.number(),
    precision: z
      .strictObject({ halfWidth: z.number().positive(), most: z.int().min(1).max(10_000) })
      .exactOptional(),
  }),
  branchRun: z.strictObject({ runId: count, commands: commandFileSchema.shape.commands }),
  previewCommand: z.strictObject({
    runId: count,
    arm: count,
    command: commandFileSchema.shape.commands.element,
  }),
  runView: z.strictObject({ runId: count }),
  removeRun: z.strictObject({ runId: count }),
  daySeries: arm,
  dayFeed: z.strictObject({
    runId: count,
    arm: count,
    day: count,
    limit: z.int().min(0).max(5000),
  }),
  ladderCounts: arm,
  guardrailHits: arm,
  accountStory: z.strictObject({ runId: count, arm: count, accountId: z.string() }),
  toDoPage: z.strictObject({ query: toDoQuery, offset: count, limit: z.int().min(0).max(500) }),
  toDoEntry: z.strictObject({
    runId: count,
    arm: count,
    day: count,
    accountId: z.string(),
    entry: z.int().min(1),
  }),
  toDoCsv: toDoQuery,
  controlCentral: z.strictObject({
    accountId: z.string(),
    run: z.strictObject({ runId: count, arm: count, day: count }).nullable(),
  }),
  sweepFields: z.strictObject({ slot: count }),
  sweepPreview: sweepRequest,
  startSweep: sweepRequest,
  sweeps: nothing,
  sweepResult: z.strictObject({ sweepId: count }),
  sweepStrategy: z.strictObject({ sweepId: count, setting: count }),
  putBookmark: z.strictObject({
    accountId: z.string().max(100),
    title: z.string().max(60),
    note: z.string().max(500),
  }),
  removeBookmark: z.strictObject({ accountId: z.string().max(100) }),
  removeSweep: z.strictObject({ sweepId: count }),
  armDetails: arm,
  challengerDetails: z.strictObject({ runId: count, arm: count, rule: z.enum(SWAP_RULES) }),
  parameterIntervals: z.strictObject({ runId: count, draws: z.number() }),
  sensitivity: z.strictObject({
    runId: count,
    arm: count,
    share: z.number(),
    paths: z.number(),
    points: z.number(),
  }),
  sensitivities: z.strictObject({ runId: count }),
  sensitivityResult: z.strictObject({ sensitivityId: count }),
  removeSensitivity: z.strictObject({ sensitivityId: count }),
  analyzePilot: z.strictObject({
    file: byteFile,
    format: format.nullable(),
    columns: z.strictObject({
      unit: column,
      arm: column,
      outcome: column,
      covariate: column.nullable(),
      denominator: column.nullable(),
      stratum: column.nullable(),
    }),
    question: z.strictObject({
      champion: z.string().max(1000),
      shares: z.record(z.string().max(1000), z.number().min(0)).nullable(),
      plannedUnits: z.int().min(1).nullable(),
    }),
  }),
};

export function isMethodName(value: unknown): value is MethodName {
  return typeof value === 'string' && Object.hasOwn(PARAMS, value);
}

/** The parameters of a call, checked; a failure names the member that is wrong. */
export function parseParams(method: MethodName, params: unknown): Result<unknown, Failure> {
  const parsed = PARAMS[method].safeParse(params);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const where = (issue?.path ?? []).map(String).join('.');
  return err(
    failure(
      'bad-argument',
      `${method} got parameters it cannot use: ${issue?.message ?? 'unknown'}.`,
      where,
      'This is a defect of the caller, not of your data.',
    ),
  );
}
