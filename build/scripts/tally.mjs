// One closing line over every test runner: 'N passed, N failed, N skipped'.
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, problems: string[], skips: string[] }} Tally
 * `skips` says of each skipped test which one and why: nothing is left out in silence.
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ title: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }} Spec
 */

/** @param {string} path a JSON report of vitest @returns {Tally} */
export function tallyVitest(path) {
  const report = read(path);
  if (report === null) return unfinished(path);
  /** @type {{ name: string, status: string, assertionResults: { status?: string, fullName?: string }[] }[]} */
  const files = report.testResults;
  // A file that does not even load has no failed test in it.
  const unloaded = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    problems: report.numTotalTests === 0 ? [`${path}: no test ran`] : [],
    skips: files
      .flatMap((file) => file.assertionResults)
      .filter(({ status }) => ['skipped', 'pending', 'todo'].includes(status ?? ''))
      .map(({ fullName }) => fullName ?? 'a test without a name'),
  };
}

/** @param {string} path a JSON report of Playwright @returns {Tally} */
export function tallyPlaywright(path) {
  const report = read(path);
  if (report === null) return unfinished(path);
  const { expected, flaky, unexpected, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    problems: expected + flaky === 0 ? [`${path}: no test passed`] : [],
    skips: report.suites.flatMap(skipsOf),
  };
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  /** @param {'passed' | 'failed' | 'skipped'} key */
  const total = (key) => tallies.reduce((before, tally) => before + tally[key], 0);
  return {
    passed: total('passed'),
    failed: total('failed'),
    skipped: total('skipped'),
    problems: tallies.flatMap((tally) => tally.problems),
    skips: tallies.flatMap((tally) => tally.skips),
  };
}

/** @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {string} path @returns {Tally} */
function unfinished(path) {
  return {
    passed: 0,
    failed: 0,
    skipped: 0,
    problems: [`${path} is missing: its tests did not finish`],
    skips: [],
  };
}

/** @param {Suite} suite @returns {string[]} */
function skipsOf(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map(({ annotations }) => {
        const why = annotations.find(({ type }) => type === 'skip')?.description;
        return `${suite.title}: ${spec.title}${why ? ` (${why})` : ''}`;
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skipsOf)];
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
