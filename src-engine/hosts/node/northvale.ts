import { dayOf } from '../../base/day.ts';
import { defaultStrategies } from '../../config/default-strategies.ts';
import { storedStrategy } from '../../service/stored-strategy.ts';
import { PortfolioDraft } from '../../store/portfolio/portfolio-draft.ts';
import type { EngineSql } from '../../store/sqlite.ts';
import { Workspace } from '../../store/workspace.ts';
import { generatePortfolio } from '../../synth/generate.ts';
import type { GenerateOptions } from '../../synth/options.ts';

/** Northvale: what the application opens first. Changing a number changes every screenshot and lesson. */
const NORTHVALE: GenerateOptions = {
  preset: 'utility',
  accounts: 12_000,
  seed: 7,
  asOfDay: dayOf(2026, 3, 2),
  currency: 'USD',
};

/** A document with the Northvale portfolio (or fewer accounts of its kind) and the default strategies, not yet run. Close it when done. */
export function northvaleWorkspace(sql: EngineSql, accounts = NORTHVALE.accounts): Workspace {
  const draft = new PortfolioDraft();
  generatePortfolio({ ...NORTHVALE, accounts }, draft, () => undefined);
  const workspace = Workspace.create(sql);
  const { seed, asOfDay, currency } = NORTHVALE;
  const source = `Sample data, generated with seed ${seed}`;
  const header = { name: 'Northvale', source, asOfDay, currency, generated: true };
  workspace.portfolio.replace(draft, header, null);
  for (const [slot, strategy] of defaultStrategies().entries()) {
    workspace.strategies.put(slot, storedStrategy(strategy));
  }
  return workspace;
}
