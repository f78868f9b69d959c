import { TO_DO_AGES, TO_DO_STATES } from '../../../src-engine/model/to-do.ts';
import type { ToDoPage, ToDoQuery } from '../../../src-engine/protocol/to-do-methods.ts';
import { FacetList } from '../accounts/FacetList.tsx';
import { AGE_WORDS, STATE_WORDS, typeText } from './to-do-text.ts';

interface Props {
  readonly page: ToDoPage | null;
  readonly query: ToDoQuery;
  readonly onQuery: (query: ToDoQuery) => void;
}

type Facet = ToDoPage['roles'][number];

function values(facets: readonly Facet[], words: Readonly<Record<string, string>> = {}) {
  return facets.map(({ id, title, entries }) => ({
    id,
    label: words[id] ?? typeText(title),
    count: entries,
  }));
}

/** Role, type, state and age, each with how many entries a value would leave. */
export function ToDoFacets({ page, query, onQuery }: Props) {
  return (
    <aside className="facets" aria-label="Filters">
      <FacetList
        title="Role"
        values={values(page?.roles ?? [])}
        chosen={query.role}
        onChoose={(role) => onQuery({ ...query, role })}
      />
      <FacetList
        title="Type"
        values={values(page?.types ?? [])}
        chosen={query.type}
        onChoose={(type) => onQuery({ ...query, type })}
      />
      <FacetList
        title="State"
        values={values(page?.states ?? [], STATE_WORDS)}
        chosen={query.state}
        onChoose={(id) =>
          onQuery({ ...query, state: TO_DO_STATES.find((one) => one === id) ?? null })
        }
      />
      <FacetList
        title="Age"
        values={values(page?.ages ?? [], AGE_WORDS)}
        chosen={query.age}
        onChoose={(id) => onQuery({ ...query, age: TO_DO_AGES.find((one) => one === id) ?? null })}
      />
    </aside>
  );
}
