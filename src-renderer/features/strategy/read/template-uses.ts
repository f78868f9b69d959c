import type { Strategy } from '../../../../src-engine/config/strategy-schema.ts';
import { conditionWords } from './rule-words.ts';

/** A place that names a process template, in words. */
export interface TemplateUse {
  readonly pointer: string;
  readonly text: string;
}

/** Every criteria row and live-test option that names the template. */
export function templateUses(strategy: Strategy, code: string): readonly TemplateUse[] {
  const rows = strategy.classControls.flatMap((control, c) =>
    control.conditions.flatMap((condition, n) =>
      condition.criteria.flatMap((row, r) =>
        row.template === code
          ? [
              {
                pointer: `/classControls/${c}/conditions/${n}/criteria/${r}/template`,
                text: `${control.code}, ${conditionWords(condition, strategy.currency)}, row ${row.priority}`,
              },
            ]
          : [],
      ),
    ),
  );
  const options = strategy.championChallenger.flatMap((option, o) =>
    option.champion === code || option.challenger === code
      ? [{ pointer: `/championChallenger/${o}`, text: `live test ${option.id}` }]
      : [],
  );
  return [...rows, ...options];
}
