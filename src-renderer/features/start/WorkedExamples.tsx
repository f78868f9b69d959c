import { useState } from 'react';
import type { CaseReport } from '../../../src-engine/model/case-report.ts';
import { callEngine } from '../../engine-client/client.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted } from '../../format/count.ts';
import { showFailure } from '../../stores/toast-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { openCaseFile, openExample, useOwnCases } from './own-cases.ts';

/** Worked examples, those of the program and a person's own: each runs and compares itself, or opens as a document. */
export function WorkedExamples() {
  const { value: brought } = useQuery('sampleCases', null, 'samples');
  const own = useOwnCases();
  const [chosen, choose] = useState('');
  const [checked, setChecked] = useState<{ id: string; report: CaseReport } | null>(null);
  const first = brought?.[0];
  if (brought === null || first === undefined) return null;
  const ownOne = own.find(({ id }) => id === chosen) ?? null;
  const current = ownOne ?? brought.find(({ id }) => id === chosen) ?? first;
  const choice = ownOne === null ? { id: current.id } : { file: ownOne.file };
  const check = async () => {
    const report = await callEngine('checkCase', choice);
    if (report.ok) setChecked({ id: current.id, report: report.value });
    else showFailure(report.error);
  };
  const openFile = async () => {
    const id = await openCaseFile();
    if (id === null) return;
    // What another file of that name came to is not said of this one.
    setChecked(null);
    choose(id);
  };
  return (
    <section aria-labelledby="start-examples">
      <h2 id="start-examples">Worked examples</h2>
      <div className="panel examples">
        <Pick
          label="Worked example"
          value={current.id}
          options={[
            ...brought.map(({ id, name }) => ({ id, label: name })),
            ...own.map(({ id, name, file }) => ({ id, label: `${file.name}: ${name}` })),
          ]}
          onChange={choose}
        />
        <p className="t2">{current.description}</p>
        <div className="buttons">
          <Button size="small" onClick={() => void check()}>
            Run and compare
          </Button>
          <Button size="small" onClick={() => void openExample(choice, current.days)}>
            Open this example
          </Button>
          <Button size="small" onClick={() => void openFile()}>
            Open case file…
          </Button>
        </div>
        {checked?.id === current.id ? <Report report={checked.report} /> : null}
      </div>
    </section>
  );
}

function Report({ report: { compared, difference } }: { readonly report: CaseReport }) {
  return (
    <p className="t2" role="status">
      {difference === null
        ? `Came out as it says: ${counted(compared, 'expectation')} compared.`
        : `Differs at ${difference.pointer}: expected ${difference.expected}, came ${difference.actual}.`}
    </p>
  );
}
