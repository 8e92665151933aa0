// What proofs make of assertions.

import type { AuthorizationRequest } from '../engine/account/request.ts';
import type { UnknownReason } from '../engine/analysis/work-limit.ts';
import type { Failure } from '../engine/evaluation/assertions/check-assertions.ts';
import type { AssertionOutcome } from '../engine/evaluation/assertions/check-lines.ts';

export type UnprovenReason =
  | UnknownReason
  /** An instance does not check clients, and proofs know no instances. */
  | 'unchecked-clients'
  /** The user stopped the proof. */
  | 'stopped';

export type AssertionProof =
  | { readonly kind: 'yes' }
  | {
      readonly kind: 'no';
      readonly witness: AuthorizationRequest;
      /** The reading and the mode that decide so, if the line is about every reading. */
      readonly under?: NonNullable<Failure['under']>;
    }
  | { readonly kind: 'unknown'; readonly reason: UnprovenReason }
  /** No request has the line's actions in its scope. */
  | { readonly kind: 'applies-to-nothing' };

/** The outcome of a line after its proof. `needs-proof` remains where no proof was made. */
export type ProvenOutcome =
  | AssertionOutcome
  /** The line is about every context, and this request breaks it. */
  | ({ readonly kind: 'counterexample' } & Omit<Extract<AssertionProof, { kind: 'no' }>, 'kind'>)
  | { readonly kind: 'not-proven'; readonly reason: UnprovenReason };

/** The outcome of a line that needs a proof, with its proof. */
export function provenOutcome(
  { asked }: Extract<AssertionOutcome, { kind: 'needs-proof' }>,
  proof: AssertionProof,
): ProvenOutcome {
  switch (proof.kind) {
    case 'yes':
      return { kind: 'holds', asked };
    case 'no':
      return { ...proof, kind: 'counterexample' };
    case 'unknown':
      return { kind: 'not-proven', reason: proof.reason };
    case 'applies-to-nothing':
      return { kind: 'nothing-asked', action: null };
  }
}
