import { useRef } from 'react';
import { findAlgorithm } from '../../../../src-engine/algorithms/registry.ts';
import type { AlgorithmUse, Condition } from '../../../../src-engine/config/strategy-schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { criteriaEdits } from '../edit/criteria-edits.ts';
import { MOST_FURTHER_TESTS, newTest } from '../edit/new-test.ts';
import { AlgorithmField } from '../parts/AlgorithmField.tsx';
import { ProblemNotes } from '../parts/ProblemNotes.tsx';
import { problemsWithin } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';

interface Props {
  readonly control: number;
  readonly position: number;
  readonly condition: Condition;
}

/** What must be true besides the algorithm of a condition, each test with its fields. */
export function FurtherTests({ control, position, condition }: Props) {
  const { set } = useEditor();
  const add = useRef<HTMLButtonElement>(null);
  const pointer = `/classControls/${control}/conditions/${position}/and`;
  const tests = condition.and ?? [];
  return (
    <section className="st-and" data-pointer={pointer} aria-label="Further tests">
      <h3>{tests.length === 0 ? 'No further tests' : 'And, all of these too'}</h3>
      {tests.map((use, index) => (
        <FurtherTest
          // biome-ignore lint/suspicious/noArrayIndexKey: places in the document are identities here.
          key={index}
          {...{ use, index }}
          pointer={`${pointer}/${index}`}
          onRemove={() => {
            set(`Remove further test ${index + 1}`, (draft) =>
              criteriaEdits.removeTest(draft, control, position, index),
            );
            add.current?.focus();
          }}
        />
      ))}
      <Button
        ref={add}
        icon="plus"
        size="small"
        disabled={tests.length >= MOST_FURTHER_TESTS}
        onClick={() =>
          set('Add further test', (draft) =>
            criteriaEdits.addTest(draft, control, position, newTest()),
          )
        }
      >
        Add further test
      </Button>
    </section>
  );
}

interface TestProps {
  readonly use: AlgorithmUse;
  readonly index: number;
  readonly pointer: string;
  readonly onRemove: () => void;
}

function FurtherTest({ use, index, pointer, onRemove }: TestProps) {
  const { problems } = useEditor();
  const spec = findAlgorithm('collection-condition', use.code);
  return (
    <fieldset className="st-group" data-pointer={pointer}>
      <legend>
        {`Further test ${index + 1}`}
        <IconButton icon="trash" label={`Remove further test ${index + 1}`} onClick={onRemove} />
      </legend>
      <AlgorithmField
        pointer={pointer}
        label={`Further test ${index + 1}`}
        help={spec?.summary ?? `There is no algorithm ${use.code}.`}
        use={use}
      />
      <ProblemNotes problems={problemsWithin(problems, pointer)} />
    </fieldset>
  );
}
