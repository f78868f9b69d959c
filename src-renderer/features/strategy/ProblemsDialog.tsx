import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { strategyTitle } from '../../format/strategy-title.ts';
import { go } from '../../stores/navigation-store.ts';
import { strategyStore } from '../../stores/strategy-state.ts';
import { flushDrafts } from '../../stores/strategy-store.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemList } from './ProblemList.tsx';
import { problemSummary } from './read/problems-at.ts';
import { useEditor } from './use-editor.ts';

/** Every problem of the strategy, then those of the other arms; choosing one goes to its field. */
export function ProblemsDialog({ onClose }: { readonly onClose: () => void }) {
  const { slot, strategy, problems, reveal } = useEditor();
  const drafts = useStore(strategyStore, (state) => state.drafts);
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
  const others = Object.entries(drafts)
    .map(([other, draft]) => ({ slot: Number(other), ...draft }))
    .filter((other) => other.slot !== slot && other.problems.length > 0);
  const leave = () => {
    chosen.current = true;
    onClose();
  };
  return (
    <Dialog
      title={checking ? `Checking ${title}` : `${title}: ${problemSummary(problems)}`}
      description="Errors stop a run and an export. Warnings do not stop a run; an export asks for a note."
      onClose={onClose}
      returnFocus={() => !chosen.current}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {problems.length === 0 ? (
        <p className="st-none">
          {checking
            ? 'Checking the rules.'
            : 'Every rule is in order. The strategy can be run and exported.'}
        </p>
      ) : (
        <ProblemList
          strategy={strategy}
          problems={problems}
          onChoose={(pointer) => {
            leave();
            reveal(pointer);
          }}
        />
      )}
      {others.map((other) => (
        <section key={other.slot} className="st-other-arm" aria-label={other.strategy.name}>
          <h3>
            <ArmMark slot={other.slot} />
            {`${strategyTitle(other.strategy.name)}: ${problemSummary(other.problems)}`}
          </h3>
          <ProblemList
            strategy={other.strategy}
            problems={other.problems}
            onChoose={(pointer) => {
              leave();
              go('strategy', { slot: String(other.slot), pointer });
            }}
          />
        </section>
      ))}
    </Dialog>
  );
}
