import type { RangeWorker } from '../../simulate/pool/range-worker.ts';

export interface TextOut {
  write(text: string): void;
  /** A person is watching: a progress bar may be drawn. */
  readonly isTerminal: boolean;
  /** Characters a line, when it is a terminal. */
  readonly columns: number;
}

/** While taken, an interrupt (Ctrl+C) aborts the signal; otherwise it ends the process at once. */
export interface InterruptGuard {
  readonly signal: AbortSignal;
  release(): void;
}

/** Everything a verb takes from its host, so that tests run verbs in their own process. */
export interface CliIo {
  readonly stdout: TextOut;
  readonly stderr: TextOut;
  /** Paths on the command line are relative to it. */
  readonly folder: string;
  /** Milliseconds that only grow: progress and benchmarks, never results. */
  readonly clock: () => number;
  /** Milliseconds of processor time of this process so far, all its threads: benchmarks beside other programs. */
  readonly cpuClock: () => number;
  readonly guardInterrupt: () => InterruptGuard;
  /** Bytes of sql.js's WebAssembly module. */
  readonly sqlWasm: () => Promise<Uint8Array>;
  /** A new idle worker. */
  readonly startWorker: () => RangeWorker;
  /** Accounts that a worker takes at a time; it changes no result. */
  readonly rangeAccounts: number;
  /** Workers that this machine runs at the same time. */
  readonly parallelism: number;
  /** Variables of the environment: which task of an array job this is. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder of the built page, for serve. */
  readonly rendererFolder: string;
  /** Bytes in use after garbage collection: JavaScript objects and array buffers. */
  readonly memoryBytes: () => number;
  /** Show where an internal error happened. */
  readonly debug: boolean;
  /** One line that names the machine, for benchmarks. */
  readonly machine: () => string;
}
