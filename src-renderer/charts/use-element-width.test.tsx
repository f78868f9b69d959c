import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useElementWidth, useMeasuredWidth } from './use-element-width.ts';

let size = 0;
let measured = 0;
let observers: (() => void)[] = [];

/** The browser tells a size behind its layout; here the test says when. */
class Observer {
  private readonly tell: () => void;
  constructor(tell: () => void) {
    this.tell = tell;
  }
  observe(): void {
    observers.push(this.tell);
  }
  disconnect(): void {
    observers = observers.filter((one) => one !== this.tell);
  }
}

beforeEach(() => {
  size = 640;
  measured = 0;
  observers = [];
  vi.stubGlobal('ResizeObserver', Observer);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => {
    measured += 1;
    return { width: size + 0.4 } as DOMRect;
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Chart({ place }: { readonly place: string }) {
  const [ref, width] = useMeasuredWidth<HTMLDivElement>(520, place);
  return <div ref={ref}>{width === null ? 'not measured' : `${width} wide`}</div>;
}

function Dots({ place }: { readonly place: string }) {
  const [ref, width] = useElementWidth<HTMLDivElement>(520, place);
  return <div ref={ref}>{`${width} wide`}</div>;
}

const layout = () =>
  act(() => {
    for (const tell of observers) tell();
  });

describe('width of a chart', () => {
  it('is not measured while the page is put together, but behind its layout', async () => {
    render(<Chart place="a" />);
    expect(screen.getByText('not measured')).toBeTruthy();
    expect(measured).toBe(0);
    layout();
    expect(await screen.findByText('640 wide')).toBeTruthy();
  });

  it('is known when the chart is shown again, until the window has another', async () => {
    render(<Chart place="b" />).unmount();
    const first = render(<Chart place="b" />);
    layout();
    await screen.findByText('640 wide');
    first.unmount();
    measured = 0;
    render(<Chart place="b" />);
    expect(screen.getByText('640 wide')).toBeTruthy();
    expect(measured).toBe(0);
    size = 800;
    layout();
    expect(await screen.findByText('800 wide')).toBeTruthy();
  });

  it('is the fallback where nothing has a size', async () => {
    size = 0;
    render(<Chart place="c" />);
    expect(await screen.findByText('520 wide')).toBeTruthy();
  });

  it('is measured before the first frame where a drawing must not jump, and once', () => {
    const first = render(<Dots place="d" />);
    expect(screen.getByText('640 wide')).toBeTruthy();
    layout();
    first.unmount();
    measured = 0;
    render(<Dots place="d" />);
    expect(screen.getByText('640 wide')).toBeTruthy();
    expect(measured).toBe(0);
  });
});
