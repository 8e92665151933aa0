// What a pasted text turned out to hold.

import type { CarryOver } from './carry-over.ts';

/** A RAM policy's text, formatted where it is JSON, and its name where the source tells one. */
export interface FoundText {
  readonly name: string | null;
  readonly text: string;
}

export type FoundPolicy =
  | { readonly kind: 'ram-policy'; readonly text: string }
  /** Converted; see `AwsConversion`. */
  | { readonly kind: 'aws-policy'; readonly text: string; readonly notes: readonly CarryOver[] }
  /** At least one policy, in the order of the text. */
  | {
      readonly kind: 'terraform' | 'ros-template' | 'api-response';
      readonly policies: readonly [FoundText, ...FoundText[]];
    }
  /** YAML that may hold a policy: `yamlToJson` makes it JSON, in which to look again. */
  | { readonly kind: 'yaml' }
  | { readonly kind: 'not-found'; readonly why: 'not-json' | 'no-policy' };
