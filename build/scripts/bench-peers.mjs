// npm run bench:peers [-- --rounds N --accounts N]: the program beside SimPy, numpy and SQL, in one sitting.
// Rounds are interleaved, medians are compared, and a peer that is not installed is named and left out.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modelBytes } from '../bench/peers/model.mjs';
import { measurement, median } from './measurement.mjs';
import { ROOT } from './root.mjs';

const PYTHON = process.env['PYTHON'] ?? 'python3';

/** @typedef {{ id: string, name: string, script: string, needs: string, from: string }} Peer */

/** @type {readonly Peer[]} */
export const PEERS = [
  {
    id: 'peers.timesSimPy',
    name: 'SimPy, event-driven',
    script: 'simpy_event.py',
    needs: 'simpy',
    from: 'python3-simpy3 of Debian, simpy of PyPI',
  },
  {
    id: 'peers.timesNumpy',
    name: 'numpy, day by day',
    script: 'numpy_daily.py',
    needs: 'numpy',
    from: 'python3-numpy of Debian, numpy of PyPI',
  },
  {
    id: 'peers.timesSql',
    name: 'SQLite, set-based SQL',
    script: 'sql_daily.py',
    needs: 'sqlite3',
    from: 'Python itself',
  },
];

/**
 * Each peer as its median and how many times faster the program is, round by round against the program of that round.
 * @param {readonly number[]} ours millions of account-days per second, by round
 * @param {ReadonlyMap<string, readonly number[]>} peers the same by the peer's name
 */
export function ratios(ours, peers) {
  return [...peers].map(([name, rates]) => ({
    name,
    rate: median(rates),
    ratio: median(rates.map((rate, round) => (ours[round] ?? 0) / rate)),
  }));
}

/** @param {string} command @param {string[]} args */
function answerOf(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}

/** @param {Peer} peer */
function isInstalled({ needs }) {
  return spawnSync(PYTHON, ['-c', `import ${needs}`]).status === 0;
}

/** Millions of account-days a second and core of the whole engine on the sample. */
function ourRate() {
  const { measurements } = answerOf(process.execPath, [
    join(ROOT, 'dist/cli.js'),
    'bench',
    '--quick',
    '--json',
  ]);
  const id = 'engine.accountDaysPerSecondPerCore';
  const found = measurements.find((/** @type {{ id: string }} */ one) => one.id === id);
  return found.value / 1e6;
}

/**
 * The ratios as measurements, for the record.
 * @param {readonly number[]} ours
 * @param {ReadonlyMap<string, readonly number[]>} rates
 */
export function peerMeasurements(ours, rates) {
  return PEERS.flatMap(({ id, name }) => {
    const peer = rates.get(name);
    if (peer === undefined) return [];
    const what = `account-days in a second of the whole engine ÷ those of ${name} on the smaller model CM1 (build/bench/peers), which favours the peer; interleaved rounds`;
    const times = peer.map((rate, round) => (ours[round] ?? 0) / rate);
    return [measurement({ id, unit: 'times', better: 'higher', what }, times)];
  });
}

/** @param {number} rounds @param {number} accounts */
function measure(rounds, accounts) {
  const folder = mkdtempSync(join(tmpdir(), 'cslab-peers-'));
  try {
    const model = join(folder, 'model.bin');
    writeFileSync(model, modelBytes(accounts));
    const peers = PEERS.filter(isInstalled);
    const ours = [];
    /** @type {Map<string, number[]>} */
    const rates = new Map(peers.map(({ name }) => [name, []]));
    const sums = new Set();
    for (let round = 0; round < rounds; round += 1) {
      ours.push(ourRate());
      for (const { name, script } of peers) {
        const { Mads, sum } = answerOf(PYTHON, [join(ROOT, 'build/bench/peers', script), model]);
        rates.get(name)?.push(Mads);
        sums.add(sum);
      }
    }
    if (sums.size > 1) throw new Error(`the peers disagree: ${[...sums].join(', ')}`);
    return { ours, rates, missing: PEERS.filter((peer) => !peers.includes(peer)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} words @param {string} name @param {number} fallback */
function numberAfter(words, name, fallback) {
  const place = words.indexOf(name);
  return place < 0 ? fallback : Math.max(1, Math.round(Number(words[place + 1])) || fallback);
}

function main() {
  const words = process.argv.slice(2);
  const rounds = numberAfter(words, '--rounds', 3);
  const accounts = numberAfter(words, '--accounts', 10_000);
  const { ours, rates, missing } = measure(rounds, accounts);
  if (words.includes('--json')) {
    const measurements = peerMeasurements(ours, rates);
    console.log(
      JSON.stringify({
        measurements,
        missing: missing.map(({ name, from }) => `${name} (${from})`),
      }),
    );
    return;
  }
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  console.log(`${model}, ${availableParallelism()} cores, Node ${process.versions.node}`);
  console.log(`Medians of ${rounds} interleaved rounds; million account-days a second and core.`);
  console.log('');
  console.log(`${'the program, whole engine'.padEnd(28)}${median(ours).toFixed(2).padStart(8)}`);
  for (const { name, rate, ratio } of ratios(ours, rates))
    console.log(`${name.padEnd(28)}${rate.toFixed(2).padStart(8)}   program ${ratio.toFixed(1)}x`);
  for (const { name, from } of missing)
    console.log(`${name.padEnd(28)} left out: not installed (${from})`);
  console.log('');
  console.log('Peers run the smaller model CM1 (build/bench/peers): the ratios favour them.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
