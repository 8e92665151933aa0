// What the history records of a playground.

import type { Edits, ScenarioSettings } from './model.svelte.ts';
import type { SelectedCell } from './selection.svelte.ts';
import type { ViewState } from './view.svelte.ts';

/** The state at one moment. */
export interface Snapshot extends Edits {
  /** A different object for each scenario that was opened. */
  readonly opening: object;
  /** Is no step by itself. Restored only together with another opening. */
  readonly opened: OpenedView;
}

/** What opening a scenario replaces in addition to the edits. */
export interface OpenedView {
  readonly settings: ScenarioSettings;
  readonly view: ViewState;
  readonly cell: SelectedCell | null;
}
