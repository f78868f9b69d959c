import { runCommand } from '../commands/registry.ts';
import { showShortcut } from '../commands/shortcut.ts';
import { formatCount } from '../format/count.ts';
import { host } from '../host/index.ts';
import { useDocumentState } from '../stores/document-state.ts';
import { formatAddress, go, useNavigation } from '../stores/navigation-store.ts';
import { Icon } from '../ui/Icon.tsx';
import { NAV_ITEMS } from './nav-items.ts';
import { useSubNavigation } from './sub-navigation.ts';
import { useTrendAlerts } from './use-trend-alerts.ts';

/** The workflow at the left. */
export function Navigation() {
  const { screen } = useNavigation();
  const document = useDocumentState();
  const sub = useSubNavigation();
  const alerts = useTrendAlerts();
  const { portfolio } = document.summary;
  return (
    <nav className="nav" aria-label="Workflow">
      {NAV_ITEMS.map((item) => {
        const current = item.screen === screen;
        const note =
          item.screen === 'trends' && alerts !== null && alerts > 0
            ? formatCount(alerts)
            : item.note(document);
        return (
          <div key={item.screen}>
            <a
              href={formatAddress(item.screen, {})}
              className={current ? 'on' : undefined}
              aria-current={current ? 'page' : undefined}
              title={document.isOpen ? item.label : `${item.label}: open a document first`}
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
      <div className="grow" />
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
