import { useEffect, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** What can be typed. */
  readonly placeholder?: string;
}

const WAIT_MS = 180;

/** Search while typing: a moment after the last key, at once on Enter; Escape clears. */
export function SearchField({ value, onSearch, placeholder = 'Account, name, service…' }: Props) {
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  // The address changed from outside (a chip was removed, Back): the field follows it.
  if (value !== shown) {
    setShown(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onSearch(text), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <div className="search">
      <Icon name="search" />
      <input
        type="search"
        className="fld"
        placeholder={placeholder}
        aria-label="Search accounts"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSearch(text);
          if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            setText('');
            onSearch('');
          }
        }}
      />
    </div>
  );
}
