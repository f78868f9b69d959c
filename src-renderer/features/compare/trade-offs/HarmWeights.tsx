import { TableTwin } from '../../../charts/TableTwin.tsx';
import { harmWeightsTable } from './harm-words.ts';

/** What each kind of harm weighs under the policies, to be opened where a policy is chosen or used. */
export function HarmWeights() {
  return (
    <details className="harm-weights">
      <summary>What each harm weighs</summary>
      <TableTwin table={harmWeightsTable()} name="Harm points by policy" />
    </details>
  );
}
