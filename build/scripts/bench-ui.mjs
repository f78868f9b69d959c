// npm run bench:ui [-- rounds] [run] [launch] [journey]: how fast the built page answers on the sample of 12,000 accounts while
// a run is under way, and the longest tasks of its starts and of a person's whole way through it. All three unless some are
// named.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { ROOT } from './root.mjs';
import { LONG_MS, measureRun, SCREENS } from './ui-run.mjs';
import { journeyTasks, launchTasks } from './ui-tasks.mjs';

const ROUNDS = 3;
const PARTS = ['run', 'launch', 'journey'];
/** Steps of the journey that are printed, the longest first. */
const STEPS_SHOWN = 8;

/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  // The smallest value that has at least this share of all values at or below it.
  return Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
}

/** @param {string} name @param {readonly number[]} values */
function line(name, values) {
  return `${name} median ${quantile(values, 0.5)}, 95 % ${quantile(values, 0.95)}, longest ${quantile(values, 1)} (${values.length})`;
}

/** @param {Awaited<ReturnType<typeof measureRun>>} measured */
function printRun({ moves, changes, inputs, running, seen, from, processorMs }) {
  const answered = seen.inputs.filter(({ start }) => start >= from).map(({ ms }) => ms);
  const tasks = seen.tasks.filter(({ start }) => start >= from).map(({ ms }) => ms);
  for (const [id, member] of /** @type {const} */ ([
    ['ui.pageChangeMs', 'titleMs'],
    ['ui.pageWholeMs', 'wholeMs'],
  ])) {
    console.log(
      line(
        id,
        changes.map((one) => one[member]),
      ),
    );
    for (const { name } of SCREENS) {
      const mine = changes.filter((one) => one.name === name).map((one) => one[member]);
      console.log(line(`  ${name}`, mine));
    }
  }
  const [firstMove] = moves;
  console.log(
    line(
      'ui.sliderToChartMs, first chart, of a sample:',
      moves.map((one) => one.sampleMs),
    ),
  );
  console.log(`  the first move: ${Math.round(firstMove?.sampleMs ?? 0)}`);
  console.log(
    line(
      '  until it is of all accounts:',
      moves.map((one) => one.allMs),
    ),
  );
  console.log(line(`ui.inputToPaintMs of ${inputs} keys, those over 16 ms:`, answered));
  console.log(line('ui.longTaskMs over 50 ms:', tasks));
  console.log(line('ui.longTaskCpuMs over 50 ms of processor time:', processorMs));
  if (!running)
    console.log(
      'The run had ended before the last key: the figures are not those of a run under way.',
    );
}

/** @param {readonly import('./ui-tasks.mjs').NamedTask[]} tasks */
function printTasks(tasks) {
  for (const { name, ms, parts } of tasks)
    console.log(`  ${ms > LONG_MS ? 'over 50 ms: ' : ''}${name}: ${Math.round(ms)} ms of ${parts}`);
}

/** @param {import('@playwright/test').Browser} browser @param {string} url @param {number} rounds */
async function benchLaunch(browser, url, rounds) {
  const starts = [];
  for (let round = 0; round < rounds; round += 1) starts.push(await launchTasks(browser, url));
  const longest = starts.map((tasks) => Math.max(...tasks.map(({ ms }) => ms)));
  console.log(line('ui.launchTaskCpuMs, the longest task of a round of starts:', longest));
  for (const tasks of starts) printTasks(tasks);
}

/** @param {import('@playwright/test').Browser} browser @param {string} url */
async function benchJourney(browser, url) {
  const tasks = await journeyTasks(browser, url);
  const all = tasks.map(({ ms }) => ms);
  console.log(line('ui.journeyTaskCpuMs, the longest task of all:', [Math.max(...all)]));
  console.log(line('  the longest of a step:', all));
  printTasks(tasks.toSorted((a, b) => b.ms - a.ms).slice(0, STEPS_SHOWN));
}

async function main() {
  const words = process.argv.slice(2);
  const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? ROUNDS);
  const named = words.filter((word) => PARTS.includes(word));
  const isAsked = (/** @type {string} */ part) => named.length === 0 || named.includes(part);
  const found = await findBrowser();
  if (found.path === null) throw new Error(found.why);
  const { serveRenderer } = await import(pathToFileURL(join(ROOT, 'dist/serve.js')).href);
  const served = await serveRenderer(join(ROOT, 'dist/renderer'));
  const browser = await chromium.launch({ executablePath: found.path, args: found.args });
  try {
    if (isAsked('run')) printRun(await measureRun(browser, served.url, rounds));
    if (isAsked('launch')) await benchLaunch(browser, served.url, rounds);
    if (isAsked('journey')) await benchJourney(browser, served.url);
  } finally {
    await browser.close();
    await served.close();
  }
}

await main();
