import { describe, expect, test } from 'vitest';
import { deniedRequestFacts } from '../../../../src/engine/evaluation/explain/denied-request.ts';
import { arn, request } from '../../../support/account-builders.ts';

const LEAF = arn('instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml');
const ACTION = 'mse:GetNacosConfig';

describe('The contents of an access-denied error', () => {
  test("have the action in the catalog's spelling, the resource as requested, and the kind of denial.", () => {
    expect(deniedRequestFacts(request({ action: 'MSE:getnacosconfig' }), 'explicit-deny')).toEqual({
      httpStatus: 403,
      code: 'NoPermission',
      action: ACTION,
      resource: LEAF,
      noPermissionType: 'ExplicitDeny',
      policyType: 'AccountLevelIdentityBasedPolicy',
    });
    expect(deniedRequestFacts(request({ action: 'mse:Other' }), 'implicit-deny')).toMatchObject({
      action: 'mse:Other',
      noPermissionType: 'ImplicitDeny',
    });
  });
});
