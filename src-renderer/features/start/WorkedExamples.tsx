import { useState } from 'react';
import { useQuery } from '../../engine-client/use-query.ts';
import { openCase } from '../../stores/document-store.ts';
import { go } from '../../stores/navigation-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Pick } from '../../ui/Pick.tsx';

/** The worked examples of the rules: each opens as a document with its accounts and its rules. */
export function WorkedExamples() {
  const { value: cases } = useQuery('sampleCases', null, 'samples');
  const [chosen, choose] = useState('');
  const first = cases?.[0];
  if (cases === null || first === undefined) return null;
  const current = cases.find(({ id }) => id === chosen) ?? first;
  return (
    <section aria-labelledby="start-examples">
      <h2 id="start-examples">Worked examples</h2>
      <div className="panel examples">
        <Pick
          label="Worked example"
          value={current.id}
          options={cases.map(({ id, name }) => ({ id, label: name }))}
          onChange={choose}
        />
        <p className="t2">{current.description}</p>
        <Button
          size="small"
          onClick={() =>
            void openCase(current.id).then((opened) => {
              if (opened) go('portfolio');
            })
          }
        >
          Open this example
        </Button>
      </div>
    </section>
  );
}
