// Variables in the values of an AWS policy. Source: AWS "IAM policy elements: Variables and tags".

const VARIABLE = /\$\{(?:[\w.-]+:(?!:)[^{}]*|[*?$])\}/;

/** The first policy variable in the text, such as `${aws:username}`; null for none. */
export function variableIn(text: string): string | null {
  return VARIABLE.exec(text)?.[0] ?? null;
}

const PLACEHOLDER = /\$\{[^{}]*\}/g;

/** The first `${…}` that is neither a variable nor one of the known placeholders; null for none. */
export function placeholderIn(text: string, known: ReadonlySet<string>): string | null {
  for (const [placeholder] of text.matchAll(PLACEHOLDER)) {
    if (!VARIABLE.test(placeholder) && !known.has(placeholder)) return placeholder;
  }
  return null;
}
