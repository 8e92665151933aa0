// An authorization request: the action, one concrete resource and the context. The caller is not part of it.
// Source: RAM "Policy evaluation process".

/** Condition keys and their values. An absent key is not the same as an empty value. */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>;

export interface AuthorizationRequest {
  /** For example `mse:GetNacosConfig`; matched case-insensitively. */
  readonly action: string;
  /** A concrete ARN. `*` and `?` in it are ordinary characters. */
  readonly resource: string;
  readonly context: RequestContext;
}

/** The values of a key in the context; empty if the key is absent. */
export function contextValues(context: RequestContext, key: string): readonly string[] {
  const value = Object.hasOwn(context, key) ? context[key] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** A call from the Internet over TLS, signed with an AccessKey, so without `acs:MFAPresent`. */
export const DEFAULT_CONTEXT: RequestContext = {
  'acs:SourceIp': '203.0.113.10',
  'acs:CurrentTime': '2026-11-23T10:00:00Z',
  'acs:SecureTransport': 'true',
};
