/** Style of the evidence page: light, one column, made to be printed on A4 or letter paper. */
export const PAGE_STYLE = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1.5rem; background: #fff; color: #1c2430; font: 14px/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 0.25rem; font-size: 1.5rem; }
h2 { margin: 2rem 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 1px solid #c6ccd6; font-size: 1.1rem; }
h3 { margin: 1rem 0 0.25rem; font-size: 1rem; }
p { margin: 0.25rem 0; }
ul { margin: 0.25rem 0; padding-left: 1.25rem; }
table { width: 100%; margin: 0.5rem 0; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.25rem 0.5rem; border-bottom: 1px solid #e2e6ec; text-align: left; vertical-align: top; }
th { border-bottom-color: #8a94a3; font-weight: 600; }
.n { text-align: right; }
.sub { color: #566072; }
.mono { font-family: ui-monospace, monospace; font-size: 0.8rem; overflow-wrap: anywhere; }
.mark { margin: 0.75rem 0; padding: 0.5rem 0.75rem; border: 2px solid #8c2f1b; color: #8c2f1b; }
.blocks { color: #8c2f1b; font-weight: 600; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; }
  section { break-inside: auto; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
}
@page { margin: 18mm; }
`;
