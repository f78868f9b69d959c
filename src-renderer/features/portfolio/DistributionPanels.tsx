import type { PortfolioHeader, PortfolioSummary } from '../../../src-engine/protocol/methods.ts';
import { BarList } from '../../charts/BarList.tsx';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { barListTable } from '../../charts/chart-tables.ts';
import { countValues, moneyValues } from '../../charts/value-format.ts';
import { ageBucketTitle } from '../../format/age-bucket.ts';
import { counted, formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { formatMoneyCompact } from '../../format/money.ts';
import { useNavigation } from '../../stores/navigation-store.ts';

interface Props {
  readonly header: PortfolioHeader;
  readonly summary: PortfolioSummary;
}

/** Arrears by age and accounts by segment. A bar filters the accounts below. */
export function DistributionPanels({ header, summary }: Props) {
  const { params, replaceParams } = useNavigation();
  const filter = (name: 'bucket' | 'segment', value: string) => {
    const { [name]: before, ...rest } = params;
    replaceParams(before === value ? rest : { ...rest, [name]: value });
    document.getElementById('portfolio-accounts')?.scrollIntoView({ block: 'nearest' });
  };
  const ages = summary.ageing.map((bucket, age) => ({
    key: bucket.bucket,
    label: ageBucketTitle(bucket.bucket),
    value: bucket.amountMinor,
    text: formatMoneyCompact(bucket.amountMinor, header.currency),
    color: `var(--age-${age})`,
  }));
  const segments = summary.segments.map((segment) => ({
    key: segment.segment,
    label: segment.segment,
    value: segment.accounts,
    text: formatCount(segment.accounts),
  }));
  const money = moneyValues(header.currency);
  const basis = {
    text: `Stock on ${formatDate(header.asOfDay)}; ${counted(header.accounts, 'account')} of the portfolio.`,
    mark: null,
  };
  return (
    <div className="grid2">
      <ChartPanel
        title="Arrears by age"
        sub={`open items by days past due, ${header.currency}`}
        table={barListTable(ages, ['Age', 'Open'], money)}
        basis={basis}
        fileName="arrears-by-age"
      >
        <BarList name="Arrears by age" bars={ages} onOpen={(key) => filter('bucket', key)} />
      </ChartPanel>
      <ChartPanel
        title="Accounts by segment"
        sub="largest first"
        table={barListTable(segments, ['Segment', 'Size'], countValues('accounts'))}
        basis={basis}
        fileName="accounts-by-segment"
      >
        <BarList
          name="Accounts by segment"
          bars={segments}
          onOpen={(key) => filter('segment', key)}
        />
      </ChartPanel>
    </div>
  );
}
