import { type ReactNode, useId } from 'react';

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly help?: string;
  readonly children: ReactNode;
}

/** One yes-or-no with its words. */
export function Check({ checked, onChange, help = '', children }: Props) {
  const id = useId();
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        aria-describedby={help === '' ? undefined : `${id}-help`}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <label htmlFor={id}>{children}</label>
        {help === '' ? null : (
          <span className="help" id={`${id}-help`}>
            {help}
          </span>
        )}
      </span>
    </div>
  );
}
