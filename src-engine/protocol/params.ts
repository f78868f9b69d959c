import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { z } from '../base/zod.ts';
import { BEHAVIOUR_PRESETS } from '../config/behaviour-presets.ts';
import { mattersSchema } from '../config/matters-schema.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { ByteFile } from '../ingest/byte-file.ts';
import type { DeclaredFormat } from '../ingest/detect/file-beginning.ts';
import type { FileFormat, ImportMapping } from '../ingest/mapping.ts';
import { commandFileSchema } from '../manual/command-file-schema.ts';
import { ACCOUNT_GROUPINGS } from '../model/account-grouping.ts';
import { MEASURES } from '../model/comparison.ts';
import { HARM_WEIGHT_SETS } from '../model/harm.ts';
import { STRATUM_PARTS } from '../model/live-test.ts';
import { LIVE_TEST_OUTCOMES } from '../model/live-test-outcome.ts';
import { SWEEP_DESIGNS, SWEEP_OBJECTIVES } from '../model/sweep.ts';
import { TO_DO_AGES, TO_DO_STATES, TO_DO_VIEWS } from '../model/to-do.ts';
import { accountListParams } from './account-list-params.ts';
import type { MethodName, Methods } from './methods.ts';
import { TO_DO_SORTS } from './to-do-methods.ts';
import { TREND_PARAMS } from './trend-params.ts';
import { TRIAL_PARAMS } from './trial-params.ts';
import { VERSION_PARAMS } from './version-params.ts';

const nothing = z.null();
const count = z.int().min(0);
const day = z.int();
const arm = z.strictObject({ runId: count, arm: count });
const accountOnDay = z.strictObject({
  accountId: z.string(),
  run: z.strictObject({ runId: count, arm: count, day: count }).nullable(),
});

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
const name = z.string().max(1000);
const armShares = z.array(z.strictObject({ arm: name, basisPoints: count })).max(20);
const swapRule = z.string().max(300);
const format = z.custom<FileFormat>(isRecord, 'must be a file format');
const declaredFormat = z.custom<DeclaredFormat>(isRecord, 'must be part of a file format');

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

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be an ISO date');
const reviewedVersion = z.strictObject({
  strategyFingerprint: z.string().max(100),
  runId: count.nullable(),
});

const generateOptions = z.strictObject({
  preset: z.enum(['utility', 'telecom', 'card']),
  accounts: z.number(),
  seed: z.number(),
  asOfDay: z.number(),
  currency: z.string(),
  shares: z
    .strictObject({
      pastDue: z.number().exactOptional(),
      onPlan: z.number().exactOptional(),
      isProtected: z.number().exactOptional(),
    })
    .exactOptional(),
  crm: z.boolean().exactOptional(),
  processes: z.strictObject({ share: z.number(), template: z.string().max(1000) }).exactOptional(),
});

const caseFile = z.strictObject({
  name: z.string().max(1000),
  text: z.string().max(20_000_000),
});
const caseChoice = z.union([
  z.strictObject({ id: z.string().max(100) }),
  z.strictObject({ file: caseFile }),
]);

type ParamSchemas = { readonly [M in MethodName]: z.ZodType<Methods[M]['params']> };

