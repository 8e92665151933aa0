// Types of the page's messages. English defines them, so a missing translation is a compile error.

import type { AccountMessages } from './account/en.ts';
import type { en } from './en.ts';
import type { ExamplesMessages } from './examples/en.ts';
import type { ExplainMessages } from './explain/en.ts';
import type { ConsolePathMessages } from './console-path/en.ts';

export type Messages = typeof en;

/** Includes the forms that change the account or the context; loaded separately. */
export type MessagesWithForms = Messages & AccountMessages;

/** Includes the texts of the documentation's examples; loaded separately. */
export type MessagesWithExamples = Messages & ExamplesMessages;

/** Includes the explanations of decisions; loaded separately. */
export type MessagesWithReasons = Messages & ExplainMessages;

/** Includes the console path; loaded separately. */
export type MessagesWithConsolePath = Messages & ConsolePathMessages;
