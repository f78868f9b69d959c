import { Fragment, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Comparison, Headline, MeasureId } from '../../../src-engine/model/comparison.ts';
import { MAIN_MEASURES } from '../../../src-engine/model/main-measures.ts';
import { MEASURE_DEFINITIONS } from '../../../src-engine/model/measure-definitions.ts';
import { counted } from '../../format/count.ts';
import { keepUnits } from '../../format/no-break.ts';
import { go, useNavigation } from '../../stores/navigation-store.ts';
import { setPreference } from '../../stores/preferences-store.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';

/** One card a challenger: the verdict as a sentence, what it stands on, and what to look at first. */
export function Headlines({ comparison }: { readonly comparison: Comparison }) {
  return (
    <div className="vd">
      {comparison.headlines.map((headline, index) => (
        <section key={headline.arm} className="panel v" aria-label={headline.arm}>
          <h2 className="vt" tabIndex={-1}>
            <ArmMark slot={index + 1} />
            {keepUnits(headline.sentence)}
          </h2>
          <p>
            {keepUnits(headline.detail)} <Checks checks={headline.checks} />
          </p>
        </section>
      ))}
    </div>
  );
}

/** "Check: Contacts, 2 segments that lose", each leading to where it is shown. */
function Checks({ checks }: Pick<Headline, 'checks'>) {
  const { params } = useNavigation();
  const { measures, losingSegments } = checks;
  const links: readonly { readonly text: string; readonly show: () => void }[] = [
    ...measures.map((measure) => ({
      text: MEASURE_DEFINITIONS[measure].label,
      show: () => focusMeasure(measure),
    })),
    ...(losingSegments === 0
      ? []
      : [
          {
            text: `${counted(losingSegments, 'segment')} that ${losingSegments === 1 ? 'loses' : 'lose'}`,
            show: () => go('compare', { ...params, tab: 'segments' }),
          },
        ]),
  ];
  if (links.length === 0) return null;
  return (
    <>
      Check:{' '}
      {links.map(
        ({ text, show }, index): ReactNode => (
          <Fragment key={text}>
            {index > 0 && ', '}
            <button type="button" className="link" onClick={show}>
              {text}
            </button>
          </Fragment>
        ),
      )}
      .
    </>
  );
}

/** Brings the measure's row of the forest table into view and puts the focus on its name. */
function focusMeasure(measure: MeasureId): void {
  if (!MAIN_MEASURES.includes(measure)) flushSync(() => setPreference('moreMeasures', true));
  document.querySelector<HTMLElement>(`[data-measure="${measure}"] [data-walk]`)?.focus();
}
