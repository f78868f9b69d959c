import { formatCount } from '../../format/count.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  readonly title: string;
  readonly values: readonly {
    readonly id: string;
    readonly label: string;
    readonly count: number;
  }[];
  readonly chosen: string | null;
  /** null takes the filter away. */
  readonly onChoose: (id: string | null) => void;
}

/** Values of one field with how many accounts each would leave; choosing one filters, again takes it away. */
export function FacetList({ title, values, chosen, onChoose }: Props) {
  return (
    <section aria-label={title} className="facet">
      <h2>{title}</h2>
      <ul>
        {values.map((value) => (
          <li key={value.id}>
            <button
              type="button"
              aria-pressed={value.id === chosen}
              onClick={() => onChoose(value.id === chosen ? null : value.id)}
            >
              <span className="fv">{value.label}</span>
              {value.id === chosen ? <Icon name="cross" /> : null}
              <span className="fn">{formatCount(value.count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
