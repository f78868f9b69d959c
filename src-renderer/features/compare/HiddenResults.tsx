import { useEffect, useRef } from 'react';

/** Stands in the place of results that would answer the question of a lesson; they come into sight with the answer. */
export function HiddenResults() {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const panel = place.current?.parentElement;
    return () => panel?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section className="panel running" aria-label="Hidden results" ref={place}>
      <span className="t2">
        Results are hidden while the question is open. Answer it in the trainer’s card to see them.
      </span>
    </section>
  );
}
