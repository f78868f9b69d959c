import type { Failure } from '../../../../src-engine/base/failure.ts';
import type { SweepPreview } from '../../../../src-engine/model/sweep.ts';
import type { SweepField, SweepRequest } from '../../../../src-engine/protocol/methods.ts';
import { counted } from '../../../format/count.ts';
import { aboutDuration } from '../../../format/days.ts';
import { useChosenRun, useFinishedRun } from '../../../stores/run-store.ts';
import { fieldWords } from './field-words.ts';

interface Props {
  readonly request: SweepRequest;
  /** null while it is worked out. */
  readonly preview: SweepPreview | null;
  readonly problem: string | null;
  readonly failure: Failure | null;
  /** Names the number that a failure is about. */
  readonly fields: readonly SweepField[];
}

function place(pointer: string, fields: readonly SweepField[]): string {
  if (pointer === '') return '';
  const field = fields.find((one) => one.pointer === pointer);
  return `${field === undefined ? pointer : fieldWords(field.label)}: `;
}

/** What the sweep would try and cost, or why it cannot be run. */
export function SweepPreviewLine({ request, preview, problem, failure, fields }: Props) {
  const seconds = useSecondsOf(request, preview);
  if (problem !== null) return <p className="sweep-preview t2">{problem}</p>;
  if (failure !== null)
    return (
      <p className="sweep-preview neg2" role="alert">
        {place(failure.where, fields)}
        {failure.message} {failure.hint}
      </p>
    );
  if (preview === null) return <p className="sweep-preview t3">Counting the settings…</p>;
  const { settings, invalid, searchAccounts, fullRunEquivalents } = preview;
  const [first] = invalid;
  return (
    <p className="sweep-preview" role="status">
      <b>
        {counted(settings, 'setting')} × {counted(request.replications, 'replication')}
      </b>{' '}
      on {counted(searchAccounts, 'account')}, the work of{' '}
      {counted(Math.round(fullRunEquivalents), 'run')}
      {seconds === null ? '' : `, ${aboutDuration(seconds)}`}. The recommended one is checked on the
      accounts held out, with other draws.
      {first !== undefined &&
        ` ${counted(invalid.length, 'setting')} cannot be run: ${first.problem.message}`}
    </p>
  );
}

/** Going by the last run of this session: account-days with one arm, then all of the sweep's; null without one. */
function useSecondsOf(request: SweepRequest, preview: SweepPreview | null): number | null {
  const finished = useFinishedRun();
  const run = useChosenRun();
  if (preview === null || finished === null || run === null || run.id !== finished.runId)
    return null;
  const ran = run.accounts * run.days * run.replications * run.arms.length;
  const wanted =
    preview.searchAccounts * request.days * request.replications * (preview.fullRunEquivalents + 2);
  return (finished.seconds * wanted) / ran;
}
