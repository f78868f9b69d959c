import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { showShortcut } from '../commands/shortcut.ts';
import { host } from '../host/index.ts';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.tsx';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'plain' | 'primary' | 'ghost' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly icon?: IconName;
  /** `Ctrl+S`, shown at the right. */
  readonly keys?: string;
  /** Why it cannot be used now: it stays reachable and says so. */
  readonly unavailable?: string | null;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

const TONES = { plain: '', primary: 'pri', ghost: 'ghost', danger: 'danger' } as const;

export function Button(props: ButtonProps) {
  const { tone = 'plain', size = 'normal', icon, keys, unavailable, children, ...rest } = props;
  const { className, onClick, title, ...others } = rest;
  const blocked = typeof unavailable === 'string';
  return (
    <button
      type="button"
      {...others}
      className={classNames('btn', TONES[tone], size === 'small' && 'small', className)}
      aria-disabled={blocked || undefined}
      title={blocked ? unavailable : title}
      onClick={blocked ? undefined : onClick}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
      {keys === undefined ? null : <kbd>{showShortcut(keys, host.isMac)}</kbd>}
    </button>
  );
}
