import type { PortfolioHeader, PortfolioSummary } from '../../../src-engine/protocol/methods.ts';
import { counted, formatCount } from '../../format/count.ts';
import { shortFingerprint } from '../../format/fingerprint.ts';
import { formatMoney, formatMoneyCompact } from '../../format/money.ts';
import { formatPercent } from '../../format/percent.ts';
import { Term } from '../../shell/glossary/Term.tsx';
import { Panel } from '../../ui/Panel.tsx';

interface Props {
  readonly header: PortfolioHeader;
  readonly summary: PortfolioSummary;
}

interface Line {
  readonly label: string;
  readonly figure: string;
  /** The figure in full, where it was shortened. */
  readonly full: string | null;
  readonly beside: string;
  /** Of the glossary. */
  readonly term?: string;
}

function linesOf(header: PortfolioHeader, summary: PortfolioSummary): readonly Line[] {
  const { currency } = header;
  const share = summary.accounts === 0 ? 0 : summary.pastDueAccounts / summary.accounts;
  return [
    {
      label: 'In scope',
      figure: formatMoneyCompact(summary.openMinor, currency),
      full: formatMoney(summary.openMinor, currency),
      beside: counted(summary.accounts, 'account'),
    },
    {
      label: 'Past due',
      term: 'arrears',
      figure: formatMoneyCompact(summary.pastDueMinor, currency),
      full: formatMoney(summary.pastDueMinor, currency),
      beside: `${counted(summary.pastDueAccounts, 'account')}, ${formatPercent(share)}`,
    },
    {
      label: 'Median account',
      figure: formatMoney(summary.medianOpenMinor, currency),
      full: null,
      beside: 'open balance',
    },
    {
      label: 'Credit rating, median',
      term: 'credit-rating',
      figure: summary.medianRating === null ? 'none' : formatCount(summary.medianRating),
      full: null,
      beside: summary.medianRating === null ? 'no account has a rating' : 'points',
    },
  ];
}

export function TotalsPanel({ header, summary }: Props) {
  return (
    <Panel
      title="Totals"
      sub={`${header.currency}, fingerprint ${shortFingerprint(header.fingerprint)}`}
    >
      <dl className="totals">
        {linesOf(header, summary).map((line) => (
          <div key={line.label}>
            <dt>
              {line.term === undefined ? line.label : <Term id={line.term}>{line.label}</Term>}
            </dt>
            <dd className="figure" title={line.full ?? undefined}>
              {line.figure}
            </dd>
            <dd className="t3">{line.beside}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
