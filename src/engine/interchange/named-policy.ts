// A policy to export.

/** `text` is an accepted policy; `exportPolicy` ensures that. */
export interface NamedPolicy {
  readonly name: string;
  readonly text: string;
}
