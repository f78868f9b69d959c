import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MethodName, Methods } from '../../src-engine/protocol/methods.ts';
import { CliBench } from '../support/cslab.ts';
import { engineOnChannel } from '../support/engine-on-channel.ts';

let bench: CliBench;

/** A document in which the program has made a run. */
async function documentWithRun(): Promise<Uint8Array> {
  const { link, close } = await engineOnChannel();
  const ask = async <M extends MethodName>(method: M, params: Methods[M]['params']) => {
    const answer = await link.call(method, params);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  await ask('newDocument', null);
  await ask('generatePortfolio', {
    preset: 'utility',
    accounts: 80,
    seed: 7,
    asOfDay: 20_514,
    currency: 'USD',
  });
  await ask('run', { slots: [0, 1], days: 50, replications: 2, seed: 9 });
  const { bytes } = await ask('saveDocument', null);
  close();
  return bytes;
}

beforeAll(async () => {
  bench = await CliBench.create();
  await writeFile(join(bench.folder, 'kept.cstrat'), await documentWithRun());
});
afterAll(() => bench.remove());

const costOf = (text: string): readonly number[] => {
  const { comparison } = JSON.parse(text) as {
    readonly comparison: {
      readonly measures: readonly {
        readonly measure: string;
        readonly values: readonly number[];
      }[];
    };
  };
  return comparison.measures.find(({ measure }) => measure === 'cost')?.values ?? [];
};

it('puts other costs on a kept run, says so, and keeps it in another document', async () => {
  const dear = ['reweigh', 'kept.cstrat', '--cost', 'LT-10=900'];
  const lines = await bench.cslab([...dear, '--save', 'dear.cstrat']);
  expect(lines.code).toBe(0);
  expect(lines.out).toContain('Run 1 at other costs, re-weighted: nothing was simulated.');
  const first = costOf((await bench.cslab([...dear, '--json'])).out);
  // The new document's newest run is the dear one: twice the letters' price adds the same again.
  const free = await bench.cslab(['reweigh', 'dear.cstrat', '--cost', 'LT-10=1800', '--json']);
  const second = costOf(free.out);
  const nothing = costOf(
    (await bench.cslab(['reweigh', 'kept.cstrat', '--cost', 'LT-10=0', '--json'])).out,
  );
  for (const [arm, cost] of first.entries()) {
    expect(cost).toBeGreaterThan(nothing[arm] ?? 0);
    expect((second[arm] ?? 0) - cost).toBeCloseTo(cost - (nothing[arm] ?? 0), 6);
  }
});

it('refuses event types that no arm has, and costs that are the same', async () => {
  const unknown = await bench.cslab(['reweigh', 'kept.cstrat', '--cost', 'LT10=5']);
  expect(unknown.err).toContain('Did you mean LT-10');
  const same = await bench.cslab(['reweigh', 'kept.cstrat']);
  expect(same.err).toContain('has these costs already');
});
