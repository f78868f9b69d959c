import { useState } from 'react';
import type { Failure } from '../../../src-engine/base/failure.ts';
import { STRATEGY_SCHEMA_VERSION } from '../../../src-engine/config/parse/schema-version.ts';
import type { StrategyHeader } from '../../../src-engine/protocol/methods.ts';
import { showToast } from '../../stores/toast-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import {
  EXPORT_FORMATS,
  type ExportedFile,
  type ExportFormat,
  saveRules,
  saveSchema,
} from './export-configuration.ts';

/** Why a file could not be written, and of which strategy. */
export interface ExportFailure extends Pick<Failure, 'message' | 'where' | 'hint'> {
  readonly slot: number;
}

interface Props {
  readonly strategy: StrategyHeader;
  /** Written in this session from this slot. */
  readonly exported: ExportedFile | null;
  /** Why it cannot be written now, or null. */
  readonly blocked: string | null;
  /** The last try to write it failed: shown with a way to try again, until one succeeds. */
  readonly failure: ExportFailure | null;
  readonly onExport: (format: ExportFormat) => void;
}

/** What is in the file. */
const FILES: Readonly<Record<ExportFormat, string>> = {
  json: `strategy.json, schema ${STRATEGY_SCHEMA_VERSION}: rules only, no account data`,
  sheets:
    'ZIP of CSV tables in set-up order: collection and debt classes, event types, templates, class controls, severance by SA type, write-off. Dunning schedules, guardrails and the other settings are in strategy.json only.',
};

async function copyFingerprint(fingerprint: string): Promise<void> {
  await navigator.clipboard.writeText(fingerprint);
  showToast('plain', 'Fingerprint copied.');
}

/** The file, its identity, and the button that writes it. */
export function PackagePanel({ strategy, exported, blocked, failure, onExport }: Props) {
  const [format, setFormat] = useState<ExportFormat>('json');
  const same = exported?.fingerprint === strategy.fingerprint;
  const write = () => onExport(format);
  return (
    <Panel
      title="Package"
      className="package"
      tools={
        <SegmentedControl
          label="Format"
          options={EXPORT_FORMATS}
          value={format}
          onChange={setFormat}
        />
      }
    >
      <dl>
        <dt>File</dt>
        <dd>{FILES[format]}</dd>
        <dt>Beside it</dt>
        <dd className="t2">
          criteria.csv, rules.html, evidence.json and evidence.html: Export evidence…
        </dd>
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
      {blocked === null ? null : <p className="t2 plainline">{blocked}</p>}
      {failure === null ? null : (
        <ErrorState
          failure={failure}
          actions={
            <Button tone="primary" unavailable={blocked} onClick={write}>
              Try again, here or in another folder…
            </Button>
          }
        />
      )}
      <div className="packagefoot">
        {format === 'json' ? (
          <Button onClick={() => void saveSchema()}>Save the schema…</Button>
        ) : null}
        <Button onClick={() => void saveRules(strategy.slot)}>Save the rules in words…</Button>
        <Button icon="copy" onClick={() => void copyFingerprint(strategy.fingerprint)}>
          Copy fingerprint
        </Button>
        <Button tone="primary" icon="export" unavailable={blocked} onClick={write}>
          Export configuration…
        </Button>
      </div>
    </Panel>
  );
}
