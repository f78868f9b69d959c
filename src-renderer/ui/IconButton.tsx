import type { ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';
import { Tooltip } from './Tooltip.tsx';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName;
  /** Says what it does, to everyone. */
  readonly label: string;
}

/** A 24-pixel button with a picture; its name shows on hover and focus. */
export function IconButton({ icon, label, className, ...rest }: Props) {
  return (
    <Tooltip content={label}>
      <button type="button" {...rest} className={classNames('icb', className)} aria-label={label}>
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
