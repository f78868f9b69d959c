import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Disk } from '../../src-main/ports.ts';

/** A folder of its own for one test, gone afterwards. Its real path: some systems' temporary folder is a link. */
export async function temporaryFolder(): Promise<string> {
  const folder = await fs.realpath(await fs.mkdtemp(join(tmpdir(), 'cslab-test-')));
  onTestFinished(() => fs.rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A system error, as Node throws it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

/**
 * The real disk, of which `fail` decides before each operation: return an error code to make it fail. Operations on an
 * open file are `write`, `sync` and `close`.
 */
export function failingDisk(fail: (operation: string, count: number) => string | null): {
  readonly disk: Disk;
  readonly operations: readonly string[];
} {
  const operations: string[] = [];
  function check(operation: string): void {
    operations.push(operation);
    const code = fail(operation, operations.length);
    if (code !== null) throw systemError(code);
  }
  const wrapped =
    (name: keyof Disk) =>
    // The parameters pass through untouched.
    async (...args: never[]): Promise<unknown> => {
      check(name);
      return (fs[name] as (...given: never[]) => Promise<unknown>)(...args);
    };
  const disk = {
    chmod: wrapped('chmod'),
    copyFile: wrapped('copyFile'),
    mkdir: wrapped('mkdir'),
    readFile: wrapped('readFile'),
    realpath: wrapped('realpath'),
    rename: wrapped('rename'),
    rm: wrapped('rm'),
    stat: wrapped('stat'),
    async open(...args: Parameters<typeof fs.open>) {
      check('open');
      const handle = await fs.open(...args);
      return new Proxy(handle, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key);
          if (typeof value !== 'function') return value;
          return (...given: unknown[]) => {
            if (key === 'write' || key === 'sync' || key === 'close') check(key);
            return Reflect.apply(value, target, given);
          };
        },
      });
    },
  };
  return { disk: disk as unknown as Disk, operations };
}

/** What `createSaving` and its like need of the machine, with the real disk and no waiting. */
export function fakeTools(disk: Disk = fs) {
  let last = 0;
  const waits: number[] = [];
  const lines: string[] = [];
  return {
    disk,
    token: () => {
      last += 1;
      return `token-${String(last).padStart(16, '0')}`;
    },
    sleep: async (milliseconds: number) => void waits.push(milliseconds),
    now: () => 1_700_000_000_000 + last,
    log: (line: string) => void lines.push(line),
    waits,
    lines,
  };
}
