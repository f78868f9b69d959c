import { expect, it } from 'vitest';
import { VERBS } from '../../src-engine/hosts/node/verbs/list.ts';
import { cliManual } from '../support/cli-manual.ts';

it('docs/cli.md is what the command line says of itself', async () => {
  const manual = cliManual();
  expect(VERBS.map((verb) => verb.name)).toEqual([
    'mapping',
    'import',
    'generate',
    'validate',
    'cases',
    'guardrails',
    'measures',
    'trends',
    'behaviour',
    'calibrate',
    'backtest',
    'run',
    'merge',
    'branch',
    'compare',
    'reweigh',
    'swapset',
    'sweep',
    'power',
    'split',
    'livetest',
    'export',
    'sheets',
    'rules',
    'verify',
    'explain',
    'account',
    'letters',
    'sample',
    'serve',
    'bench',
  ]);
  await expect(manual).toMatchFileSnapshot('../../docs/cli.md');
});
