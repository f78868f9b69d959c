import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const CLI = join(import.meta.dirname, '../../dist/cli.js');

interface Gates {
  readonly gates: readonly {
    readonly id: string;
    readonly ratio: number;
    readonly least: number;
  }[];
}

it('what is there for its speed is faster than the plain way beside it', async () => {
  // A gate that is not passed is exit code 1, which rejects.
  const { stdout } = await promisify(execFile)(process.execPath, [
    CLI,
    'bench',
    '--gates',
    '--json',
  ]);
  const { gates } = JSON.parse(stdout) as Gates;
  expect(gates.map(({ id }) => id)).toEqual([
    'engine.skippedDays',
    'sweep.speedup',
    'capacity.ofUncoupled',
    'import.columns',
    'store.image',
  ]);
  for (const { id, ratio, least } of gates) expect(`${id} ${ratio > least}`).toBe(`${id} true`);
}, 120_000);
