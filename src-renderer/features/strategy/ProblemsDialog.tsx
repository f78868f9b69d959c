import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../src-engine/base/problem.ts';
import { fieldLabel } from '../../../src-engine/config/field-label.ts';
import type { Strategy } from '../../../src-engine/config/strategy-schema.ts';
import { strategyTitle } from '../../format/strategy-title.ts';
import { flushDrafts } from '../../stores/strategy-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { EDITOR_PAGES, pageOf } from './editor-pages.ts';
import { problemSummary } from './read/problems-at.ts';
import { useEditor } from './use-editor.ts';

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** Every problem of the strategy, worst first; choosing one goes to its field. */
export function ProblemsDialog({ onClose }: { readonly onClose: () => void }) {
  const { strategy, problems, reveal } = useEditor();
  const [checking, setChecking] = useState(true);
  // The field of the chosen problem has the focus then, not the button that opened the list.
  const chosen = useRef(false);
  useEffect(() => {
    let current = true;
    void flushDrafts().then(() => {
      if (current) setChecking(false);
    });
    return () => {
      current = false;
    };
  }, []);
  const title = strategyTitle(strategy.name);
  const sorted = [...problems].sort(byWorst);
  return (
    <Dialog
      title={checking ? `Checking ${title}` : `${title}: ${problemSummary(problems)}`}
      description="Errors stop a run and an export. Warnings do not."
      onClose={onClose}
      returnFocus={() => !chosen.current}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {sorted.length === 0 ? (
        <p className="st-none">
          {checking
            ? 'Checking the rules.'
            : 'Every rule is in order. The strategy can be run and exported.'}
        </p>
      ) : (
        <ul className="st-problem-list">
          {sorted.map((problem) => (
            <li key={`${problem.code} ${problem.pointer} ${problem.message}`}>
              <button
                type="button"
                className={`st-problem ${problem.severity}`}
                onClick={() => {
                  chosen.current = true;
                  onClose();
                  reveal(problem.pointer);
                }}
              >
                <Icon
                  name={problem.severity === 'note' ? 'info' : 'warn'}
                  label={problem.severity}
                />
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
      )}
    </Dialog>
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
