#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CliIo, InterruptGuard, TextOut } from './cli-io.ts';
import { EXIT_CODE } from './exit-code.ts';
import { removeStagedPaths } from './files/staged-paths.ts';
import { ThreadWorker } from './pool/thread-worker.ts';
import { runCli } from './run-cli.ts';

/** The bundle, its worker and sql.js's module lie side by side. */
const HERE = import.meta.dirname;
/** The second collection nearly always finds nothing more. */
const MOST_COLLECTIONS = 5;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function textOut(stream: NodeJS.WriteStream): TextOut {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    // Some pseudo-terminals have no width, or 0.
    columns: stream.columns > 0 ? stream.columns : 80,
  };
}

/** The first signal asks for an orderly end; the second ends at once, still without leftovers. */
function guardInterrupt(): InterruptGuard {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) {
      removeStagedPaths();
      process.exit(EXIT_CODE.cancelled);
    }
    controller.abort();
  };
  for (const name of STOP_SIGNALS) process.on(name, onSignal);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of STOP_SIGNALS) process.off(name, onSignal);
    },
  };
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const { node, v8 } = process.versions;
  const system = `${process.platform} ${process.arch}`;
  const load = loadavg()[0]?.toFixed(1) ?? '0.0';
  return `${model}, ${availableParallelism()} cores, load ${load}, Node ${node} (V8 ${v8}), ${system}`;
}

function cpuClock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The collector is hidden until it is asked for. */
function memoryBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  let least = Number.POSITIVE_INFINITY;
  // Buffers of objects that one collection found dead are given back by the next.
  for (let round = 0; round < MOST_COLLECTIONS; round++) {
    if (typeof collect === 'function') collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    if (heapUsed + arrayBuffers >= least) break;
    least = heapUsed + arrayBuffers;
  }
  return least;
}

const io: CliIo = {
  stdout: textOut(process.stdout),
  stderr: textOut(process.stderr),
  folder: process.cwd(),
  clock: () => performance.now(),
  cpuClock,
  guardInterrupt,
  sqlWasm: () => readFile(join(HERE, 'sql-wasm.wasm')),
  startWorker: () => new ThreadWorker(pathToFileURL(join(HERE, 'run-worker.js'))),
  rangeAccounts: 250,
  parallelism: availableParallelism(),
  environment: process.env,
  rendererFolder: join(HERE, 'renderer'),
  debug: process.env['CSLAB_DEBUG'] === '1',
  memoryBytes,
  machine,
};

// A reader such as head that closed its end has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT_CODE.ok);
  throw error;
});
process.on('exit', removeStagedPaths);
process.exitCode = await runCli(process.argv.slice(2), io);
