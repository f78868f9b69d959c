import type { Migration } from './migration.ts';

/** Whose each account of a run was: intervals take customers as the sample. Runs from before do not know it. */
const sql = `
ALTER TABLE run_portfolio_account ADD COLUMN customer INTEGER;
`;

export const runCustomers: Migration = { number: 5, name: 'run-customers', sql };
