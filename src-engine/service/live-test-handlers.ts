import { type Failure, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { forecastLiveTest } from '../livetest/forecast-live-test.ts';
import { newLiveTest, nextPhase } from '../livetest/live-test-phases.ts';
import { parseLiveTest } from '../livetest/parse-live-test.ts';
import { type LiveTestSplit, splitLiveTest } from '../livetest/split-live-test.ts';
import { splitUnits } from '../livetest/split-units.ts';
import { unitsCsv } from '../livetest/units-csv.ts';
import type { LiveTest } from '../model/live-test.ts';
import type { Handlers } from '../protocol/handlers.ts';
import type { ForecastRequest, NewLiveTest } from '../protocol/live-test-methods.ts';
import { runOnPortfolio } from './account-handlers.ts';
import { challengerOf } from './challenger-of.ts';
import type { OpenPortfolio, Session } from './session.ts';
import { keptLiveTest, keptLiveTests } from './stored-live-test.ts';

type LiveTestHandlers = Pick<
  Handlers,
  | 'liveTestForecast'
  | 'liveTests'
  | 'beginLiveTest'
  | 'openLiveTest'
  | 'changeLiveTest'
  | 'removeLiveTest'
  | 'liveTestSplit'
  | 'liveTestFiles'
>;

function bad(message: string, hint: string): Result<never, Failure> {
  return err(failure('bad-argument', message, '', hint));
}

function sharesOf(shares: NewLiveTest['shares']): ReadonlyMap<string, number> {
  return new Map(shares.map(({ arm, basisPoints }) => [arm.trim(), basisPoints]));
}

/** What a split cannot be; null when it can. */
function splitProblem(asked: ForecastRequest): Result<never, Failure> | null {
  const { challengerBasisPoints: own, othersBasisPoints: others, power } = asked;
  if (own < 1 || others < 0 || own + others > 9999)
    return bad('These shares leave the champion nobody.', 'Give the challenger 0.01% to 99.99%.');
  if (!(power >= 0.5 && power <= 0.99)) return bad('This is no power.', 'Use 50% to 99%.');
  return null;
}

function forecast(session: Session, asked: ForecastRequest) {
  const problem = splitProblem(asked);
  if (problem !== null) return problem;
  const challenger = challengerOf(session, asked.runId, asked.arm);
  if (!challenger.ok) return challenger;
  const open = session.portfolio();
  if (!open.ok) return open;
  const run = runOnPortfolio(session, open.value, asked.runId);
  if (!run.ok) return run;
  const { portfolio, balances } = open.value;
  const { outcome, detect, power, perDay, strata, experiment: seed } = asked;
  const { challengerBasisPoints, othersBasisPoints } = asked;
  const within = splitUnits(portfolio, balances, strata, false).map(({ stratum }) => stratum);
  const { ids, customer } = portfolio.accounts;
  return forecastLiveTest(
    run.value.result,
    asked.arm,
    { ids, customer, customerIds: portfolio.customers },
    {
      ...{ outcome, detect, power, perDay },
      split: {
        ...{ challengerBasisPoints, othersBasisPoints, seed },
        ...(strata.length > 0 && { strata: within }),
      },
    },
  );
}

/** A kept test with the customers of the open portfolio in it. */
function splitOf(
  session: Session,
  experiment: string,
): Result<{ readonly test: LiveTest; readonly split: LiveTestSplit }, Failure> {
  const test = keptLiveTest(session, experiment);
  if (!test.ok) return test;
  const open: Result<OpenPortfolio, Failure> = session.portfolio();
  if (!open.ok) return open;
  const split = splitLiveTest(test.value, open.value.portfolio, open.value.balances);
  return split.ok ? ok({ test: test.value, split: split.value }) : split;
}

function keep(session: Session, action: string, test: LiveTest) {
  const open = session.workspace();
  if (!open.ok) return open;
  open.value.liveTests.put(test.experiment, JSON.stringify(test));
  open.value.audit(action, `live test ${test.experiment}`, null, String(test.phases.length));
  const document = session.summary();
  return document.ok ? ok({ test, document: document.value }) : document;
}

/** Whether `later` is `kept` with more phases, or the very same. */
function continues(kept: LiveTest, later: LiveTest): boolean {
  const known = { ...later, phases: later.phases.slice(0, kept.phases.length) };
  return JSON.stringify(known) === JSON.stringify(kept);
}

function openPlan(session: Session, fileName: string, text: string) {
  const test = parseLiveTest(text, fileName);
  if (!test.ok) return test;
  const kept = keptLiveTests(session);
  if (!kept.ok) return kept;
  const { experiment } = test.value;
  const known = kept.value.find((one) => one.experiment === experiment);
  if (known !== undefined && continues(test.value, known))
    return bad(
      known.phases.length === test.value.phases.length
        ? `The live test ${experiment} of this file is in the document already.`
        : `The document has later phases of the live test ${experiment} than this file.`,
      'Nothing was changed.',
    );
  if (known !== undefined && !continues(known, test.value))
    return bad(
      `The document has another live test ${experiment}: its ranges or terms differ from this file.`,
      'Save its plan and remove it, then open the file again.',
    );
  return keep(session, 'live test opened', test.value);
}

/** Live tests that are planned in the document, and what they need. */
export function liveTestHandlers(session: Session): LiveTestHandlers {
  return {
    liveTestForecast: (asked) => forecast(session, asked),

    liveTests: () => keptLiveTests(session),

    beginLiveTest: ({ from, shares, ...terms }) => {
      const kept = keptLiveTests(session);
      if (!kept.ok) return kept;
      const experiment = terms.experiment.trim();
      const champion = terms.champion.trim();
      if (experiment === '' || champion === '')
        return bad('A live test needs a name, and so does its champion.', 'Give both a name.');
      if (kept.value.some((one) => one.experiment === experiment))
        return bad(
          `There is a live test ${experiment} already.`,
          'Give this one another name, or open the next phase of that one.',
        );
      const named = sharesOf(shares);
      if (named.size === 0 || named.has('') || named.has(champion))
        return bad(
          'A live test needs challengers with names of their own.',
          'Give each challenger a name and a share.',
        );
      const test = newLiveTest({ ...terms, experiment, champion }, { from, shares: named });
      return test.ok ? keep(session, 'live test begun', test.value) : test;
    },

    openLiveTest: ({ fileName, text }) => openPlan(session, fileName, text),

    changeLiveTest: ({ experiment, shares, from, moves }) => {
      const test = keptLiveTest(session, experiment);
      if (!test.ok) return test;
      const next = nextPhase(test.value, { from, moves, shares: sharesOf(shares) });
      return next.ok ? keep(session, 'live test changed', next.value) : next;
    },

    removeLiveTest: ({ experiment }) => {
      const test = keptLiveTest(session, experiment);
      if (!test.ok) return test;
      const open = session.workspace();
      if (!open.ok) return open;
      open.value.liveTests.remove(experiment);
      open.value.audit('live test removed', `live test ${experiment}`, null, null);
      return session.summary();
    },

    liveTestSplit: ({ experiment }) => {
      const found = splitOf(session, experiment);
      if (!found.ok) return found;
      const { units, ...split } = found.value.split;
      return ok({ customers: units.length, ...split });
    },

    liveTestFiles: ({ experiment }) => {
      const found = splitOf(session, experiment);
      if (!found.ok) return found;
      const { test, split } = found.value;
      return ok({
        unitsCsv: unitsCsv(test, split.units),
        planJson: `${JSON.stringify(test, null, 2)}\n`,
      });
    },
  };
}
