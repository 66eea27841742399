/** Documents as bytes: pure functions of their input. */
export { renderDfmReport } from './render-dfm-report.ts';
