/** Read second: what charts are drawn with (build/vite/renderer.config.ts puts it beside this module). */
export const CHART_CODE = 'charts';
