// What became of the parts of a foreign policy that RAM has no equal for. Statements are counted from 1, as in the original.

export type CarryOver =
  /** `Sid`, `Id` or a member that neither language knows; `statement` is null for a member of the policy itself. */
  | { readonly kind: 'member-dropped'; readonly statement: number | null; readonly member: string }
  /** Whom the statement is about: in RAM that is whoever the policy is attached to. */
  | {
      readonly kind: 'principal-dropped';
      readonly statement: number;
      readonly member: 'Principal' | 'NotPrincipal';
    }
  /** `NotResource`: the whole statement is left out. */
  | { readonly kind: 'statement-left-out'; readonly statement: number }
  /** The actions stay as they are; `counterpart` is the RAM code of the service that comes nearest. */
  | {
      readonly kind: 'foreign-service';
      readonly statement: number;
      readonly service: string;
      readonly counterpart: string | null;
    }
  /** The resource stays as it is, so that RAM refuses it; `suggestion` is the shape of an ARN to put there. */
  | {
      readonly kind: 'foreign-resource';
      readonly statement: number;
      readonly resource: string;
      readonly suggestion: string | null;
    }
  /** RAM's operator comes near, but is not the same. */
  | {
      readonly kind: 'operator-replaced';
      readonly statement: number;
      readonly from: string;
      readonly to: string;
    }
  /** The condition stays as it is, so that RAM refuses it: dropping it would change who may do what. */
  | { readonly kind: 'operator-not-in-ram'; readonly statement: number; readonly operator: string }
  | { readonly kind: 'key-renamed'; readonly statement: number; readonly from: string; readonly to: string }
  /**
   * The condition stays as it is. No request to RAM holds the key, so that a negated operator and `ForAllValues:` are met
   * by every request, and any other by none.
   */
  | {
      readonly kind: 'key-not-in-ram';
      readonly statement: number;
      readonly key: string;
      readonly metBy: 'every-request' | 'no-request';
    }
  /** A value that RAM's operator cannot compare with, such as a date in seconds. It stays as it is. */
  | {
      readonly kind: 'value-not-in-ram';
      readonly statement: number;
      readonly operator: string;
      readonly value: string;
    }
  /** A condition's value that names something of AWS. It stays as it is. */
  | {
      readonly kind: 'value-names-aws';
      readonly statement: number;
      readonly key: string;
      readonly value: string;
    }
  /** A variable such as `${aws:username}`, which RAM reads as plain characters. */
  | { readonly kind: 'variable-not-in-ram'; readonly statement: number; readonly variable: string };

export type CarryOverKind = CarryOver['kind'];

/** Collects what one conversion has to tell. */
export type Note = (note: CarryOver) => void;
