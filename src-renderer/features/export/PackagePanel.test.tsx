import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { exportStrategy } from '../../../src-engine/config/export-strategy.ts';
import { sampleStrategy } from '../strategy/sample-strategy.ts';
import { PackagePanel } from './PackagePanel.tsx';

afterEach(cleanup);

it('the export named an old schema: the panel names the version that the file has', () => {
  const strategy = { slot: 0, name: 'CHAMP', version: 3, fingerprint: 'abc' };
  render(
    <PackagePanel
      strategy={strategy}
      exported={null}
      blocked={null}
      failure={null}
      onExport={() => undefined}
    />,
  );
  const written = /"schemaVersion": (\d+)/.exec(exportStrategy(sampleStrategy()).text);
  expect(screen.getByText(/^strategy\.json, schema/).textContent).toBe(
    `strategy.json, schema ${written?.[1]}: rules only, no account data`,
  );
});

it('a file that could not be written stays on the page with its reason and a way to try again', () => {
  const onExport = vi.fn();
  const failure = {
    slot: 0,
    message: 'CHAMP.json could not be saved: the disk is full.',
    where: 'CHAMP.json',
    hint: 'Free some space or choose another disk.',
  };
  render(
    <PackagePanel
      strategy={{ slot: 0, name: 'CHAMP', version: 3, fingerprint: 'abc' }}
      exported={null}
      blocked={null}
      failure={failure}
      onExport={onExport}
    />,
  );
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('the disk is full');
  expect(alert.textContent).toContain('Free some space');
  fireEvent.click(screen.getByRole('button', { name: /^Try again/ }));
  expect(onExport).toHaveBeenCalledOnce();
});

it('writes the control sheets when they are chosen, and says what is in them', () => {
  const onExport = vi.fn();
  render(
    <PackagePanel
      strategy={{ slot: 0, name: 'CHAMP', version: 3, fingerprint: 'abc' }}
      exported={null}
      blocked={null}
      failure={null}
      onExport={onExport}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'CC&B control sheets' }));
  expect(screen.getByText(/^ZIP of CSV tables in set-up order/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Save the schema…' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Export configuration…' }));
  expect(onExport).toHaveBeenCalledExactlyOnceWith('sheets');
});

it('saves the rules in words whatever the format is, and also while a gate blocks the configuration', () => {
  render(
    <PackagePanel
      strategy={{ slot: 0, name: 'CHAMP', version: 3, fingerprint: 'abc' }}
      exported={null}
      blocked="Not reviewed yet."
      failure={null}
      onExport={() => undefined}
    />,
  );
  const name = 'Save the rules in words…';
  expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).not.toBe('true');
  fireEvent.click(screen.getByRole('button', { name: 'CC&B control sheets' }));
  expect(screen.getByRole('button', { name })).toBeTruthy();
});
