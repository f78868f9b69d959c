import { useState } from 'react';
import { parseIsoDate } from '../../../../src-engine/base/day.ts';
import { counted } from '../../../format/count.ts';
import { formatDate, formatWeekday } from '../../../format/date.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { problemsAt } from '../read/problems-at.ts';
import { useEditor } from '../use-editor.ts';

/** The holidays of the work calendar: a list of dates in order. */
export function Holidays() {
  const { strategy, problems, set } = useEditor();
  const [typed, setTyped] = useState('');
  const { holidays } = strategy.workCalendar;
  const taken = holidays.includes(typed);
  const readable = parseIsoDate(typed) !== null;
  return (
    <div className="st-holidays">
      <h3>{counted(holidays.length, 'holiday')}</h3>
      <ul>
        {holidays.map((date, position) => {
          const day = parseIsoDate(date);
          const [problem] = problemsAt(problems, `/workCalendar/holidays/${position}`);
          return (
            <li key={date} data-pointer={`/workCalendar/holidays/${position}`}>
              <span className={problem === undefined ? undefined : 'neg2'} title={problem?.message}>
                {day === null ? date : `${formatWeekday(day).slice(0, 3)} ${formatDate(day)}`}
              </span>
              <IconButton
                icon="cross"
                label={`Remove holiday ${date}`}
                onClick={() =>
                  set(`Remove holiday ${date}`, (draft) => {
                    draft.workCalendar.holidays.splice(position, 1);
                  })
                }
              />
            </li>
          );
        })}
      </ul>
      <div className="fl">
        <input
          type="date"
          className="fld"
          aria-label="New holiday"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button
          size="small"
          icon="plus"
          unavailable={
            !readable ? 'Choose a date first.' : taken ? 'This date is in the list.' : null
          }
          onClick={() => {
            set(`Add holiday ${typed}`, (draft) => {
              draft.workCalendar.holidays = [...draft.workCalendar.holidays, typed].sort((a, b) =>
                a < b ? -1 : a > b ? 1 : 0,
              );
            });
            setTyped('');
          }}
        >
          Add holiday
        </Button>
      </div>
    </div>
  );
}
