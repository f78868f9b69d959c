import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { strategyTitle } from '../../format/strategy-title.ts';
import { documentStore } from '../../stores/document-state.ts';
import { formatAddress, useNavigation } from '../../stores/navigation-store.ts';
import { freeSlot, setActiveSlot, strategyStore } from '../../stores/strategy-store.ts';
import { ArmMark } from '../../ui/ArmMark.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EDITOR_PAGES, type EditorPage, isEditorPage, pageOf } from './editor-pages.ts';
import { ProblemBadge } from './parts/ProblemBadge.tsx';
import { addChallenger } from './strategy-actions.ts';
import { showPage } from './use-editor-state.ts';

/** Second level of the navigation: the pages of the editor, and the arms under Process templates. */
export function StrategyOutline() {
  const { params } = useNavigation();
  const { drafts, activeSlot } = useStore(strategyStore);
  const headers = useStore(documentStore, (state) => state.summary.strategies);
  const asked = params['page'];
  const page = isEditorPage(asked) ? asked : 'templates';
  const slot = headers.some((header) => header.slot === activeSlot)
    ? activeSlot
    : (headers[0]?.slot ?? 0);
  if (headers.length === 0) return null;
  const active = drafts[slot];
  return EDITOR_PAGES.map((one) => (
    <div key={one.id}>
      <PageLink page={one.id} current={page === one.id && one.id !== 'templates'}>
        <span className="st-arm-name">{one.label}</span>
        {one.id === 'templates' ? null : (
          <ProblemBadge
            short
            problems={(active?.problems ?? []).filter(({ pointer }) => pageOf(pointer) === one.id)}
          />
        )}
      </PageLink>
      {one.id === 'templates' ? (
        <>
          {headers.map((header) => (
            <PageLink
              key={header.slot}
              page="templates"
              arm
              current={page === 'templates' && header.slot === slot}
              chosen={header.slot === slot}
              onChoose={() => setActiveSlot(header.slot)}
            >
              <ArmMark slot={header.slot} />
              <span className="st-arm-name">
                {strategyTitle(drafts[header.slot]?.strategy.name ?? header.name)}
              </span>
              <ProblemBadge short problems={drafts[header.slot]?.problems ?? []} />
            </PageLink>
          ))}
          {freeSlot() !== null && active !== undefined ? (
            <button
              type="button"
              className="st-add-arm"
              onClick={() => void addChallenger(active.strategy)}
            >
              Add challenger
            </button>
          ) : null}
        </>
      ) : null}
    </div>
  ));
}

interface LinkProps {
  readonly page: EditorPage;
  readonly current: boolean;
  readonly arm?: boolean;
  /** The arm that every page is about, whichever page is on show. */
  readonly chosen?: boolean;
  readonly onChoose?: () => void;
  readonly children: ReactNode;
}

function PageLink({ page, current, arm = false, chosen = false, onChoose, children }: LinkProps) {
  return (
    <a
      href={formatAddress('strategy', { page })}
      className={classNames(arm && 'l2', current && 'cur', chosen && 'st-chosen')}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        onChoose?.();
        // An arm keeps the page that is open; only its own line leads to the templates.
        showPage(page);
      }}
    >
      {children}
    </a>
  );
}
