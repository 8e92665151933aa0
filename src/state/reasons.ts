// The code that explains the selected cell. It loads with the first selection.

export { explain } from '../engine/evaluation/explain/explain.ts';
export { highlightsOf } from './highlights.ts';
