import { harmIndex } from '../analyze/harm-index.ts';
import { at } from '../base/assert.ts';
import { fingerprint } from '../base/canonical-json.ts';
import { countWords } from '../base/count-words.ts';
import type { Failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { HARM_WEIGHTS } from '../model/harm.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type {
  SettingState,
  SweepConfirmation,
  SweepFinalist,
  SweepPlan,
  SweepProgress,
  SweepResult,
  SweepSetting,
} from '../model/sweep.ts';
import { runImage } from '../simulate/prepare-run.ts';
import { ENGINE_VERSION } from '../version.ts';
import { confirmSetting } from './confirm-setting.ts';
import { checkSweepPlan } from './design/check-sweep-plan.ts';
import { layOutSettings } from './design/lay-out-settings.ts';
import { settingToRun } from './design/settings-to-run.ts';
import { sweptVariables } from './design/swept-variables.ts';
import { sampledAccounts } from './evaluate/outcome-merger.ts';
import { type RunRanges, type RunSettings, settingRunner } from './evaluate/run-settings.ts';
import { halve, refine, type SearchTerms } from './find-settings.ts';
import { replicateFinalists } from './replicate-finalists.ts';
import { type Findings, type SweptSettings, sweepFindings } from './sweep-findings.ts';
import { SweepCounter } from './sweep-progress.ts';
import { SweepSettings } from './sweep-settings.ts';

export interface SweepHost {
  readonly runRanges: RunRanges;
  readonly onProgress: (progress: SweepProgress) => void;
  /** Settings that run side by side; it decides nothing but speed and how soon a cancel is heard. */
  readonly settingsAtOnce?: number;
}

/** A sweep under way. */
interface Sweep extends SweptSettings {
  readonly terms: SearchTerms;
  readonly counter: SweepCounter;
  readonly runRanges: RunRanges;
  readonly run: RunSettings;
}

function isCancelled(result: Result<unknown, Failure>): boolean {
  return !result.ok && result.error.code === 'cancelled';
}

/** Everything laid out, nothing run. */
function prepare(portfolio: Portfolio, plan: SweepPlan, host: SweepHost): Result<Sweep, Failure> {
  const problem = checkSweepPlan(plan);
  if (problem !== null) return err(problem);
  const variables = sweptVariables(plan.champion, plan.variables);
  if (!variables.ok) return variables;
  const laidOut = layOutSettings(variables.value, plan.design, plan.points, plan.seed);
  if (!laidOut.ok) return laidOut;
  const image = runImage(portfolio);
  if (!image.ok) return image;
  const { champion, seed, behaviour } = plan;
  const counter = new SweepCounter(host.onProgress);
  const runRanges = counter.counting(host.runRanges);
  const run = settingRunner({ image: image.value, runRanges, ...plan });
  const settings = new SweepSettings(
    (strategies, sample) => run(strategies, { sample, seed, behaviour }),
    1 - plan.heldOutShare,
    (finished, all) => counter.settingsAre(finished, all),
    host.settingsAtOnce,
  );
  const make = (values: readonly number[]) =>
    settingToRun(champion, variables.value, values, portfolio);
  for (const values of laidOut.value) settings.add(make(values));
  const championProblem = settings.setting(0).problem;
  if (championProblem !== null) {
    const { message, pointer, hint } = championProblem;
    return err({
      code: 'bad-strategy',
      message: `The champion has an error: ${message}`,
      where: pointer,
      hint,
    });
  }
  const weights = HARM_WEIGHTS[plan.harmWeights];
  const terms: SearchTerms = {
    settings,
    owners: image.value.kernel,
    variables: variables.value,
    addNeighbour: (values) => {
      const setting = make(values);
      const index = settings.add(setting);
      return setting.problem === null ? index : null;
    },
    mayLead: (index) => {
      const outcome = settings.outcome(index);
      if (outcome === null) return false;
      const runs = outcome.accounts.length * outcome.replications;
      return harmIndex(outcome.harm, weights, runs) <= (plan.harmLimit ?? Number.POSITIVE_INFINITY);
    },
  };
  return ok({
    plan,
    image: image.value,
    variables: variables.value,
    settings,
    terms,
    counter,
    runRanges,
    run,
  });
}

async function search({
  plan,
  image,
  settings,
  terms,
  counter,
}: Sweep): Promise<Result<null, Failure>> {
  const all = Array.from({ length: settings.count }, (_, index) => index);
  const runnable = all.filter((index) => settings.setting(index).problem === null);
  counter.expect(plan, runnable.length, image.kernel.accountCount);
  if (plan.design === 'grid') return settings.runUpTo(runnable, 1);
  const halved = await halve(terms, runnable);
  return halved.ok ? refine(terms) : halved;
}

function stateOf({ settings }: Sweep, index: number): SettingState {
  if (settings.setting(index).problem !== null) return 'invalid';
  if (settings.isFinished(index)) return 'finished';
  return settings.outcome(index) === null ? 'not-run' : 'partial';
}

