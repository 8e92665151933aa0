// An authorization request: who asks is not part of it, only the action, one concrete resource and the context.
// Source: RAM "Policy evaluation process".

/** Condition keys and their values. A key that is absent differs from one with an empty value. */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>;

export interface AuthorizationRequest {
  /** `mse:GetNacosConfig`; matched without regard to case. */
  readonly action: string;
  /** A concrete ARN. Wildcard characters in it are data. */
  readonly resource: string;
  readonly context: RequestContext;
}

/** The values that the context holds for a key; none when the key is absent. */
export function contextValues(context: RequestContext, key: string): readonly string[] {
  const value = Object.hasOwn(context, key) ? context[key] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** A call from the Internet over TLS, signed with an AccessKey: there is no `acs:MFAPresent`. */
export const DEFAULT_CONTEXT: RequestContext = {
  'acs:SourceIp': '203.0.113.10',
  'acs:CurrentTime': '2026-11-23T10:00:00Z',
  'acs:SecureTransport': 'true',
};
