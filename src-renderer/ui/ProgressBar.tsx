interface Props {
  readonly label: string;
  /** 0 to 1, null while the amount is unknown. */
  readonly fraction: number | null;
}

export function ProgressBar({ label, fraction }: Props) {
  const percent = fraction === null ? undefined : Math.round(Math.min(1, fraction) * 100);
  return (
    <div
      className="bar2"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i style={{ width: percent === undefined ? '0%' : `${percent}%` }} />
    </div>
  );
}
