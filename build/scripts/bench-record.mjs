// npm run bench:record: runs every benchmark, one after the other, and writes what was measured into docs/performance.md.
// Takes about a quarter of an hour; the record says under what load.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { figure } from './measurement.mjs';
import { ROOT } from './root.mjs';

const RECORD = join(ROOT, 'docs/performance.md');
const BEGIN = '<!-- written by npm run bench:record: begin -->';
const PEER_ROUNDS = '2';
const END = '<!-- written by npm run bench:record: end -->';

/** @typedef {import('./measurement.mjs').Measurement} Measurement */
/** @typedef {{ id: string, must: number, goal: number }} Goal */

/** @param {Measurement} one @param {Goal | undefined} goal */
function verdict({ better, value }, goal) {
  if (goal === undefined) return '';
  const reaches = (/** @type {number} */ limit) =>
    better === 'higher' ? value >= limit : value <= limit;
  if (reaches(goal.goal)) return 'goal met';
  return reaches(goal.must) ? 'must met' : '**missed**';
}

/**
 * The lines of `npm run bench:ui` as measurements.
 * @param {string} output
 * @returns {Measurement[]}
 */
export function uiMeasurements(output) {
  const WHAT = new Map([
    [
      'ui.pageChangeMs',
      'from the key that asks for a screen to the frame that shows its title, while a run is under way',
    ],
    [
      'ui.pageWholeMs',
      'from the same key to the frame that shows all of the screen that is in sight, while a run is under way',
    ],
    [
      'ui.inputToPaintMs',
      'from a key to the paint after it, those over 16 ms, while a run is under way',
    ],
    [
      'ui.sliderToChartMs',
      'from a key on a threshold’s slider to the frame with the chart of its new value, from a sample of the accounts',
    ],
    ['ui.longTaskMs', 'tasks of the page over 50 ms, while a run is under way'],
    [
      'ui.longTaskCpuMs',
      'the same by the processor time of a task, whatever else the machine does; 0 of 0 rounds is none',
    ],
    [
      'ui.launchTaskCpuMs',
      'the longest task of the page by processor time, of a round of a very first start, a later start and the sample opened',
    ],
    [
      'ui.journeyTaskCpuMs',
      'the longest task of the page by processor time, of a person’s whole way through every screen, window and job (build/scripts/ui-journey.mjs)',
    ],
  ]);
  const LINE = /^(ui\.\w+).*median (\d+), 95 % \d+, longest (\d+) \((\d+)\)$/;
  return output.split('\n').flatMap((line) => {
    const [, id = '', middle, longest, rounds] = LINE.exec(line) ?? [];
    const what = WHAT.get(id);
    if (what === undefined) return [];
    const value = Number(middle);
    const range = { value, lowest: value, highest: Number(longest), rounds: Number(rounds) };
    return [{ id, unit: 'ms', better: /** @type {const} */ ('lower'), what, ...range }];
  });
}

/**
 * The table of the record and what each of its figures is.
 * @param {readonly Measurement[]} measurements
 * @param {readonly Goal[]} goals
 */
export function recordLines(measurements, goals) {
  const rows = measurements.map((one) => {
    const goal = goals.find(({ id }) => id === one.id);
    const cells = [
      `\`${one.id}\``,
      `${figure(one.value)} ${one.unit}`,
      `${figure(one.lowest)} to ${figure(one.highest)}`,
      goal === undefined ? '' : figure(goal.must),
      goal === undefined ? '' : figure(goal.goal),
      verdict(one, goal),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const missing = goals.filter(({ id }) => !measurements.some((one) => one.id === id));
  return [
    '| figure | median | range | must | goal | |',
    '|---|---:|---|---:|---:|---|',
    ...rows,
    '',
    ...missing.map(({ id }) => `\`${id}\` has a goal and was not measured this time.\n`),
    ...measurements.map(({ id, what, rounds }) => `- \`${id}\`: ${what} (${rounds} rounds).`),
  ];
}

/**
 * The page with another record between its two marks.
 * @param {string} page
 * @param {readonly string[]} lines
 */
export function withRecord(page, lines) {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${RECORD} has not the two marks of the record`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${lines.join('\n')}\n\n${page.slice(to)}`;
}

/** @param {string} script @param {string[]} args */
function outputOf(script, ...args) {
  console.log(`${script} ${args.join(' ')} …`);
  const done = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status !== 0) throw new Error(`${script} ended with ${done.status}`);
  return done.stdout;
}

function load() {
  return loadavg()[0]?.toFixed(1) ?? '0.0';
}

/**
 * A benchmark that may not be possible here: the record says so.
 * @param {string[]} missing
 * @param {() => void} measure
 */
function unless(missing, measure) {
  try {
    measure();
  } catch (error) {
    missing.push(error instanceof Error ? error.message : String(error));
  }
}

function main() {
  const before = load();
  /** @type {string[]} */
  const missing = [];
  /** @type {Measurement[]} */
  const measurements = [];
  const own = JSON.parse(outputOf('dist/cli.js', 'bench', '--json'));
  let browser = 'no browser';
  // After each benchmark: an interrupted record keeps what it has.
  const record = (/** @type {readonly Measurement[]} */ more) => {
    measurements.push(...more);
    const lines = [
      `Measured on ${new Date().toISOString().slice(0, 10)} with Engine ${own.engineVersion} on ${own.machine}; ${browser}.`,
      `The machine's load was ${before} before the first figure and ${load()} after the last; the benchmarks themselves are part of the latter.`,
      '',
      ...recordLines(measurements, own.goals),
      ...missing.map((what) => `- Left out: ${what}.`),
    ];
    writeFileSync(RECORD, withRecord(readFileSync(RECORD, 'utf8'), lines));
  };
  record(own.measurements);
  unless(missing, () => {
    const measured = JSON.parse(outputOf('build/scripts/bench-browser.mjs', '--json'));
    browser = measured.browser;
    record(measured.measurements);
  });
  unless(missing, () => {
    const words = ['--json', '--rounds', PEER_ROUNDS];
    const peers = JSON.parse(outputOf('build/scripts/bench-peers.mjs', ...words));
    missing.push(...peers.missing.map((/** @type {string} */ peer) => `${peer}, not installed`));
    record(peers.measurements);
  });
  unless(missing, () => record(uiMeasurements(outputOf('build/scripts/bench-ui.mjs'))));
  record([]);
  console.log(`Written to ${RECORD}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
