// A policy on its way into or out of the page.

export interface NamedPolicy {
  readonly name: string;
  readonly text: string;
}

/** A policy in another format, or why that format cannot hold it. Statements are counted from 1. */
export type Written =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'not-expressible'; readonly why: 'not-json' | 'refused-by-ram' }
  | { readonly kind: 'not-expressible'; readonly why: 'not-action'; readonly statement: number };
