import { useState } from 'react';
import type { ExportedStrategy } from '../../../src-engine/model/export-review.ts';
import type { StrategyChange } from '../../../src-engine/protocol/methods.ts';
import { type QueryState, useQuery } from '../../engine-client/use-query.ts';
import { counted } from '../../format/count.ts';
import { MINUS } from '../../format/locale.ts';
import { go } from '../../stores/navigation-store.ts';
import { useDocument } from '../../stores/use-document.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';

const SIGNS = {
  '+': { text: '+', word: 'added', tone: 'plus' },
  '-': { text: MINUS, word: 'removed', tone: 'minus' },
  '~': { text: '~', word: 'changed', tone: 'changed' },
} as const;

interface Props {
  readonly slot: number;
  /** Of the document: another one asks again. */
  readonly revision: number;
}

/** What this version is compared with: one that has left for production, or the champion of this document. */
interface Baseline {
  readonly id: string;
  readonly label: string;
  readonly exportId: number | null;
}

function baselinesOf(
  exported: readonly ExportedStrategy[],
  champion: string | null,
  slot: number,
): readonly Baseline[] {
  return [
    ...exported.map(({ exportId, name, version, exportedOn }) => ({
      id: `export-${exportId}`,
      label: `${name} v${version}, exported ${exportedOn}`,
      exportId,
    })),
    ...(slot === 0 || champion === null
      ? []
      : [{ id: 'champion', label: `Champion, ${champion}`, exportId: null }]),
  ];
}

/** What differs from production, in words. */
export function ChangesPanel({ slot, revision }: Props) {
  const { summary } = useDocument();
  const [chosen, choose] = useState<string | null>(null);
  const key = `revision ${revision}`;
  const exported = useQuery('exportedStrategies', null, key).value ?? [];
  const champion = summary.strategies.find((header) => header.slot === 0);
  const title = champion === undefined ? null : `${champion.name} v${champion.version}`;
  const baselines = baselinesOf(exported, title, slot);
  const baseline = baselines.find(({ id }) => id === chosen) ?? baselines[0] ?? null;
  const exportId = baseline?.exportId ?? null;
  const sinceExport = useQuery(
    'changesSinceExport',
    { exportId: exportId ?? 0, slot },
    exportId === null ? null : key,
  );
  const sinceChampion = useQuery(
    'strategyChanges',
    { fromSlot: 0, toSlot: slot },
    baseline !== null && exportId === null ? key : null,
  );
  const changes = exportId === null ? sinceChampion : sinceExport;
  return (
    <Panel
      title="Changes against production"
      {...(baseline !== null && changes.value !== null
        ? { sub: counted(changes.value.length, 'change') }
        : {})}
      tools={
        baseline === null ? undefined : (
          <Pick label="Baseline" options={baselines} value={baseline.id} onChange={choose} />
        )
      }
    >
      {baseline === null ? (
        <p className="t2 plainline">
          Nothing has been exported from this document yet: later versions are compared with the
          first one that leaves.
        </p>
      ) : (
        <ChangeList changes={changes} slot={slot} />
      )}
    </Panel>
  );
}

interface ListProps {
  readonly changes: QueryState<readonly StrategyChange[]>;
  readonly slot: number;
}

function ChangeList({ changes, slot }: ListProps) {
  if (changes.failure !== null) {
    return <p className="neg2 plainline">{changes.failure.message}</p>;
  }
  const lines = changes.value ?? [];
  if (lines.length === 0) {
    return (
      <p className="t2 plainline">{changes.value === null ? 'Comparing.' : 'Nothing differs.'}</p>
    );
  }
  return (
    <ScrollRegion label="Changes against production, list" className="changes-scroll">
      <ul className={changes.stale ? 'changes stale' : 'changes'}>
        {lines.map((line) => {
          const sign = SIGNS[line.sign];
          return (
            <li key={`${line.sign} ${line.pointer} ${line.text}`}>
              <span className={`sign ${sign.tone}`} role="img" aria-label={sign.word}>
                {sign.text}
              </span>
              {line.sign === '-' ? (
                <span>{line.text}</span>
              ) : (
                <button
                  type="button"
                  className="plainlink"
                  onClick={() => go('strategy', { slot: String(slot), pointer: line.pointer })}
                >
                  {line.text}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </ScrollRegion>
  );
}
