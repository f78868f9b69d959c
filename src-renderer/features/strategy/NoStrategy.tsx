import {
  defaultStrategies,
  exampleLadders,
} from '../../../src-engine/config/default-strategies.ts';
import { replaceStrategy } from '../../stores/strategy-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { importStrategy } from './strategy-actions.ts';

/** A document without strategies: ways to the first one. */
export function NoStrategy() {
  return (
    <>
      <ScreenHead title="Strategy" />
      <section className="panel">
        <EmptyState
          icon="strategy"
          title="No strategy yet"
          actions={
            <>
              <Button
                tone="primary"
                onClick={() => {
                  const [champion] = defaultStrategies();
                  void replaceStrategy(0, champion, `Start from ${champion.name}`);
                }}
              >
                Start from the utility starter
              </Button>
              {exampleLadders().map((ladder) => (
                <Button
                  key={ladder.name}
                  onClick={() => void replaceStrategy(0, ladder, `Start from ${ladder.name}`)}
                >
                  {`Start from ladder ${ladder.name}`}
                </Button>
              ))}
              <Button onClick={() => void importStrategy(null)}>Import JSON…</Button>
            </>
          }
        >
          The first strategy is the champion. Challengers are copies of it that you change.
        </EmptyState>
      </section>
    </>
  );
}
