interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A select for toolbars: its name is read, not shown ("Run 14, 17 Apr 10:42"). */
export function Pick<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <select
      className="pick"
      aria-label={label}
      // A narrow window cuts a long name.
      title={options.find((option) => option.id === value)?.label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.id === event.target.value);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
