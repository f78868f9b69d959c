import { runCommand } from '../../commands/registry.ts';
import { showShortcut } from '../../commands/shortcut.ts';
import { counted } from '../../format/count.ts';
import { formatClock } from '../../format/date.ts';
import { host } from '../../host/index.ts';
import { go } from '../../stores/navigation-store.ts';
import { useDocument } from '../../stores/use-document.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icon-shapes.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { RecentList } from './RecentList.tsx';
import { WorkedExamples } from './WorkedExamples.tsx';
import './start.css';

interface Way {
  readonly command: string;
  readonly icon: IconName;
  readonly title: string;
  readonly keys: string | null;
}

const WAYS: readonly Way[] = [
  { command: 'file.open', icon: 'folder', title: 'Open a strategy file…', keys: 'Ctrl+O' },
  {
    command: 'file.import',
    icon: 'portfolio',
    title: 'Import a portfolio (CSV, Excel, JSON, SQLite)…',
    keys: 'Ctrl+Shift+O',
  },
  { command: 'file.generate', icon: 'spark', title: 'Generate a portfolio…', keys: null },
  { command: 'file.new', icon: 'plus', title: 'New strategy', keys: 'Ctrl+N' },
  {
    command: 'help.trainer',
    icon: 'accounts',
    title: 'Take a lesson on the sample…',
    keys: 'Ctrl+Shift+M',
  },
];

/** Where work begins: the sample, a recent file, or new data. */
export function StartScreen() {
  const document = useDocument();
  const { portfolio, runs } = document.summary;
  return (
    <div className="start">
      <ScreenHead
        title="Collections Strategy Lab"
        meta="Simulate, compare and export debt-collection strategies on your own portfolio."
      />
      <div className="cols">
        <section aria-labelledby="start-continue">
          <h2 id="start-continue">Continue</h2>
          {document.isOpen ? (
            <button
              type="button"
              className="panel card"
              onClick={() => go(runs.length > 0 ? 'compare' : 'portfolio')}
            >
              <Icon name="file" />
              <span>
                <b>{document.fileName}</b>
                <span className="t2">
                  {portfolio === null
                    ? 'no portfolio yet'
                    : `${counted(portfolio.accounts, 'account')}, ${counted(runs.length, 'run')}`}
                </span>
              </span>
              <span className="t3">
                {document.dirty || document.savedMs === null
                  ? 'open, unsaved changes'
                  : document.isSample
                    ? 'open, comes with the program'
                    : `open, saved ${formatClock(document.savedMs)}`}
              </span>
            </button>
          ) : null}
          <RecentList openGrant={document.isOpen ? document.grant : null} />
          <WorkedExamples />
        </section>
        <section aria-labelledby="start-begin">
          <h2 id="start-begin">Start</h2>
          <div className="panel ways">
            <button type="button" className="sampleway" onClick={() => runCommand('file.sample')}>
              <Icon name="run" />
              <span>
                <b>Open the sample portfolio</b>
                <span className="t2">
                  Generated accounts, one champion and two challengers, already run. No files
                  needed.
                </span>
              </span>
            </button>
            {WAYS.map((way) => (
              <button key={way.command} type="button" onClick={() => runCommand(way.command)}>
                <Icon name={way.icon} />
                <span>{way.title}</span>
                {way.keys === null ? null : <kbd>{showShortcut(way.keys, host.isMac)}</kbd>}
              </button>
            ))}
          </div>
          <p className="t3 private">
            <Icon name="shield" />
            Everything stays on this computer. Nothing is sent.
          </p>
        </section>
      </div>
    </div>
  );
}
