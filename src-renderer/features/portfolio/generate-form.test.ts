import { describe, expect, it } from 'vitest';
import { checkGenerateForm, type GenerateForm, optionsOf, withPreset } from './generate-form.ts';

const FORM: GenerateForm = {
  preset: 'utility',
  accounts: 100,
  seed: 1,
  asOfDay: 20_514,
  currency: 'USD',
};
const UNDER_WAY: GenerateForm = { ...FORM, processes: { share: 0.6, template: 'ENERGY-STD' } };

describe('processes under way in the form of a generated portfolio', () => {
  it('are left out of the options unless they are asked for', () => {
    expect(optionsOf({ ...FORM, processes: null })).toEqual(FORM);
    expect(optionsOf(UNDER_WAY)).toEqual(UNDER_WAY);
  });

  it('go by the usual template of the kind until another one is chosen', () => {
    expect(withPreset(UNDER_WAY, 'telecom').processes?.template).toBe('T1-MED');
    const own: GenerateForm = { ...FORM, processes: { share: 0.6, template: 'MINE' } };
    expect(withPreset(own, 'card')).toEqual({ ...own, preset: 'card' });
    expect(withPreset(FORM, 'card')).toEqual({ ...FORM, preset: 'card' });
  });

  it('need a template', () => {
    expect(checkGenerateForm(UNDER_WAY)).toBeNull();
    const none: GenerateForm = { ...FORM, processes: { share: 0.6, template: '' } };
    expect(checkGenerateForm(none)).toContain('Process template');
  });
});
