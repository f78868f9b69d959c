import { fireEvent, render, screen } from '@testing-library/react';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import { clearQueries } from '../../engine-client/use-query.ts';
import { useSubNavigation } from '../../shell/sub-navigation.ts';
import { adoptDocument } from '../../stores/document-state.ts';
import { go, type Params } from '../../stores/navigation-store.ts';
import { strategyStore } from '../../stores/strategy-store.ts';
import { engine, summary } from './engine-double.ts';
import { StrategyScreen } from './StrategyScreen.tsx';
import { sampleStrategy } from './sample-strategy.ts';

function Page() {
  return (
    <>
      <nav aria-label="Workflow">{useSubNavigation()}</nav>
      <StrategyScreen />
    </>
  );
}

/** The strategy editor on the engine's double, for the tests of its pages. They replace the engine's client by it. */
export const strategyBench = {
  /** A document with the sample strategy as champion, and nothing remembered of the test before. */
  reset(): void {
    clearQueries();
    engine.strategies.clear();
    engine.strategies.set(0, { ...sampleStrategy(), name: 'CHAMP' });
    engine.problems = [];
    engine.ran = [];
    engine.tried = [];
    engine.counting = Promise.resolve();
  },

  /** Draws the editor with what the double holds, without waiting for it. */
  show(params: Params): void {
    adoptDocument(summary(), { fileName: 'a.cstrat', grant: null, isSample: false, onDisk: true });
    go('strategy', params);
    render(<Page />);
  },

  /** Opens a page of the editor and waits until it is drawn. */
  async open(page: string): Promise<void> {
    strategyBench.show({ page });
    await screen.findByRole('button', { name: /Validate/ });
  },

  draftOf(slot: number): Strategy | undefined {
    return strategyStore.getState().drafts[slot]?.strategy;
  },

  /** Steps of the first process template. */
  stepsOf(slot: number) {
    return strategyBench.draftOf(slot)?.processTemplates[0]?.events;
  },

  press(element: Element, key: string, more: object = {}): void {
    fireEvent.keyDown(element, { key, ...more });
  },

  /** Writes into a field and commits it by Enter. */
  type(label: string | RegExp, text: string): void {
    const field = screen.getByLabelText(label);
    fireEvent.change(field, { target: { value: text } });
    strategyBench.press(field, 'Enter');
  },
};
