import { useQuery } from '../../../engine-client/use-query.ts';
import { useDocumentSummary } from '../../../stores/document-state.ts';
import { Select } from '../../../ui/Select.tsx';
import type { CommandDraft } from './command-draft.ts';

interface Props {
  readonly draft: CommandDraft;
  readonly set: (change: Partial<CommandDraft>) => void;
}

/** The collection classes that accounts of the portfolio have: an account moves to one of them. */
export function CollectionClassField({ draft, set }: Props) {
  const summary = useDocumentSummary();
  const key = summary.portfolio?.fingerprint ?? null;
  const fields = useQuery('portfolioFields', null, key).value;
  const classes = fields?.find(({ id }) => id === 'collectionClass')?.values ?? [];
  return (
    <Select
      label="Collection class"
      options={[
        { id: '', label: 'Choose one' },
        ...classes.map(({ text }) => ({ id: text, label: text })),
      ]}
      value={draft.collectionClass}
      onChange={(collectionClass) => set({ collectionClass })}
    />
  );
}
