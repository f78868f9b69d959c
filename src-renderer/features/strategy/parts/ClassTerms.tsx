import { entrySchema } from '../../../../src-engine/config/schema-walk.ts';
import { strategySchema } from '../../../../src-engine/config/strategy-schema.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { useEditor } from '../use-editor.ts';
import { SchemaForm } from './SchemaForm.tsx';

/** What a debt class has beside its cancel rule. */
export function ClassTerms() {
  const { strategy } = useEditor();
  const schema = entrySchema(strategySchema.shape.debtClasses);
  if (schema === null) return null;
  return strategy.debtClasses.map((rule, position) => (
    <Panel
      // biome-ignore lint/suspicious/noArrayIndexKey: places in the document are identities here.
      key={position}
      title={`Severance and pay plans of ${rule.code}`}
    >
      <SchemaForm
        schema={schema}
        pointer={`/debtClasses/${position}`}
        value={rule}
        only={['severanceCancelAlgorithm', 'payPlan']}
      />
    </Panel>
  ));
}
