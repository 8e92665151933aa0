// Which address ranges are private.

import { containsRange, parseAddressRange } from '../policy/address.ts';
import type { AddressRange } from '../policy/address.ts';

/** RFC 1918, 6598, 1122, 3927, 4193 and 4291. */
const PRIVATE_RANGES = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
  '::1',
].flatMap((text) => parseAddressRange(text) ?? []);

export function isPrivate(range: AddressRange): boolean {
  return PRIVATE_RANGES.some((outer) => containsRange(outer, range));
}
