import type { EventType } from '../../../../src-engine/config/strategy-schema.ts';
import { Check } from '../../../ui/Check.tsx';
import { Select } from '../../../ui/Select.tsx';
import { eventTypeEdits } from '../edit/event-type-edits.ts';
import { useEditor } from '../use-editor.ts';
import { Place } from './Place.tsx';

type Tone = NonNullable<EventType['tone']> | 'NEUTRAL';

const TONES = [
  { id: 'NEUTRAL', label: 'Neutral' },
  { id: 'EMPATHETIC', label: 'Empathetic' },
  { id: 'FIRM', label: 'Firm' },
] as const;

interface Props {
  readonly position: number;
  readonly type: EventType;
}

/** How a contact is worded; what that changes is in the behaviour model. */
export function WordingFields({ position, type }: Props) {
  const { set } = useEditor();
  const pointer = `/eventTypes/${position}`;
  return (
    <>
      <Place pointer={`${pointer}/tone`}>
        {(error) => (
          <Select<Tone>
            label="Tone"
            value={type.tone ?? 'NEUTRAL'}
            error={error}
            help="Of messages, letters and calls. What it changes is on the Behaviour page."
            options={TONES}
            onChange={(tone) =>
              set(`Change tone of ${type.code}`, (draft) =>
                eventTypeEdits.setTone(draft, position, tone === 'NEUTRAL' ? null : tone),
              )
            }
          />
        )}
      </Place>
      <Check
        checked={type.personalised === true}
        onChange={(personalised) =>
          set(`Change naming of ${type.code}`, (draft) =>
            eventTypeEdits.setPersonalised(draft, position, personalised),
          )
        }
      >
        Names the customer and an officer
      </Check>
    </>
  );
}
