import type { StrategyHeader } from '../../../src-engine/protocol/methods.ts';
import { showToast } from '../../stores/toast-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { ExportedFile } from './export-configuration.ts';

interface Props {
  readonly strategy: StrategyHeader;
  /** Written in this session from this slot. */
  readonly exported: ExportedFile | null;
  /** Why it cannot be written now, or null. */
  readonly blocked: string | null;
  readonly onExport: () => void;
}

async function copyFingerprint(fingerprint: string): Promise<void> {
  await navigator.clipboard.writeText(fingerprint);
  showToast('plain', 'Fingerprint copied.');
}

/** The file, its identity, and the button that writes it. */
export function PackagePanel({ strategy, exported, blocked, onExport }: Props) {
  const same = exported?.fingerprint === strategy.fingerprint;
  return (
    <Panel title="Package" className="package">
      <dl>
        <dt>File</dt>
        <dd>strategy.json, schema 1: rules only, no account data</dd>
        <dt>Strategy</dt>
        <dd>{`${strategy.name} v${strategy.version}`}</dd>
        <dt>Fingerprint</dt>
        <dd className="mono">{strategy.fingerprint}</dd>
        {exported === null ? null : (
          <>
            <dt>Last export</dt>
            <dd>
              {exported.name}
              {exported.folder === '' ? '' : ` in ${exported.folder}`}
              {same ? ', this version' : ', an earlier version'}
            </dd>
          </>
        )}
      </dl>
      <div className="packagefoot">
        <Button icon="copy" onClick={() => void copyFingerprint(strategy.fingerprint)}>
          Copy fingerprint
        </Button>
        {blocked === null ? null : <span className="t2">{blocked}</span>}
        <Button tone="primary" icon="export" unavailable={blocked} onClick={onExport}>
          Export configuration…
        </Button>
      </div>
    </Panel>
  );
}
