import { fingerprint } from '../base/canonical-json.ts';
import { exampleStrategies } from '../config/default-strategies.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { PortfolioPreset } from '../model/portfolio-preset.ts';
import type { Workspace } from '../store/workspace.ts';
import { storedStrategy, strategyOfText } from './stored-strategy.ts';

const PRESETS: readonly PortfolioPreset[] = ['utility', 'telecom', 'card'];

/** True for an example that nobody has edited, whatever currency it was given. */
function isExample(strategy: Strategy): boolean {
  return PRESETS.flatMap(exampleStrategies).some(
    (example) => fingerprint({ ...strategy, currency: example.currency }) === fingerprint(example),
  );
}

/**
 * Strategies that a document was given as examples and nobody has edited follow its portfolio: they take its currency,
 * since a run refuses to mix them, and a generated portfolio of another kind brings the examples of that kind. Edited
 * strategies are never touched.
 */
export function followPortfolio(
  workspace: Workspace,
  currency: string,
  preset: PortfolioPreset | null,
): void {
  const { strategies } = workspace;
  const kept = strategies.list().map(({ slot, text }) => {
    const read = strategyOfText(text, `Strategy ${slot + 1}`);
    return { slot, strategy: read.ok && isExample(read.value) ? read.value : null };
  });
  if (preset !== null && kept.every(({ strategy }) => strategy !== null)) {
    for (const { slot } of kept) strategies.remove(slot);
    for (const [slot, example] of exampleStrategies(preset).entries())
      strategies.put(slot, storedStrategy({ ...example, currency }));
    return;
  }
  for (const { slot, strategy } of kept) {
    if (strategy === null || strategy.currency === currency) continue;
    strategies.put(slot, storedStrategy({ ...strategy, currency }));
  }
}
