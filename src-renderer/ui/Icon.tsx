import { ICON_SHAPES, type IconName } from './icon-shapes.tsx';

interface Props {
  readonly name: IconName;
  /** Only when the icon stands alone and means something; beside a label it stays decoration. */
  readonly label?: string;
  readonly className?: string;
}

/** A drawing of the set. Takes the text colour; its size comes from where it stands. */
export function Icon({ name, label, className }: Props) {
  const shape = ICON_SHAPES[name];
  const common = {
    className,
    viewBox: '0 0 16 16',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 1.4,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  } as const;
  if (label === undefined) {
    return (
      <svg {...common} aria-hidden="true">
        {shape}
      </svg>
    );
  }
  return (
    <svg {...common} role="img" aria-label={label}>
      {shape}
    </svg>
  );
}
