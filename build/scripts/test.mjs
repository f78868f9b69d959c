// npm test: everything a change must pass. Every step runs; the failed ones are listed before the closing line.
// npm test -- --slow   the slow tests only (long property runs, large portfolios)
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { ROOT } from './root.mjs';
import { binOf, runNode } from './run.mjs';
import { closingLine, sum, tallyPlaywright, tallyVitest } from './tally.mjs';

const RESULTS = join(ROOT, 'test-results');
const UNIT = join(RESULTS, 'unit.json');
const BUILT = join(RESULTS, 'built.json');
const E2E = join(RESULTS, 'e2e.json');

/** @type {string[]} */
const failed = [];

/**
 * Runs one step; its output is shown at its end when it ran beside others, and always when it failed.
 * @param {string} name
 * @param {() => Promise<{ code: number, output: string }>} work
 */
async function step(name, work) {
  const began = Date.now();
  const { code, output } = await work();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`== ${name}: ${code === 0 ? 'fine' : 'FAILED'} (${seconds} s)`);
  if (output.trim() !== '' && code !== 0) console.log(output.trimEnd());
  if (code !== 0) failed.push(name);
}

/** @param {string} script @param {string[]} args */
const own = (script, ...args) => runNode([`build/scripts/${script}.mjs`, ...args], { quiet: true });

const reporters = (/** @type {string} */ file) => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
];

async function everything() {
  await Promise.all([
    step('build', async () => ({ code: (await build()) ? 0 : 1, output: '' })),
    step('types', () => runNode([binOf('typescript', 'tsc'), '-b'], { quiet: true })),
    step('lint and format', () =>
      runNode([binOf('@biomejs/biome', 'biome'), 'ci', '--colors=off', '--error-on-warnings'], {
        quiet: true,
      }),
    ),
    step('lockfile', () => own('check-lockfile')),
    step('licences', () => own('licences')),
  ]);
  const vitest = (/** @type {string[]} */ projects, /** @type {string} */ file) =>
    runNode([
      binOf('vitest'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      ...reporters(file),
    ]);
  await step('unit and component tests', () => vitest(['node', 'dom', 'page'], UNIT));
  // By themselves: they use every processor, and one of them promises milliseconds.
  await step('tests of the built program', () => vitest(['built'], BUILT));
  const packaging = step('packaging', async () => {
    const config = await own('check-builder-config');
    return config.code === 0 ? own('pack-dry-run') : config;
  });
  await step('end to end', endToEnd);
  await packaging;
  return [tallyVitest(UNIT), tallyVitest(BUILT), tallyPlaywright(E2E)];
}

async function endToEnd() {
  const browser = await findBrowser();
  if (browser.path === null) return { code: 1, output: browser.why };
  console.log(`Browser: ${browser.path} (${browser.from})`);
  return runNode([binOf('@playwright/test', 'playwright'), 'test'], {
    env: { CSLAB_BROWSER: browser.path },
  });
}

async function slow() {
  await step('slow tests', () =>
    runNode([binOf('vitest'), 'run', '--project', 'slow', ...reporters(UNIT)]),
  );
  return [tallyVitest(UNIT)];
}

if (!(await install())) process.exit(1);
rmSync(RESULTS, { recursive: true, force: true });
const began = Date.now();
const tally = sum(await (process.argv.includes('--slow') ? slow() : everything()));
console.log(`== ${((Date.now() - began) / 1000).toFixed(0)} s in all`);
for (const skip of tally.skips) console.log(`skipped: ${skip}`);
for (const problem of tally.problems) console.log(problem);
if (failed.length > 0) console.log(`FAILED: ${failed.join('; ')}`);
console.log(closingLine(tally));
const isFine = failed.length === 0 && tally.failed === 0 && tally.problems.length === 0;
process.exitCode = isFine && tally.passed > 0 ? 0 : 1;
