import { runCommand } from '../commands/registry.ts';
import { showShortcut } from '../commands/shortcut.ts';
import { counted, formatCount } from '../format/count.ts';
import { host } from '../host/index.ts';
import { useDocumentState } from '../stores/document-state.ts';
import { formatAddress, go, type Screen, useNavigation } from '../stores/navigation-store.ts';
import type { OpenEntries } from '../stores/open-entries-store.ts';
import { Icon } from '../ui/Icon.tsx';
import { NAV_ITEMS } from './nav-items.ts';
import { useSubNavigation } from './sub-navigation.ts';
import { useOpenEntries } from './use-open-entries.ts';
import { useTrendAlerts } from './use-trend-alerts.ts';

/** The workflow at the left. */
export function Navigation() {
  const { screen } = useNavigation();
  const document = useDocumentState();
  const sub = useSubNavigation();
  const alerts = useTrendAlerts();
  const waiting = useOpenEntries();
  const { portfolio } = document.summary;
  /** Counts that are looked for; the others stand in the summary. */
  const found: Partial<Record<Screen, string>> = {
    ...(alerts !== null && alerts > 0 && { trends: formatCount(alerts) }),
    ...(waiting !== null && waiting.entries > 0 && { 'to-do': formatCount(waiting.entries) }),
  };
  return (
    <nav className="nav" aria-label="Workflow">
      <div className="nav-list">
        {NAV_ITEMS.map((item) => {
          const current = item.screen === screen;
          const note = found[item.screen] ?? item.note(document);
          const what = item.screen === 'to-do' && note !== '' ? waitingWords(waiting) : item.label;
          return (
            <div key={item.screen}>
              <a
                href={formatAddress(item.screen, {})}
                className={current ? 'on' : undefined}
                aria-current={current ? 'page' : undefined}
                title={document.isOpen ? what : `${item.label}: open a document first`}
                onClick={(event) => {
                  event.preventDefault();
                  go(item.screen);
                }}
              >
                <Icon name={item.icon} />
                <span className="lbl">{item.label}</span>
                {note === '' ? null : <span className="n">{note}</span>}
              </a>
              {current && sub !== null ? <div className="sub">{sub}</div> : null}
            </div>
          );
        })}
      </div>
      <div className="foot">
        {portfolio?.generated === true ? (
          <span className="sample">
            {document.isSample ? 'Sample data, generated' : 'Generated data'}
          </span>
        ) : null}
        <button type="button" className="cmd" onClick={() => runCommand('view.palette')}>
          Commands <kbd>{showShortcut('Ctrl+K', host.isMac)}</kbd>
        </button>
      </div>
    </nav>
  );
}

/** What the count beside the To Do list is of. */
function waitingWords(waiting: OpenEntries | null): string {
  if (waiting === null) return '';
  return `To Do list: ${counted(waiting.entries, 'entry', 'entries')} on day ${waiting.day}, all roles`;
}
