import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliIo, TextOut } from '../../src-engine/hosts/node/cli-io.ts';
import { runCli } from '../../src-engine/hosts/node/run-cli.ts';
import { LocalWorker } from './local-worker.ts';

/** Where the strategies that ship lie. */
export const STRATEGIES = join(import.meta.dirname, '../../samples/strategies');

export interface CliAnswer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function pipe(write: (text: string) => void): TextOut {
  return { write, isTerminal: false, columns: 80 };
}

/** A folder of its own with the command line in it. Remove it when done. */
export class CliBench {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<CliBench> {
    return new CliBench(await mkdtemp(join(tmpdir(), 'cslab-cli-')));
  }

  /** Runs one command line in this process; `changes` replace parts of its host. */
  async cslab(argv: readonly string[], changes: Partial<CliIo> = {}): Promise<CliAnswer> {
    let out = '';
    let err = '';
    const io: CliIo = {
      stdout: pipe((text) => {
        out += text;
      }),
      stderr: pipe((text) => {
        err += text;
      }),
      folder: this.folder,
      clock: () => 0,
      cpuClock: () => 0,
      guardInterrupt: () => ({
        signal: new AbortController().signal,
        release: () => undefined,
      }),
      sqlWasm: () => readFile(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')),
      startWorker: () => new LocalWorker(),
      rangeAccounts: 50,
      parallelism: 1,
      environment: {},
      rendererFolder: join(this.folder, 'no-renderer'),
      debug: true,
      memoryBytes: () => 0,
      machine: () => 'a machine',
      ...changes,
    };
    const code = await runCli(argv, io);
    return { code, out, err };
  }

  /** The same, and it must succeed. */
  async done(argv: readonly string[], changes: Partial<CliIo> = {}): Promise<CliAnswer> {
    const answer = await this.cslab(argv, changes);
    if (answer.code !== 0) throw new Error(`cslab ${argv.join(' ')}: ${answer.err}`);
    return answer;
  }

  text(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  async json(name: string): Promise<unknown> {
    return JSON.parse(await this.text(name));
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** A strategy of samples/strategies, by its file's name without .json. */
export function sample(name: string): string {
  return join(STRATEGIES, `${name}.json`);
}
