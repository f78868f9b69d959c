import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { plainCell } from './chart-table.ts';
import { TableTwin } from './TableTwin.tsx';

const table = (days: number) => ({
  columns: [{ label: 'Day', numeric: true }],
  rows: Array.from({ length: days }, (_, day) => [plainCell(String(day))]),
});

describe('table of a chart', () => {
  it('shows the rows in sight at once and all of them soon, so that many tables do not hold up a key', async () => {
    render(<TableTwin name="Collected" table={table(180)} />);
    const early = screen.getAllByRole('row').length;
    expect(early).toBeGreaterThan(20);
    expect(early).toBeLessThan(100);
    expect(await screen.findByRole('cell', { name: '179' })).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(181);
  });
});
