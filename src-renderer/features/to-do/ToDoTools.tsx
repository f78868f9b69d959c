import { TO_DO_VIEWS } from '../../../src-engine/model/to-do.ts';
import type { RunHeader } from '../../../src-engine/protocol/methods.ts';
import type { ToDoPage, ToDoQuery } from '../../../src-engine/protocol/to-do-methods.ts';
import { formatCount } from '../../format/count.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { SearchField } from '../accounts/SearchField.tsx';
import { VIEW_MEANING, VIEW_WORDS } from './to-do-text.ts';

interface Props {
  readonly run: RunHeader;
  readonly page: ToDoPage | null;
  readonly query: ToDoQuery;
  readonly onQuery: (query: ToDoQuery) => void;
  readonly onSave: () => void;
}

/** Which day; its work in four numbers, each a view of the list; and what narrows it. */
export function ToDoTools({ run, page, query, onQuery, onSave }: Props) {
  const day = page?.day ?? query.day ?? 0;
  const lastDay = run.days - 1;
  const toDay = (to: number) => onQuery({ ...query, day: Math.max(0, Math.min(lastDay, to)) });
  return (
    <div className="al-tools td-tools">
      <fieldset className="seg td-views" aria-label="Work of the day">
        {TO_DO_VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            title={VIEW_MEANING[view]}
            aria-pressed={query.view === view}
            onClick={() => onQuery({ ...query, view: query.view === view ? null : view })}
          >
            {VIEW_WORDS[view]} <b>{page === null ? '' : formatCount(page.views[view])}</b>
          </button>
        ))}
      </fieldset>
      <fieldset className="td-day" aria-label="Day of the list">
        <IconButton
          icon="chevronLeft"
          label="Previous day"
          disabled={day === 0}
          onClick={() => toDay(day - 1)}
        />
        <NumberField inRow label="Day" value={day} min={0} max={lastDay} onCommit={toDay} />
        <IconButton
          icon="chevronRight"
          label="Next day"
          disabled={day >= lastDay}
          onClick={() => toDay(day + 1)}
        />
      </fieldset>
      <SearchField
        placeholder="Account number"
        value={query.text}
        onSearch={(text) => onQuery({ ...query, text })}
      />
      <span className="sp" />
      <Button size="small" onClick={onSave}>
        Save as CSV
      </Button>
    </div>
  );
}
