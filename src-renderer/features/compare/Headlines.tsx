import type { Comparison } from '../../../src-engine/model/comparison.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';

/** One card a challenger: the verdict as a sentence, and what it stands on. */
export function Headlines({ comparison }: { readonly comparison: Comparison }) {
  return (
    <div className="vd">
      {comparison.headlines.map((headline, index) => (
        <section key={headline.arm} className="panel v" aria-label={headline.arm}>
          <h2 className="vt" tabIndex={-1}>
            <ArmMark slot={index + 1} />
            {headline.sentence}
          </h2>
          <p>{headline.detail}</p>
        </section>
      ))}
    </div>
  );
}
