import { at } from '../../../base/assert.ts';
import { dayOf } from '../../../base/day.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { defaultBehaviour } from '../../../config/default-behaviour.ts';
import { defaultStrategies } from '../../../config/default-strategies.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { RunPlan } from '../../../model/run.ts';
import type { RunRanges } from '../../../search/evaluate/run-settings.ts';
import { RunMerger } from '../../../simulate/merge-ranges.ts';
import { prepareRun } from '../../../simulate/prepare-run.ts';
import { PortfolioDraft } from '../../../store/portfolio/portfolio-draft.ts';
import type { EngineSql } from '../../../store/sqlite.ts';
import { Workspace } from '../../../store/workspace.ts';
import { generatePortfolio } from '../../../synth/generate.ts';
import type { GenerateOptions } from '../../../synth/options.ts';
import { type Measurement, measurement } from './rounds.ts';

const ACCOUNTS = 100_000;
const DAYS = 180;

/** A portfolio of so many accounts like the sample's, as a document would hold it. */
function manyAccounts(sql: EngineSql): Portfolio {
  const asOfDay = dayOf(2026, 3, 2);
  const draft = new PortfolioDraft();
  const options: GenerateOptions = {
    preset: 'utility',
    accounts: ACCOUNTS,
    seed: 7,
    asOfDay,
    currency: 'USD',
  };
  generatePortfolio(options, draft, () => undefined);
  const workspace = Workspace.create(sql);
  const header = { name: 'Many', source: 'generated', asOfDay, currency: 'USD', generated: true };
  const portfolio = workspace.portfolio.replace(draft, header, null);
  workspace.close();
  return portfolio;
}

function plan(): RunPlan {
  const strategies = defaultStrategies();
  return {
    arms: [
      { name: 'champion', strategy: at(strategies, 0) },
      { name: 'challenger', strategy: at(strategies, 1) },
    ],
    behaviour: defaultBehaviour(),
    days: DAYS,
    replications: 1,
    seed: 42,
    eventLog: 'all',
    visitEveryDay: false,
  };
}

/** Seconds that a champion and a challenger take on 100,000 accounts, on workers that have run before. */
export async function twoArms(
  sql: EngineSql,
  runRanges: RunRanges,
  clock: () => number,
  rounds: number,
): Promise<Result<Measurement, Failure>> {
  const prepared = prepareRun(manyAccounts(sql), plan());
  if (!prepared.ok) return prepared;
  const seconds: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const began = clock();
    const merger = new RunMerger(prepared.value, { keepLog: false });
    const ran = await runRanges(prepared.value, (range) => merger.add(range));
    if (!ran.ok) return ran;
    merger.finish();
    if (round > 0) seconds.push((clock() - began) / 1000);
  }
  return ok(
    measurement(
      {
        id: 'run.hundredThousandSeconds',
        unit: 's',
        better: 'lower',
        what: `${ACCOUNTS} accounts, ${DAYS} days, champion and challenger, all events logged, 2 workers, warm; elapsed time`,
      },
      seconds,
    ),
  );
}
