import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

/** What a control inside a Field needs to be named and described by it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  /** What is wrong and how to mend it; null when nothing is. */
  readonly error?: string | null;
  /** Label and control side by side. */
  readonly inRow?: boolean;
}

interface Props extends FieldProps {
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label, control, help and error of one value. */
export function Field({ label, help, error = null, inRow = false, children }: Props) {
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const described = classNames(help !== undefined && helpId, error !== null && errorId);
  return (
    <div className={classNames('field', inRow && 'row')}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === null ? undefined : true,
      })}
      {help === undefined ? null : (
        <span className="help" id={helpId}>
          {help}
        </span>
      )}
      {error === null ? null : (
        <span className="msg" id={errorId}>
          <Icon name="warn" />
          {error}
        </span>
      )}
    </div>
  );
}
