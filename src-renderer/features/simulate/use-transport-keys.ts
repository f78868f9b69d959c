import { type RefObject, useEffect, useRef } from 'react';
import { preferencesStore } from '../../stores/preferences-store.ts';
import type { PlaybackControl } from './use-playback.ts';

const OWN_KEYS =
  'input, select, textarea, [role="slider"], [role="menu"], [contenteditable="true"]';

/**
 * Space plays or pauses, arrows go by a day and with Shift by a week: only while the focus is on the transport bar or on
 * the page itself, never inside a field or on another control (ux 1.4, WCAG 2.1.4).
 */
export function useTransportKeys(
  bar: RefObject<HTMLElement | null>,
  control: PlaybackControl,
): void {
  const latest = useRef(control);
  useEffect(() => {
    latest.current = control;
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!preferencesStore.getState().singleKeys) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const onPage = target === document.body || target.matches('main, h1');
      const onBar = bar.current?.contains(target) === true;
      if ((!onPage && !onBar) || target.closest(OWN_KEYS) !== null) return;
      // A focused button answers to Space by itself.
      if (event.key === ' ' && target.closest('button') === null) latest.current.toggle();
      else if (event.key === 'ArrowRight') step(event.shiftKey ? 7 : 1);
      else if (event.key === 'ArrowLeft') step(event.shiftKey ? -7 : -1);
      else return;
      event.preventDefault();
    };
    const step = (days: number): void => latest.current.send({ kind: 'step', days });
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [bar]);
}
