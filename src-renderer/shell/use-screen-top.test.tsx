import { act, cleanup, render } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useScreenTop } from './use-screen-top.ts';

function Main({ shown }: { readonly shown: string }) {
  const main = useRef<HTMLElement>(null);
  useScreenTop(main, shown);
  return <main ref={main}>{shown}</main>;
}

function setUp() {
  const { container, rerender } = render(<Main shown="compare" />);
  const main = container.querySelector('main');
  if (main === null) throw new Error('no main');
  const scrollTo = vi.spyOn(main, 'scrollTo');
  const scroll = (top: number) =>
    act(() => {
      main.scrollTop = top;
      main.dispatchEvent(new Event('scroll'));
    });
  return { main, scrollTo, scroll, show: (shown: string) => rerender(<Main shown={shown} />) };
}

afterEach(cleanup);

describe('the top of a screen', () => {
  it('is shown when another screen follows a scrolled one', () => {
    const { main, scroll, show } = setUp();
    scroll(300);
    show('compare');
    expect(main.scrollTop).toBe(300);
    show('accounts');
    expect(main.scrollTop).toBe(0);
  });

  it('is not scrolled to from itself, which would lay the screen out', () => {
    const { scrollTo, scroll, show } = setUp();
    show('accounts');
    scroll(300);
    scroll(0);
    show('compare');
    expect(scrollTo).not.toHaveBeenCalled();
  });
});
