import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  /** The next action. */
  readonly actions?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ icon, title, children, actions }: Props) {
  return (
    <div className="stb">
      <div className="bigi">
        <Icon name={icon} />
      </div>
      <b>{title}</b>
      {children === undefined ? null : <p>{children}</p>}
      {actions === undefined ? null : <div className="acts">{actions}</div>}
    </div>
  );
}
