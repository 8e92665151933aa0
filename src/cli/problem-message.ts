// Words the problems of `ram check` in the language of the messages.

import { messageOf } from '../i18n/diagnostic-message.ts';
import type { CheckMessages } from '../i18n/cli/check-en.ts';
import type { PolicyErrorMessages } from '../i18n/diagnostics/messages.ts';
import { plainText } from '../i18n/marks.ts';
import type { FileProblem } from './check-file.ts';

type Words = CheckMessages & PolicyErrorMessages;

/** Plain text, with names in quotation marks. */
export function problemMessage(t: Words, problem: FileProblem): string {
  return plainText(sentenceOf(t, problem));
}

function sentenceOf(t: Words, problem: FileProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return t.unreadable;
    case 'not-json':
      return t.notJson;
    case 'no-scenario':
      return t.noScenario;
    case 'no-expectations':
      return t.noExpectations;
    case 'policy-unreadable':
      return t.policyUnreadable(problem.file);
    case 'refused':
      return t.refused(problem.policy, problem.line, messageOf(t, problem.diagnostic));
    case 'broken':
      return t.broken(problem.text, problem.outcome);
  }
}
