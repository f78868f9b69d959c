import type { Problem } from '../../../src-engine/base/problem.ts';
import { fieldLabel } from '../../../src-engine/config/field-label.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import { Icon } from '../../ui/Icon.tsx';
import { EDITOR_PAGES, pageOf } from './editor-pages.ts';

const RANK = { error: 0, warning: 1, note: 2 } as const;

interface Props {
  readonly strategy: Strategy;
  readonly problems: readonly Problem[];
  readonly onChoose: (pointer: string) => void;
}

/** Problems of one strategy, worst first, each with where it is in words; choosing one goes there. */
export function ProblemList({ strategy, problems, onChoose }: Props) {
  return (
    <ul className="st-problem-list">
      {[...problems].sort(byWorst).map((problem) => (
        <li key={`${problem.code} ${problem.pointer} ${problem.message}`}>
          <button
            type="button"
            className={`st-problem ${problem.severity}`}
            onClick={() => onChoose(problem.pointer)}
          >
            <Icon name={problem.severity === 'note' ? 'info' : 'warn'} label={problem.severity} />
            <span>
              <b>{problem.message}</b>
              {problem.hint === '' ? null : <span className="t2">{` ${problem.hint}`}</span>}
              <span className="t3 where" title={problem.pointer}>
                {placeOf(strategy, problem.pointer)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** "Process templates: ENERGY-STD, step 80: day offset"; the pointer itself is the tooltip. */
function placeOf(strategy: Strategy, pointer: string): string {
  const page = EDITOR_PAGES.find(({ id }) => id === pageOf(pointer))?.label ?? '';
  return pointer === '' ? page : `${page}: ${fieldLabel(strategy, pointer)}`;
}

function byWorst(a: Problem, b: Problem): number {
  if (a.severity !== b.severity) return RANK[a.severity] - RANK[b.severity];
  return a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0;
}
