// A policy on its way out of the page.

/** The writers of formats take text that RAM accepts; `exportPolicy` sees to that. */
export interface NamedPolicy {
  readonly name: string;
  readonly text: string;
}
