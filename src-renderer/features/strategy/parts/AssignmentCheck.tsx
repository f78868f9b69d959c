import { useState } from 'react';
import type {
  ScheduleAssignmentCheck,
  ScheduleDifference,
} from '../../../../src-engine/model/schedule-assignment.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { go } from '../../../stores/navigation-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx';
import { useEditor } from '../use-editor.ts';

/** The rules against what the CRM has chosen, account by account, on the as-of day. */
export function AssignmentCheck() {
  const { slot } = useEditor();
  const summary = useDocumentSummary();
  const [isListed, setListed] = useState(false);
  const key = summary.portfolio === null ? null : `${summary.revision}`;
  const { value: check, failure } = useQuery('scheduleCheck', { slot }, key);
  if (summary.portfolio === null)
    return <p className="t2">Without a portfolio nobody can be compared with the CRM.</p>;
  if (failure !== null) return <p className="neg2">{failure.message}</p>;
  if (check === null) return <p className="t3">Trying the rules on every account.</p>;
  return (
    <>
      <p role="status">
        {checkText(check)}{' '}
        {check.differ === 0 ? null : (
          <Button size="small" aria-expanded={isListed} onClick={() => setListed(!isListed)}>
            {isListed ? 'Hide differences' : 'List differences'}
          </Button>
        )}
      </p>
      {isListed && check.differ > 0 ? <Differences check={check} /> : null}
    </>
  );
}

/** "Check against the CRM: 11,604 agree, 396 differ; 0 accounts with no schedule." */
function checkText({
  agree,
  differ,
  without,
  undecided,
  unknown,
}: ScheduleAssignmentCheck): string {
  const parts = [
    `Check against the CRM: ${formatCount(agree)} agree, ${formatCount(differ)} differ`,
    `${counted(without, 'account')} with no schedule`,
    ...(undecided === 0 ? [] : [`${formatCount(undecided)} decided by conditions of the night`]),
    ...(unknown === 0 ? [] : [`${formatCount(unknown)} with a CRM code that is no schedule`]),
  ];
  return `${parts.join('; ')}.`;
}

function Differences({ check }: { readonly check: ScheduleAssignmentCheck }) {
  const { differ, differences } = check;
  return (
    <>
      <ScrollRegion label="Accounts that differ" className="chart-table">
        <table aria-label="Accounts that differ">
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">CRM</th>
              <th scope="col">These rules</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one) => (
              <tr key={one.accountId}>
                <td>
                  <button
                    type="button"
                    className="link"
                    onClick={() => go('accounts', { account: one.accountId })}
                  >
                    {one.accountId}
                  </button>
                </td>
                <td>{one.crm}</td>
                <td>{rulesText(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {differ > differences.length ? (
        <p className="t3">{`The first ${formatCount(differences.length)} of ${formatCount(differ)}.`}</p>
      ) : null}
    </>
  );
}

function rulesText({ rules }: ScheduleDifference): string {
  return rules
    .map((code) => (code === null ? 'no rule' : code === '' ? 'not dunned' : code))
    .join(', ');
}
