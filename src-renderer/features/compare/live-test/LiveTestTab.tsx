import type { RunView } from '../../../../src-engine/protocol/methods.ts';
import { ForecastPanel } from './ForecastPanel.tsx';
import './live-test.css';
import { PilotPanel } from './PilotPanel.tsx';
import { TestsPanel } from './TestsPanel.tsx';

/**
 * From the comparison to a test on real customers: what it needs, who gets which strategy, and what it has shown
 * (simulation.md 3, 4.7, 4.8).
 */
export function LiveTestTab({ view }: { readonly view: RunView }) {
  return (
    <>
      <ForecastPanel run={view.header} />
      <TestsPanel run={view.header} />
      <PilotPanel />
    </>
  );
}
