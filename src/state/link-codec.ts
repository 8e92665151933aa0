// Reads and writes scenarios in links. Loaded on demand: a first visit opens without a link and writes none before it changes.

import type { PermissionMatrix } from '../engine/evaluation/decide/permission-matrix.ts';
import type { Steps } from '../engine/evaluation/decide/steps.ts';
import type * as decisionRecord from '../scenario/link/decision-record.ts';
import type * as limits from '../scenario/link/link-limits.ts';
import type * as permalink from '../scenario/link/permalink.ts';
import type * as examples from '../scenario/presets/examples.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface LinkCodec {
  /** The link records the decisions of the matrix. */
  readonly encodeFragment: (scenario: Scenario, matrix: PermissionMatrix | null) => string;
  readonly encodeInSteps: (scenario: Scenario, matrix: PermissionMatrix | null) => Steps<string>;
  readonly readFragment: typeof permalink.readFragment;
  readonly readInSteps: typeof permalink.readInSteps;
  readonly changedDecisionsSince: typeof decisionRecord.changedDecisionsSince;
  readonly isWithinLimits: typeof limits.isWithinLimits;
  /** What a link to an example opens. */
  readonly exampleScenario: typeof examples.exampleScenario;
}

/** Loads the code once; after a failure, the next call tries again. */
export async function loadLinkCodec(): Promise<LinkCodec> {
  const [links, { recordDecisions, changedDecisionsSince }, { isWithinLimits }, { exampleScenario }] =
    await Promise.all([
      import('../scenario/link/permalink.ts'),
      import('../scenario/link/decision-record.ts'),
      import('../scenario/link/link-limits.ts'),
      import('../scenario/presets/examples.ts'),
    ]);
  return {
    encodeFragment: (scenario, matrix) => links.encodeFragment(scenario, recordDecisions(matrix)),
    encodeInSteps: (scenario, matrix) => links.encodeInSteps(scenario, recordDecisions(matrix)),
    readFragment: links.readFragment,
    readInSteps: links.readInSteps,
    changedDecisionsSince,
    isWithinLimits,
    exampleScenario,
  };
}
