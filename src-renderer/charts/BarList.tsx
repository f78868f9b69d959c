import type { ReactElement, ReactNode } from 'react';

/** One horizontal bar. */
export interface BarItem {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value as people read it, at the bar's end. */
  readonly text: string;
  /** A CSS colour; neutral when left out. */
  readonly color?: string;
  /** Something after the value, for example "+37 −58 today". */
  readonly note?: string;
  /** Figures behind the bar that open something of their own. */
  readonly figures?: readonly BarFigure[];
  /** What the bar is made of, on a line of its own below it. */
  readonly parts?: readonly BarFigure[];
}

/** A figure behind a bar, for example how many came. */
export interface BarFigure {
  /** Before the figure, paler: what it is of. */
  readonly lead?: string;
  readonly text: string;
  /** What it says and opens, in words. */
  readonly label: string;
  readonly onOpen: () => void;
}

interface Props {
  readonly name: string;
  readonly bars: readonly BarItem[];
  /** Opens what the bar counts, for example the accounts behind it. */
  readonly onOpen?: ((key: string) => void) | undefined;
}

/** Horizontal bars from zero on one scale, with the value at each bar's end. Real text, so it reads as a list. */
export function BarList({ name, bars, onOpen }: Props): ReactElement {
  const most = bars.reduce((high, bar) => Math.max(high, bar.value), 0);
  return (
    <ul className="bar-list" aria-label={name}>
      {bars.map((bar) => (
        <li key={bar.key}>
          {onOpen === undefined ? (
            <span className="row">{content(bar, most)}</span>
          ) : (
            <button type="button" className="row" onClick={() => onOpen(bar.key)}>
              {content(bar, most)}
            </button>
          )}
          {bar.figures === undefined || bar.figures.length === 0 ? null : (
            <span className="figures">
              {bar.figures.map(({ text, label, onOpen: open }) => (
                <button type="button" key={label} aria-label={label} title={label} onClick={open}>
                  {text}
                </button>
              ))}
            </span>
          )}
          {bar.parts === undefined || bar.parts.length === 0 ? null : (
            <span className="parts">
              {bar.parts.map(({ lead = '', text, label, onOpen: open }) => (
                <button type="button" key={label} aria-label={label} title={label} onClick={open}>
                  <span className="t3">{lead}</span> <b>{text}</b>
                </button>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function content(bar: BarItem, most: number): ReactNode {
  // The bar's share of the room that is left when the longest value text has its place.
  const share = most > 0 ? Math.max(0, bar.value) / most : 0;
  return (
    <>
      <span className="label">{bar.label}</span>
      <span className="track">
        <i
          className={bar.color === undefined || share === 0 ? undefined : 'edged'}
          style={{
            width: `calc((100% - 7.5rem) * ${share.toFixed(4)})`,
            background: bar.color ?? 'var(--lvl)',
          }}
        />
        <span className="value">{bar.text}</span>
        {bar.note !== undefined && <span className="t3">{bar.note}</span>}
      </span>
    </>
  );
}
