import { expect, test } from 'vitest';
import { CONDITION_KEYS } from '../../../src/engine/catalog/condition-keys.ts';

test('the catalog has the common condition keys of RAM, each with its type', () => {
  expect(CONDITION_KEYS.map(({ key, type }) => `${key} ${type}`)).toEqual([
    'acs:SourceIp address',
    'acs:CurrentTime date',
    'acs:SecureTransport boolean',
    'acs:MFAPresent boolean',
    'acs:PrincipalARN string',
    'acs:UserAgent string',
    'acs:SourceVpc string',
    'acs:VpcSourceIp address',
    'acs:ResourceGroupId string',
    'acs:RequestTag/ string',
    'acs:ResourceTag/ string',
  ]);
});

test('acs:MFAPresent is absent from some requests', () => {
  expect(CONDITION_KEYS.find(({ key }) => key === 'acs:MFAPresent')?.optional).toBe(true);
});