/** The shape of every method's parameters: the page is not trusted to send what its types promise. */
const PARAMS: ParamSchemas = {
  hello: nothing,
  newDocument: nothing,
  openDocument: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  openSample: z.strictObject({ address: z.string().max(2000) }),
  sampleCases: nothing,
  readCase: z.strictObject({ file: caseFile }),
  checkCase: caseChoice,
  openCase: caseChoice,
  saveDocument: nothing,
  documentSummary: nothing,
  previewImport: z.strictObject({
    files,
    format: declaredFormat.nullable(),
    shape: z.enum(['snapshot', 'ledger', 'panel']).nullable(),
    afresh: z.boolean().exactOptional(),
  }),
  checkImport: z.strictObject({ files, mapping, asOfDay: day }),
  importPortfolio: z.strictObject({ files, mapping, asOfDay: day }),
  generatePortfolio: generateOptions,
  sketchPortfolio: generateOptions,
  portfolioSummary: nothing,
  portfolioFields: nothing,
  accountList: accountListParams,
  rejectedRows: nothing,
  savedMappings: nothing,
  strategy: z.strictObject({ slot: count }),
  putStrategy: z.strictObject({ slot: count.max(99), strategy }),
  importStrategy: z.strictObject({ slot: count.max(99), text: z.string().max(20_000_000) }),
  removeStrategy: z.strictObject({ slot: count }),
  validateStrategy: z.strictObject({ strategy }),
  criteriaCoverage: z.strictObject({ slot: count }),
  scheduleCheck: z.strictObject({ slot: count }),
  testAccount: z.strictObject({ slot: count, accountId: z.string().max(100) }),
  exportStrategy: z.strictObject({ slot: count }),
  rulesPage: z.strictObject({ slot: count }),
  controlSheets: z.strictObject({ slot: count }),
  exportReview: reviewedVersion,
  putExportReview: z.strictObject({
    version: reviewedVersion,
    review: z.strictObject({
      reviewer: z.string().max(60),
      warningsNote: z.string().max(1000),
      checksNote: z.string().max(1000),
      reviewedOn: isoDay,
    }),
  }),
  exportedStrategies: nothing,
  recordExport: z.strictObject({ slot: count, exportedOn: isoDay }),
  changesSinceExport: z.strictObject({ exportId: count, slot: count }),
  evidenceBundle: z.strictObject({
    runId: count,
    arm: count,
    link: z.string().max(2000).nullable(),
  }),
  savedViews: nothing,
  putSavedView: z.strictObject({
    name: z.string().max(60),
    address: z.string().max(2000),
    columns: z.string().max(1000),
  }),
  removeSavedView: z.strictObject({ name: z.string().max(60) }),
  ...VERSION_PARAMS,
  ...TREND_PARAMS,
  strategyChanges: z.strictObject({ fromSlot: count, toSlot: count }),
  changesSinceRun: z.strictObject({ runId: count, arm: count, slot: count }),
  runStrategy: arm,
  behaviour: nothing,
  putBehaviour: z.strictObject({ text: z.string().max(20_000_000) }),
  resetBehaviour: nothing,
  exportBehaviour: nothing,
  behaviourParameters: nothing,
  behaviourCurves: z.strictObject({
    against: z.enum(['default', ...BEHAVIOUR_PRESETS]).nullable(),
  }),
  calibrateBehaviour: z.strictObject({
    untilDay: z.int().nullable(),
    contacts: byteFile.nullable().exactOptional(),
  }),
  backtestBehaviour: z.strictObject({
    splitDay: z.int(),
    days: z.int().min(1).max(365),
    slot: count.nullable().exactOptional(),
    contacts: byteFile.nullable().exactOptional(),
  }),
  // The limits of a run are the simulator's to tell (simulate/prepare-run.ts).
  run: z.strictObject({
    slots: z.array(count).max(100),
    days: z.number(),
    replications: z.number(),
    seed: z.number(),
    precision: z
      .strictObject({ halfWidth: z.number().positive(), most: z.int().min(1).max(10_000) })
      .exactOptional(),
    primaryMeasure: z.enum(MEASURES).exactOptional(),
    matters: mattersSchema.exactOptional(),
  }),
  pauseRun: nothing,
  resumeRun: nothing,
  stopAndKeep: nothing,
  reweighRun: z.strictObject({ runId: count, slots: z.array(count).max(100) }),
  branchRun: z.strictObject({ runId: count, commands: commandFileSchema.shape.commands }),
  previewCommand: z.strictObject({
    runId: count,
    arm: count,
    command: commandFileSchema.shape.commands.element,
  }),
  runView: z.strictObject({ runId: count }),
  runRates: z.strictObject({ runId: count }),
  untreatedRates: z.strictObject({ runId: count }),
  putMatters: z.strictObject({ runId: count, matters: mattersSchema.nullable() }),
  renameRun: z.strictObject({ runId: count, title: z.string().max(60) }),
  removeRun: z.strictObject({ runId: count }),
  daySeries: arm,
  dayFeed: z.strictObject({
    runId: count,
    arm: count,
    day: count,
    limit: z.int().min(0).max(5000),
    kinds: z.array(z.string()).max(50).optional(),
  }),
  ladderCounts: arm,
  guardrailHits: arm,
  cancelHits: arm,
  ladderSteps: arm,
  accountStory: z.strictObject({ runId: count, arm: count, accountId: z.string() }),
  accountCase: z.strictObject({ runId: count, arm: count, accountId: z.string().max(100) }),
  stateMoves: arm,
  processSteps: arm,
  toDoPage: z.strictObject({ query: toDoQuery, offset: count, limit: z.int().min(0).max(500) }),
  toDoEntry: z.strictObject({
    runId: count,
    arm: count,
    day: count,
    accountId: z.string(),
    entry: z.int().min(1),
  }),
  toDoCsv: toDoQuery,
  controlCentral: accountOnDay,
  debtProfile: accountOnDay,
  sweepFields: z.strictObject({ slot: count }),
  sweepPreview: sweepRequest,
  startSweep: sweepRequest,
  ...TRIAL_PARAMS,
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
  swapRules: arm,
  swapSet: z.strictObject({ runId: count, arm: count, rule: swapRule }),
  measureReplications: z.strictObject({ runId: count, measure: z.enum(MEASURES) }),
  segmentEffects: z.strictObject({
    runId: count,
    arm: count,
    measure: z.enum(MEASURES),
    by: z.enum(ACCOUNT_GROUPINGS),
  }),
  rollDifferences: arm,
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
  liveTestForecast: z.strictObject({
    runId: count,
    arm: count,
    outcome: z.enum(LIVE_TEST_OUTCOMES),
    challengerBasisPoints: count,
    othersBasisPoints: count,
    experiment: name,
    strata: z.array(z.enum(STRATUM_PARTS)).max(3),
    detect: z.number().positive().nullable(),
    power: z.number(),
    perDay: z.number().positive().nullable(),
  }),
  liveTests: nothing,
  beginLiveTest: z.strictObject({
    experiment: name,
    champion: name,
    pastDueOnly: z.boolean(),
    strata: z.array(z.enum(STRATUM_PARTS)).max(3),
    from: z.iso.date().nullable(),
    shares: armShares,
  }),
  openLiveTest: z.strictObject({ fileName: name, text: z.string().max(20_000_000) }),
  changeLiveTest: z.strictObject({
    experiment: name,
    from: z.iso.date().nullable(),
    shares: armShares,
    moves: z.array(z.strictObject({ fromArm: name, toArm: name, points: z.int().min(1) })).max(20),
  }),
  removeLiveTest: z.strictObject({ experiment: name }),
  liveTestSplit: z.strictObject({ experiment: name }),
  liveTestFiles: z.strictObject({ experiment: name }),
  pilotFile: z.strictObject({ file: byteFile, format: format.nullable() }),
  analyzePilot: z.strictObject({
    experiment: name.exactOptional(),
    file: byteFile,
    format: format.nullable(),
    columns: z.strictObject({
      unit: column,
      arm: column,
      outcome: column,
      covariate: column.nullable(),
      denominator: column.nullable(),
      stratum: column.nullable(),
      phase: column.nullable().exactOptional(),
    }),
    question: z.strictObject({
      champion: z.string().max(1000),
      shares: z.record(z.string().max(1000), z.number().min(0)).nullable(),
      phaseShares: z
        .record(z.string().max(1000), z.record(z.string().max(1000), z.number().min(0)))
        .exactOptional(),
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
