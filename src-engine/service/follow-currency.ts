import { fingerprint } from '../base/canonical-json.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import type { Workspace } from '../store/workspace.ts';
import { storedStrategy, strategyOfText } from './stored-strategy.ts';

/**
 * Strategies that a new document started with and nobody has edited take the currency of its portfolio: they are
 * examples, and a run refuses to mix currencies. Edited ones are never touched.
 */
export function followCurrency(workspace: Workspace, currency: string): void {
  const { strategies } = workspace;
  const examples = defaultStrategies();
  for (const { slot, text } of strategies.list()) {
    const kept = strategyOfText(text, `Strategy ${slot + 1}`);
    if (!kept.ok || kept.value.currency === currency) continue;
    const strategy = kept.value;
    const untouched = examples.some(
      (example) =>
        fingerprint({ ...strategy, currency: example.currency }) === fingerprint(example),
    );
    if (untouched) strategies.put(slot, storedStrategy({ ...strategy, currency }));
  }
}
