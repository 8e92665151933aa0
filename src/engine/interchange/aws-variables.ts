// Variables in the values of an AWS policy. Source: AWS "IAM policy elements: Variables and tags".

import type { AddNote } from './aws-notes.ts';

/** Notes the first variable in the text, if any. */
export function noteVariable(text: string, statement: number, note: AddNote): void {
  const start = text.indexOf('${');
  const end = start < 0 ? -1 : text.indexOf('}', start);
  if (end >= 0) note('variable-not-in-ram', statement, text.slice(start, end + 1));
}
