import { type FormEvent, useState } from 'react';
import type { Decision } from '../../../../src-engine/model/explanation.ts';
import { useQuery } from '../../../engine-client/use-query.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { checkMargin, checkRule } from '../../accounts/check-text.ts';
import { useEditor } from '../use-editor.ts';

interface Props {
  /** Changes with the strategy and the portfolio. */
  readonly documentKey: string;
}

/** Tests one account against the rules as they stand: which row fires, and what the others fail on (ux 2.2a). */
export function TestAccount({ documentKey }: Props) {
  const { slot } = useEditor();
  const [text, setText] = useState('');
  const [accountId, ask] = useState('');
  const { value, failure, stale } = useQuery(
    'testAccount',
    { slot, accountId },
    accountId === '' ? null : documentKey,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask(text.trim());
  };
  const isShown = value !== null && value.accountId === accountId && !stale;
  return (
    <Panel title="Test an account" sub="as on the as-of day, with the rules as they stand">
      <form className="st-test" onSubmit={submit}>
        <input
          className="fld"
          type="search"
          aria-label="Account number"
          placeholder="Account number"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button size="small" type="submit" disabled={text.trim() === ''}>
          Test account
        </Button>
      </form>
      <div aria-live="polite">
        {failure !== null && accountId !== '' ? (
          <p className="t2">
            {failure.message} {failure.hint}
          </p>
        ) : null}
        {isShown && value.decisions.length === 0 ? (
          <p className="t2">Account {accountId} owes nothing: no rule looks at it.</p>
        ) : null}
        {isShown
          ? value.decisions.map((decision) => (
              <Answer key={decision.debtClass} decision={decision} />
            ))
          : null}
      </div>
    </Panel>
  );
}

/** One debt of the account: what starts, the checks in their order, the smallest change. */
function Answer({ decision }: { readonly decision: Decision }) {
  const { strategy, reveal } = useEditor();
  const { debtClass, chosen, because, checks, flip, ruleLabel, rulePointer } = decision;
  return (
    <section className="st-answer" aria-label={`Debt class ${debtClass}`}>
      <h3>
        {debtClass}: {chosen === '' ? 'starts nothing' : `starts ${chosen}`}
      </h3>
      <p className="t2">{because}.</p>
      <ul>
        {checks.map((check) => (
          <li key={`${check.rulePointer} ${check.label}`} data-passed={check.passed}>
            <Icon name={check.passed ? 'check' : 'cross'} />
            <span className="sr">{check.passed ? 'Passed: ' : 'Failed: '}</span>
            {check.label}
            <span className="t3">
              {checkRule(check, strategy.currency)}, {checkMargin(check, strategy.currency)}
            </span>
          </li>
        ))}
      </ul>
      {flip === '' ? null : <p className="t2">{flip}</p>}
      <button type="button" className="link" onClick={() => reveal(rulePointer)}>
        Show {ruleLabel}
      </button>
    </section>
  );
}
