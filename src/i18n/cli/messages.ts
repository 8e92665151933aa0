// The messages of the command `ram`.

import type { Severity } from '../../engine/policy/diagnostic.ts';
import type { EntryProblem } from '../../scenario/import/nacos-zip-entry.ts';
import type { PolicyErrorMessages } from '../diagnostics/messages.ts';
import type { ExposureMessages } from '../exposure/en.ts';
import type { FindingMessages } from '../findings/messages.ts';
import type { ImportMessages } from '../import/messages.ts';
import type { CheckMessages } from './check-en.ts';
import type { DiffMessages } from '../diff/en.ts';
import type { GrantMessages } from './grant-en.ts';

export interface CliMessages extends CheckMessages, PolicyErrorMessages {
  readonly findings: FindingMessages;
  readonly imports: ImportMessages;
  readonly exposure: ExposureMessages;
  readonly usage: string;
  readonly usageOf: Readonly<
    Record<'lint' | 'check' | 'decide' | 'diff' | 'analyze' | 'grant' | 'convert' | 'format', string>
  >;
  readonly unknownVerb: (verb: string) => string;
  readonly wrongOption: (option: string, value: string, allowed: string) => string;
  readonly cannotRead: (path: string) => string;
  readonly cannotWrite: (path: string) => string;
  readonly actionAndResourceNeeded: string;
  readonly wrongContext: (entry: string) => string;
  readonly rejectedPolicy: (name: string) => string;
  /** `statement` counts from 1. */
  readonly decidedBy: (statement: number, policy: string) => string;
  readonly noStatementApplies: string;
  readonly decisionAssumed: string;
  readonly diff: DiffMessages;
  readonly grant: GrantMessages;
  readonly twoListsNeeded: string;
  readonly noQuestions: (path: string) => string;
  /** `number` counts from 1. */
  readonly invalidQuestion: (path: string, number: number) => string;
  readonly noAccount: (path: string) => string;
  readonly notRecognized: string;
  readonly zipEntry: (path: string, problem: EntryProblem | 'duplicate') => string;
  readonly zipEntryAmbiguous: (path: string) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  /** The counts per severity, the most severe first. */
  readonly found: (counts: readonly number[]) => string;
}
