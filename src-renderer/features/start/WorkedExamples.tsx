import { useState } from 'react';
import type { CaseReport } from '../../../src-engine/model/case-report.ts';
import { chooseDays } from '../../commands/run-comparison.ts';
import { callEngine } from '../../engine-client/client.ts';
import { useQuery } from '../../engine-client/use-query.ts';
import { counted } from '../../format/count.ts';
import { openCase } from '../../stores/document-store.ts';
import { go } from '../../stores/navigation-store.ts';
import { showFailure } from '../../stores/toast-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Pick } from '../../ui/Pick.tsx';

/** The worked examples of the rules: each runs and compares itself, or opens as a document with its accounts and rules. */
export function WorkedExamples() {
  const { value: cases } = useQuery('sampleCases', null, 'samples');
  const [chosen, choose] = useState('');
  const [checked, setChecked] = useState<{ id: string; report: CaseReport } | null>(null);
  const first = cases?.[0];
  if (cases === null || first === undefined) return null;
  const current = cases.find(({ id }) => id === chosen) ?? first;
  const check = async (id: string) => {
    const report = await callEngine('checkCase', { id });
    if (report.ok) setChecked({ id, report: report.value });
    else showFailure(report.error);
  };
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
        <div className="buttons">
          <Button size="small" onClick={() => void check(current.id)}>
            Run and compare
          </Button>
          <Button
            size="small"
            onClick={() =>
              void openCase(current.id).then((opened) => {
                if (!opened) return;
                chooseDays(current.days);
                go('portfolio');
              })
            }
          >
            Open this example
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
