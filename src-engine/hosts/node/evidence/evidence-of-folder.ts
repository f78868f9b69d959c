import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Gate } from '../../../config/export-gates.ts';
import type { BundleBytes } from '../../../evidence/bundle-files.ts';
import { makeBundle } from '../../../evidence/make-bundle.ts';
import { regressionPack } from '../../../evidence/regression/regression-pack.ts';
import type { ExportReview } from '../../../model/export-review.ts';
import { ENGINE_VERSION } from '../../../version.ts';
import type { CliIo } from '../cli-io.ts';
import { armIndex } from '../run-output/arm-index.ts';
import { openRunFolder, simulateAgain } from '../run-output/run-again.ts';
import { readStrategy } from '../strategies.ts';
import { portfoliosOfCases } from './portfolios-of-cases.ts';

/** What to export, whether its run is in a folder or in a document. */
export interface ExportRequest {
  readonly path: string;
  readonly arm: string;
  readonly review: ExportReview | null;
  /** File of the strategy that production runs; null when that is not known. */
  readonly production: string | null;
  readonly portfolio: string | null;
  readonly workers: number | null;
}

/** What came of it: the gates, and the files when none of them blocks. */
export interface Exported {
  readonly gates: readonly Gate[];
  readonly files: BundleBytes | null;
}

/** The evidence of a run that `cslab run` wrote: made again, as every question about a folder is. */
export async function evidenceOfFolder(
  io: CliIo,
  { path, arm, review, production, portfolio, workers }: ExportRequest,
): Promise<Result<Exported, Failure>> {
  const opened = await openRunFolder(io, path, portfolio);
  if (!opened.ok) return opened;
  const { engineVersion, plan } = opened.value;
  if (engineVersion !== ENGINE_VERSION) {
    const message = `The run was made by engine ${engineVersion}, this is ${ENGINE_VERSION}: its figures are not those of this engine.`;
    return err(failure('bad-file', message, path, 'Run again with cslab run.'));
  }
  const index = armIndex(plan, arm);
  if (!index.ok) return index;
  const loaded = production === null ? ok(null) : await readStrategy(io, production, null, null);
  if (!loaded.ok) return loaded;
  const again = await simulateAgain(io, opened.value, workers);
  if (!again.ok) return again;
  const portfolioOf = await portfoliosOfCases(io);
  const input = {
    plan: again.value.plan,
    result: again.value.result,
    portfolio: again.value.portfolio,
    arm: index.value,
    runId: null,
    link: null,
    review,
    production: loaded.value,
    sensitivity: null,
  };
  const pack = regressionPack(input, input.arm, portfolioOf);
  const { evidence, files } = makeBundle(input, pack);
  const isBlocked = evidence.gates.some(({ state }) => state === 'blocks');
  return ok({ gates: evidence.gates, files: isBlocked ? null : files });
}
