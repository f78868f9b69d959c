import { useEffect, useMemo, useRef, useState } from 'react';
import { counted } from '../../format/count.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useGlossaryWord } from './glossary-store.ts';
import { findTerms, glossaryTerms } from './glossary-terms.ts';
import './glossary.css';

/** Words of the field in plain sentences, with a search; opened for a word it shows that one. */
export function GlossaryDialog({ onClose }: { readonly onClose: () => void }) {
  const at = useGlossaryWord();
  const [text, setText] = useState('');
  const terms = useMemo(glossaryTerms, []);
  const found = findTerms(terms, text);
  const list = useRef<HTMLDListElement>(null);
  // Once the dialog stands: before, the list has no height to scroll in.
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector('.at')?.scrollIntoView({ block: 'start' }),
    );
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Dialog
      wide
      title="Collections glossary"
      description="What the words mean in this program. F1 on a dotted word opens it here."
      onClose={onClose}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <input
        type="search"
        className="fld"
        aria-label="Find a word"
        placeholder="Find a word"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="sr" role="status">
        {text === '' ? '' : counted(found.length, 'word')}
      </p>
      <dl className="gl-list" ref={list} tabIndex={0} aria-label="Words">
        {found.map(({ id, term, meaning }) => (
          <div key={id} className={id === at && text === '' ? 'at' : undefined}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {found.length === 0 ? <p className="t2">No word has “{text}” in it.</p> : null}
    </Dialog>
  );
}
