import { go } from '../../stores/navigation-store.ts';
import { Button } from '../../ui/Button.tsx';

/** A run without challengers has nothing to compare with: says so, and leads to where one is added. */
export function ChampionAlone() {
  return (
    <section className="panel v alone" aria-label="Champion alone">
      <p>
        Only the champion has run. Add a challenger and run again to see differences, intervals and
        readings.
      </p>
      <Button size="small" onClick={() => go('strategy')}>
        Open Strategy
      </Button>
    </section>
  );
}
