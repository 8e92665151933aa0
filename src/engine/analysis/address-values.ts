// Addresses that tell the ranges of a condition key apart. Ranges lie in each other or apart, so every set of addresses that
// they distinguish contains the first address of a range, or the one after a range.

import { addressesAround } from '../policy/address-analysis.ts';

/** Public addresses of documentation (RFC 5737, RFC 3849), then the first of each family. */
const COMMON = ['203.0.113.10', '198.51.100.7', '2001:db8::1', '0.0.0.0', '::'];

/** Texts in order of preference, the last of them not an address. */
export function addressRepresentatives(values: readonly string[]): readonly string[] {
  return [...COMMON, ...new Set(values.flatMap(addressesAround)), 'not-an-address'];
}
