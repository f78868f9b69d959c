import type { Problem } from '../../../../src-engine/base/problem.ts';
import { valueAt } from '../../../../src-engine/config/pointer.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { putValue } from '../edit/put-value.ts';
import { suggestedValue } from '../read/suggested-value.ts';
import { useEditor } from '../use-editor.ts';

interface Props {
  readonly problems: readonly Problem[];
}

/** Problems in full where they arise: what is wrong, how to mend it, and the mend as a button where it is a number. */
export function ProblemNotes({ problems }: Props) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="st-problems">
      {problems.map((problem) => (
        <Note key={`${problem.code} ${problem.pointer}`} problem={problem} />
      ))}
    </div>
  );
}

function Note({ problem }: { readonly problem: Problem }) {
  const { strategy, set, reveal } = useEditor();
  const mend = suggestedValue(problem);
  const { guardrail } = problem;
  const current = valueAt(strategy, problem.pointer);
  const usable = mend !== null && typeof current === typeof mend.value && current !== mend.value;
  const rule =
    guardrail === undefined ? null : (
      <Button size="small" onClick={() => reveal(guardrail)}>
        Open guardrail
      </Button>
    );
  return (
    <div className={classNames('st-problem', problem.severity)}>
      <Icon name={problem.severity === 'note' ? 'info' : 'warn'} />
      <div>
        <b>{problem.message}</b>
        {usable ? (
          <div className="fx">
            <Button
              size="small"
              onClick={() =>
                set(mend.label, (draft) => putValue(draft, problem.pointer, mend.value))
              }
            >
              {mend.label}
            </Button>
            {rule}
          </div>
        ) : (
          <>
            {problem.hint === '' ? null : <p>{problem.hint}</p>}
            {rule === null ? null : <div className="fx">{rule}</div>}
          </>
        )}
      </div>
    </div>
  );
}
