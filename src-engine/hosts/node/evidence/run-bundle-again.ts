import { fingerprint } from '../../../base/canonical-json.ts';
import { countWords } from '../../../base/count-words.ts';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { BundleBytes } from '../../../evidence/bundle-files.ts';

import { compareBundles } from '../../../evidence/compare-bundles.ts';
import type { Evidence } from '../../../evidence/evidence-schema.ts';
import type { Finding } from '../../../evidence/finding.ts';
import { makeBundle } from '../../../evidence/make-bundle.ts';
import { type PlanFile, planOfFile } from '../../../evidence/plan-file.ts';
import { regressionPack } from '../../../evidence/regression/regression-pack.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { RunPlan } from '../../../model/run.ts';
import { ENGINE_VERSION } from '../../../version.ts';
import type { CliIo } from '../cli-io.ts';
import { readCommands } from '../commands-file.ts';
import { openForRuns } from '../documents.ts';
import { simulateAgain } from '../run-output/run-again.ts';
import { portfoliosOfCases } from './portfolios-of-cases.ts';

/** What the run is made again from. */
export interface AgainRequest {
  readonly portfolio: string;
  /** File of the manual work of the run; null without one. */
  readonly commands: string | null;
  readonly workers: number | null;
}

function notAgain(detail: string): readonly Finding[] {
  return [{ what: 'run', held: false, detail }];
}

/** Why this program and this portfolio cannot make the run again; null when they can. */
function obstacle({ run, portfolio }: Evidence, given: Portfolio): string | null {
  if (portfolio.fingerprint !== given.fingerprint)
    return 'The portfolio is another one than that of the run, or was changed since.';
  if (run.engineVersion !== ENGINE_VERSION)
    return `The run was made by engine ${run.engineVersion}; this is ${ENGINE_VERSION}, which gives other bytes.`;
  return null;
}

/** Payments known beforehand name accounts and are not in the bundle: they are those of the document, or nobody has them. */
function unknownPayments(
  { run }: Evidence,
  { payments = [] }: RunPlan,
  path: string,
): string | null {
  if (payments.length === run.knownPayments) return null;
  return `The run knew ${countWords(run.knownPayments, 'payment')} beforehand, which the bundle does not hold; ${path} knows ${payments.length} of its days.`;
}

async function planOf(
  io: CliIo,
  { run }: Evidence,
  file: PlanFile,
  portfolio: Portfolio,
  path: string | null,
): Promise<Result<RunPlan | string, Failure>> {
  const plan = planOfFile(file);
  if (run.manualCommands === 0 && path === null) return ok(plan);
  if (run.manualCommands === 0)
    return err(
      failure(
        'bad-argument',
        'The run of this bundle had no manual work.',
        '--commands',
        'Leave it out.',
      ),
    );
  if (path === null)
    return ok('The run had manual work, which names accounts: give its file with --commands.');
  const arms = plan.arms.map(({ name }) => name);
  const commands = await readCommands(io, path, { portfolio, arms, days: plan.days });
  if (!commands.ok) return commands;
  const own = commands.value ?? [];
  if (fingerprint(own) !== run.commandsFingerprint)
    return ok('The manual work of --commands is not that of the run.');
  return ok({ ...plan, commands: own });
}

/** Makes the run and the whole bundle again, and compares. Fails only when something that was named cannot be read. */
export async function runBundleAgain(
  io: CliIo,
  files: BundleBytes,
  evidence: Evidence,
  file: PlanFile,
  { portfolio: path, commands, workers }: AgainRequest,
): Promise<Result<readonly Finding[], Failure>> {
  const ground = await openForRuns(io, path);
  if (!ground.ok) return ground;
  const { portfolio } = ground.value;
  const why = obstacle(evidence, portfolio);
  if (why !== null) return ok(notAgain(why));
  const asked = await planOf(io, evidence, file, portfolio, commands);
  if (!asked.ok) return asked;
  if (typeof asked.value === 'string') return ok(notAgain(asked.value));
  const plan = ground.value.planOf(asked.value);
  const unknown = unknownPayments(evidence, plan, path);
  if (unknown !== null) return ok(notAgain(unknown));
  const opened = {
    plan,
    portfolio,
    engineVersion: ENGINE_VERSION,
    precision: null,
  };
  const again = await simulateAgain(io, opened, workers);
  if (!again.ok) return again;
  const { run, exported, review, sensitivity } = evidence;
  const portfolioOf = await portfoliosOfCases(io);
  const input = {
    plan: again.value.plan,
    result: again.value.result,
    portfolio: again.value.portfolio,
    arm: exported.arm,
    runId: run.id,
    link: run.link,
    review,
    production: file.production,
    sensitivity,
  };
  const pack = regressionPack(input, input.arm, portfolioOf);
  const bundle = makeBundle(input, pack);
  return ok(compareBundles(evidence, files, bundle));
}
