import { exportStrategy } from '../../config/export-strategy.ts';
import type { Strategy } from '../../config/strategy-schema.ts';
import { htmlPage } from '../html/html-page.ts';
import { escaped, htmlSection, htmlTable } from '../html/markup.ts';
import { controlSection } from './control-section.ts';
import { dunningSections } from './dunning-sections.ts';
import { eventSections } from './event-sections.ts';
import { generalSections } from './general-sections.ts';
import { protectionSections } from './protection-sections.ts';
import { severanceSections } from './severance-sections.ts';
import { workSections } from './work-sections.ts';
import { writeOffSections } from './write-off-sections.ts';

/**
 * rules.html: every rule of a strategy in plain words, for those who sign it and those who set it up. A function of
 * strategy.json alone, whose fingerprint stands at its head: equal strategies give equal bytes.
 */
export function rulesHtml(strategy: Strategy): string {
  const { name, version, currency, schemaVersion, description } = strategy;
  const sections = [
    ...generalSections(strategy),
    controlSection(strategy),
    ...eventSections(strategy),
    ...dunningSections(strategy),
    ...severanceSections(strategy),
    ...writeOffSections(strategy),
    ...protectionSections(strategy),
    ...workSections(strategy),
  ];
  const facts = [
    ['Strategy', escaped(`${name} v${version}`)],
    ['Fingerprint', `<span class="mono">${exportStrategy(strategy).fingerprint}</span>`],
    ['Currency', escaped(currency)],
    ['Format', `strategy.json, schema ${schemaVersion}`],
  ];
  const contents = sections.map(
    ({ title }, index) => `<a href="#rules-${index + 1}">${escaped(title)}</a>`,
  );
  return htmlPage(`Rules of ${name} v${version}`, [
    '<p class="sub">Every rule of strategy.json in words, made from that file alone: the fingerprint is the SHA-256 of the strategy that these rules are.</p>',
    htmlTable(['What', 'Value'], facts, [], ''),
    ...(description === '' ? [] : [`<p>${escaped(description)}</p>`]),
    `<p class="sub">${contents.join(' · ')}</p>`,
    ...sections.map(({ title, parts }, index) =>
      htmlSection(title, ...parts).replace('<h2>', `<h2 id="rules-${index + 1}">`),
    ),
  ]);
}
