// Preset request contexts: who calls, from where and when.

import { DEFAULT_CONTEXT } from '../../engine/account/request.ts';
import type { RequestContext } from '../../engine/account/request.ts';

export const CONTEXT_PRESET_IDS = [
  'access-key',
  'office',
  'console-mfa',
  'night',
  'vpc',
  'insecure',
] as const;
export type ContextPresetId = (typeof CONTEXT_PRESET_IDS)[number];

const CONTEXT_PRESETS: Readonly<Record<ContextPresetId, RequestContext>> = {
  'access-key': DEFAULT_CONTEXT,
  office: { ...DEFAULT_CONTEXT, 'acs:SourceIp': '203.0.113.24', 'acs:MFAPresent': 'false' },
  'console-mfa': { ...DEFAULT_CONTEXT, 'acs:MFAPresent': 'true', 'acs:UserAgent': 'Mozilla/5.0' },
  night: { ...DEFAULT_CONTEXT, 'acs:CurrentTime': '2026-11-23T18:30:00Z' },
  vpc: {
    'acs:SourceIp': '10.0.0.7',
    'acs:VpcSourceIp': '10.0.0.7',
    'acs:SourceVpc': 'vpc-bp1aevy8sofi8mh1q0000',
    'acs:CurrentTime': '2026-11-23T10:00:00Z',
    'acs:SecureTransport': 'true',
  },
  insecure: { ...DEFAULT_CONTEXT, 'acs:SecureTransport': 'false' },
};

export function contextPreset(id: ContextPresetId): RequestContext {
  return CONTEXT_PRESETS[id];
}
