// What every language fills. English sets the shape; a sentence missing in another language is a compile error.

import type { ActionName } from '../engine/catalog/actions.ts';
import type { ExampleId } from '../scenario/scenario.ts';
import type { AccountMessages } from './account/en.ts';
import type { en } from './en.ts';
import type { ExamplesMessages } from './examples/en.ts';
import type { ExplainMessages } from './explain/en.ts';
import type { ConsolePathMessages } from './console-path/en.ts';

export type Messages = typeof en;

/** With what the forms say that change the account or the context, which is fetched apart. */
export type MessagesWithForms = Messages & AccountMessages;

/** With what is said of the documentation's examples, which is fetched apart. */
export type MessagesWithExamples = Messages & ExamplesMessages;

/** With what is said of the reason for a decision, which is fetched apart. */
export type MessagesWithReasons = Messages & ExplainMessages;

/** With what is said of the way through the console, which is fetched apart. */
export type MessagesWithConsolePath = Messages & ConsolePathMessages;

export type ActionDescriptions = Readonly<Record<ActionName, string>>;

export interface ExampleMessages {
  /** What it is meant to show. */
  readonly teaches: string;
  /** What a careful reader finds in it. */
  readonly findings: readonly string[];
}

export type ExampleTexts = Readonly<Record<ExampleId, ExampleMessages>>;