function settingsOf(sweep: Sweep, found: Findings): readonly SweepSetting[] {
  const { settings, variables } = sweep;
  return Array.from({ length: settings.count }, (_, index) => {
    const { values, problem } = settings.setting(index);
    const position = found.indexes.indexOf(index);
    return {
      values,
      isChampion: variables.every(({ championValue }, place) => championValue === values[place]),
      state: stateOf(sweep, index),
      problem,
      measures: position < 0 ? null : (found.measured?.measures[position] ?? null),
    };
  });
}

function result(
  sweep: Sweep,
  found: Findings,
  last: {
    readonly finalists: readonly SweepFinalist[] | null;
    readonly confirmation: SweepConfirmation | null;
    readonly cancelled: boolean;
  },
): SweepResult {
  const { plan, image, variables, counter } = sweep;
  const settings = settingsOf(sweep, found);
  const finished = settings.filter(({ state }) => state === 'finished').length;
  const sample = { from: 0, to: 1 - plan.heldOutShare };
  const searchAccounts = sampledAccounts(image.kernel.ids, sample).length;
  const stopped = `Stopped: ${finished} of ${countWords(settings.length, 'setting')} finished and kept.`;
  return {
    engineVersion: ENGINE_VERSION,
    portfolioFingerprint: image.portfolioFingerprint,
    behaviourFingerprint: fingerprint(plan.behaviour),
    championFingerprint: fingerprint(plan.champion),
    championName: plan.champion.name,
    currency: image.currency,
    design: plan.design,
    days: plan.days,
    replications: plan.replications,
    seed: plan.seed,
    accounts: image.kernel.accountCount,
    searchAccounts,
    harmLimit: plan.harmLimit,
    harmWeights: plan.harmWeights,
    objective: plan.objective ?? 'netCash',
    variables,
    settings,
    criticalValue: found.measured?.criticalValue ?? 0,
    indifferenceMinor: found.indifferenceMinor,
    front: found.front,
    shrinkage: found.measured?.shrinkage ?? null,
    finalists: last.finalists,
    choice: found.choice,
    confirmation: last.confirmation,
    stop: last.cancelled ? { reason: 'cancelled', sentence: stopped } : found.verdict,
    fullRunEquivalents:
      searchAccounts === 0 ? 0 : counter.done / (searchAccounts * plan.replications),
  };
}

/**
 * Tries settings of a strategy on a portfolio and says which to take and how sure that is (simulation.md 6). A cancel
 * ends the search with what is finished; only a plan or strategy that cannot be run fails. The result depends on plan
 * and portfolio alone: not on workers, on how settings are put together, nor on the order of the accounts' rows.
 */
export async function runSweep(
  portfolio: Portfolio,
  plan: SweepPlan,
  host: SweepHost,
): Promise<Result<SweepResult, Failure>> {
  const prepared = prepare(portfolio, plan, host);
  if (!prepared.ok) return prepared;
  const sweep = prepared.value;
  const searched = await search(sweep);
  if (!searched.ok && !isCancelled(searched)) return searched;
  const first = sweepFindings(sweep);
  const fought = searched.ok ? await fightOut(sweep, first) : ok(null);
  if (!fought.ok && !isCancelled(fought)) return fought;
  const found = fought.ok && fought.value === null ? first : sweepFindings(sweep);
  const finalists = fought.ok ? fought.value : null;
  const isStopped = !searched.ok || !fought.ok;
  if (isStopped || found.choice === null || found.choice.recommended === 0) {
    if (!isStopped) sweep.counter.finish();
    return ok(result(sweep, found, { finalists, confirmation: null, cancelled: isStopped }));
  }
  const { recommended } = found.choice;
  const position = found.indexes.indexOf(recommended);
  const searchMinor = found.measured?.measures[position]?.difference.value ?? 0;
  const confirmed = await confirmSetting(sweep.image, plan, sweep.runRanges, {
    setting: recommended,
    strategy: sweep.settings.setting(recommended).strategy,
    searchMinor,
  });
  if (!confirmed.ok && !isCancelled(confirmed)) return confirmed;
  if (confirmed.ok) sweep.counter.finish();
  const confirmation = confirmed.ok ? confirmed.value : null;
  return ok(result(sweep, found, { finalists, confirmation, cancelled: !confirmed.ok }));
}

/** More replications for the finalists of a tie, when the plan asks for them; null when it does not, or there is none. */
async function fightOut(
  { plan, settings, run }: Sweep,
  { verdict, likeBest }: Findings,
): Promise<Result<readonly SweepFinalist[] | null, Failure>> {
  const each = plan.finalReplications ?? 0;
  if (each === 0 || verdict.reason !== 'tie' || likeBest.length < 2) return ok(null);
  const { seed, behaviour } = plan;
  const sample = { from: 0, to: 1 - plan.heldOutShare };
  return replicateFinalists(settings, likeBest, each, async (setting, replications) => {
    const { strategy } = settings.setting(setting);
    const outcomes = await run([strategy], { sample, seed, behaviour, replications });
    return outcomes.ok ? ok(at(outcomes.value, 0)) : outcomes;
  });
}
