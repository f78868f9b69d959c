import type {
  CriteriaCoverage,
  UnmatchedReason,
} from '../../../../src-engine/model/criteria-coverage.ts';
import { counted, formatCount } from '../../../format/count.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { useEditor } from '../use-editor.ts';

const REASONS: Readonly<Record<UnmatchedReason, string>> = {
  held: 'on hold',
  'not-eligible': 'class not collected',
  'no-control': 'no class control',
  'no-condition': 'no condition is true',
  'debt-too-small': 'debt too small',
  'not-old-enough': 'not yet old enough',
};

const TITLE = 'Coverage on the as-of day';
const SUB = 'a debt is what an account owes in one debt class';

/** How many debts the rows answer on the as-of day, and why the others start nothing (ux 2.2a); null while it is counted. */
export function CoveragePanel({ coverage }: { readonly coverage: CriteriaCoverage | null }) {
  const { strategy } = useEditor();
  if (coverage === null)
    return (
      <Panel title={TITLE} sub={SUB}>
        <p className="t3">Trying the rules on every account.</p>
      </Panel>
    );
  const { debts, matched, unmatched } = coverage;
  const controls = strategy.classControls.filter(({ code }) =>
    unmatched.some(({ control }) => control === code),
  );
  const rest = (control: string) =>
    unmatched
      .filter((one) => one.control === control)
      .map((one) => `${REASONS[one.reason]} ${formatCount(one.debts)}`)
      .join(', ');
  const outside = rest('');
  return (
    <Panel
      title={TITLE}
      sub={SUB}
      note="Every account is reviewed here, whether or not its review schedule asks for it that night."
    >
      <p>
        <b>{formatCount(matched)}</b> of {counted(debts, 'debt')} start a process,{' '}
        <b>{formatCount(debts - matched)}</b> start none.
      </p>
      <ul className="st-coverage">
        {controls.map(({ code, title }) => (
          <li key={code}>
            {title === '' ? code : title}: <span className="t2">{rest(code)}</span>
          </li>
        ))}
        {outside === '' ? null : (
          <li>
            No class control: <span className="t2">{outside}</span>
          </li>
        )}
      </ul>
    </Panel>
  );
}
