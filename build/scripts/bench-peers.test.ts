import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { modelBytes } from '../bench/peers/model.mjs';
import { peerMeasurements, ratios } from './bench-peers.mjs';
import { median } from './measurement.mjs';

it('compares round by round, so that a slow moment of the machine counts for both', () => {
  const peers = new Map([
    ['a', [1, 0.5, 2]],
    ['b', [4, 4, 1]],
  ]);
  expect(ratios([10, 5, 20], peers)).toEqual([
    { name: 'a', rate: 1, ratio: 10 },
    { name: 'b', rate: 4, ratio: 2.5 },
  ]);
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

it('records the ratio of every peer that was there', () => {
  const [numpy, ...others] = peerMeasurements([10, 20], new Map([['numpy, day by day', [5, 4]]]));
  expect(others).toEqual([]);
  expect(numpy).toMatchObject({
    id: 'peers.timesNumpy',
    value: 3.5,
    lowest: 2,
    highest: 5,
    rounds: 2,
  });
});

it('gives every peer the same model each time', () => {
  const digest = (accounts: number) =>
    createHash('sha256').update(modelBytes(accounts)).digest('hex');
  expect(digest(50)).toBe(digest(50));
  expect(digest(50)).not.toBe(digest(51));
});

const hasPython = spawnSync('python3', ['-c', 'import sqlite3']).status === 0;

it.skipIf(!hasPython)(
  'the SQL peer gives the integers of the study (skipped without Python)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'cslab-peers-'));
    try {
      const model = join(folder, 'model.bin');
      writeFileSync(model, modelBytes(1000));
      const script = join(import.meta.dirname, '../bench/peers/sql_daily.py');
      const { stdout } = spawnSync('python3', [script, model], {
        encoding: 'utf8',
        env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
      });
      expect(JSON.parse(stdout)).toMatchObject({ N: 1000, sum: '951c1417', logN: 25_653 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
