import { useQuery } from '../../engine-client/use-query.ts';
import { counted } from '../../format/count.ts';
import { MINUS } from '../../format/locale.ts';
import { useDocument } from '../../stores/document-store.ts';
import { Panel } from '../../ui/Panel.tsx';

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

/** What differs from the champion, in words. */
export function ChangesPanel({ slot, revision }: Props) {
  const { summary } = useDocument();
  const champion = summary.strategies.find((header) => header.slot === 0);
  const asks = slot !== 0 && champion !== undefined;
  const changes = useQuery(
    'strategyChanges',
    { fromSlot: 0, toSlot: slot },
    asks ? `revision ${revision}` : null,
  );
  const lines = changes.value ?? [];
  const baseline = champion === undefined ? '' : `${champion.name} v${champion.version}`;
  return (
    <Panel
      title="Changes against the champion"
      sub={
        asks && changes.value !== null
          ? `${baseline}: ${counted(lines.length, 'change')}`
          : baseline
      }
    >
      {!asks ? (
        <p className="t2 plainline">This is the champion: nothing differs.</p>
      ) : changes.failure !== null ? (
        <p className="neg2 plainline">{changes.failure.message}</p>
      ) : lines.length === 0 ? (
        <p className="t2 plainline">
          {changes.value === null ? 'Comparing.' : 'It is the same as the champion.'}
        </p>
      ) : (
        <ul className={changes.stale ? 'changes stale' : 'changes'}>
          {lines.map((line) => {
            const sign = SIGNS[line.sign];
            return (
              <li key={`${line.sign} ${line.pointer} ${line.text}`}>
                <span className={`sign ${sign.tone}`} role="img" aria-label={sign.word}>
                  {sign.text}
                </span>
                <span>{line.text}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
