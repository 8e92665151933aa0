// The complete matrices of the five examples on the default account, drawn by hand from the documentation's
// rules: one line per resource, one mark per action. ✓ allowed, · denied by default; for a container
// A all, S some, N none, E no resources inside; _ if the action does not apply to the resource or to any inside it.

import { drawing } from './drawn-matrix.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const STAGING = 'instance/mse-cn-7qk2v9x01zt';

/** Example 1 with hierarchical matching: everything on one instance and inside it. */
export const ONE_INSTANCE = drawing(`
  SSSSSSSSSSSSSSSSSSSSSSS✓· account *
  AAAAAAAAAAAA✓✓✓✓✓✓✓✓✓✓✓__ instance ${ORDERS}
  AAAAA✓AAAAAA_____________ namespace ${ORDERS}/public
  AAAAA_AAAAAA_____________ group ${ORDERS}/public/DEFAULT_GROUP
  ✓✓✓✓✓____________________ config ${ORDERS}/public/DEFAULT_GROUP/gateway.yaml
  ✓✓✓✓✓____________________ config ${ORDERS}/public/DEFAULT_GROUP/prod.yaml
  ______✓✓✓✓✓✓_____________ service ${ORDERS}/public/DEFAULT_GROUP/user-service
  AAAAA✓AAAAAA_____________ namespace ${PROD}
  AAAAA_AAAAAA_____________ group ${PROD}/DEFAULT_GROUP
  ✓✓✓✓✓____________________ config ${PROD}/DEFAULT_GROUP/prod.yaml
  ✓✓✓✓✓____________________ config ${PROD}/DEFAULT_GROUP/dev.yaml
  ______✓✓✓✓✓✓_____________ service ${PROD}/DEFAULT_GROUP/test-service
  ______✓✓✓✓✓✓_____________ service ${PROD}/DEFAULT_GROUP/order-service
  AAAAA_EEEEEE_____________ group ${PROD}/PAYMENT
  ✓✓✓✓✓____________________ config ${PROD}/PAYMENT/rates.json
  NNNNNNNNNNNN···········__ instance ${STAGING}
  NNNNN·NNNNNN_____________ namespace ${STAGING}/public
  NNNNN_NNNNNN_____________ group ${STAGING}/public/DEFAULT_GROUP
  ·····____________________ config ${STAGING}/public/DEFAULT_GROUP/prod.yaml
  ______······_____________ service ${STAGING}/public/DEFAULT_GROUP/test-service
`);

/** The same with literal matching: only the instance itself. */
export const ONE_INSTANCE_LITERALLY = drawing(`
  NNNNNNNNNNNNSSSSSSSSSSS✓· account *
  NNNNNNNNNNNN✓✓✓✓✓✓✓✓✓✓✓__ instance ${ORDERS}
  NNNNN·NNNNNN_____________ namespace ${ORDERS}/public
  NNNNN_NNNNNN_____________ group ${ORDERS}/public/DEFAULT_GROUP
  ·····____________________ config ${ORDERS}/public/DEFAULT_GROUP/gateway.yaml
  ·····____________________ config ${ORDERS}/public/DEFAULT_GROUP/prod.yaml
  ______······_____________ service ${ORDERS}/public/DEFAULT_GROUP/user-service
  NNNNN·NNNNNN_____________ namespace ${PROD}
  NNNNN_NNNNNN_____________ group ${PROD}/DEFAULT_GROUP
  ·····____________________ config ${PROD}/DEFAULT_GROUP/prod.yaml
  ·····____________________ config ${PROD}/DEFAULT_GROUP/dev.yaml
  ______······_____________ service ${PROD}/DEFAULT_GROUP/test-service
  ______······_____________ service ${PROD}/DEFAULT_GROUP/order-service
  NNNNN_EEEEEE_____________ group ${PROD}/PAYMENT
  ·····____________________ config ${PROD}/PAYMENT/rates.json
  NNNNNNNNNNNN···········__ instance ${STAGING}
  NNNNN·NNNNNN_____________ namespace ${STAGING}/public
  NNNNN_NNNNNN_____________ group ${STAGING}/public/DEFAULT_GROUP
  ·····____________________ config ${STAGING}/public/DEFAULT_GROUP/prod.yaml
  ______······_____________ service ${STAGING}/public/DEFAULT_GROUP/test-service
`);

/** Example 2: every read action on everything. The wildcard matches everything in both modes. */
export const READ_ALL = drawing(`
  AANNNNNNNNNNANNNNNAAAAA✓✓ account *
  AANNNNNNNNNN✓·····✓✓✓✓✓__ instance ${ORDERS}
  AANNN·NNNNNN_____________ namespace ${ORDERS}/public
  AANNN_NNNNNN_____________ group ${ORDERS}/public/DEFAULT_GROUP
  ✓✓···____________________ config ${ORDERS}/public/DEFAULT_GROUP/gateway.yaml
  ✓✓···____________________ config ${ORDERS}/public/DEFAULT_GROUP/prod.yaml
  ______······_____________ service ${ORDERS}/public/DEFAULT_GROUP/user-service
  AANNN·NNNNNN_____________ namespace ${PROD}
  AANNN_NNNNNN_____________ group ${PROD}/DEFAULT_GROUP
  ✓✓···____________________ config ${PROD}/DEFAULT_GROUP/prod.yaml
  ✓✓···____________________ config ${PROD}/DEFAULT_GROUP/dev.yaml
  ______······_____________ service ${PROD}/DEFAULT_GROUP/test-service
  ______······_____________ service ${PROD}/DEFAULT_GROUP/order-service
  AANNN_EEEEEE_____________ group ${PROD}/PAYMENT
  ✓✓···____________________ config ${PROD}/PAYMENT/rates.json
  AANNNNNNNNNN✓·····✓✓✓✓✓__ instance ${STAGING}
  AANNN·NNNNNN_____________ namespace ${STAGING}/public
  AANNN_NNNNNN_____________ group ${STAGING}/public/DEFAULT_GROUP
  ✓✓···____________________ config ${STAGING}/public/DEFAULT_GROUP/prod.yaml
  ______······_____________ service ${STAGING}/public/DEFAULT_GROUP/test-service
`);

/** Examples 3 to 5 as published: they name an unknown instance, so only the list of instances is allowed. */
export const LIST_ALONE = drawing(`
  NNNNNNNNNNNNNNNNNNNNNNN✓· account *
  NNNNNNNNNNNN···········__ instance ${ORDERS}
  NNNNN·NNNNNN_____________ namespace ${ORDERS}/public
  NNNNN_NNNNNN_____________ group ${ORDERS}/public/DEFAULT_GROUP
  ·····____________________ config ${ORDERS}/public/DEFAULT_GROUP/gateway.yaml
  ·····____________________ config ${ORDERS}/public/DEFAULT_GROUP/prod.yaml
  ______······_____________ service ${ORDERS}/public/DEFAULT_GROUP/user-service
  NNNNN·NNNNNN_____________ namespace ${PROD}
  NNNNN_NNNNNN_____________ group ${PROD}/DEFAULT_GROUP
  ·····____________________ config ${PROD}/DEFAULT_GROUP/prod.yaml
  ·····____________________ config ${PROD}/DEFAULT_GROUP/dev.yaml
  ______······_____________ service ${PROD}/DEFAULT_GROUP/test-service
  ______······_____________ service ${PROD}/DEFAULT_GROUP/order-service
  NNNNN_EEEEEE_____________ group ${PROD}/PAYMENT
  ·····____________________ config ${PROD}/PAYMENT/rates.json
  NNNNNNNNNNNN···········__ instance ${STAGING}
  NNNNN·NNNNNN_____________ namespace ${STAGING}/public
  NNNNN_NNNNNN_____________ group ${STAGING}/public/DEFAULT_GROUP
  ·····____________________ config ${STAGING}/public/DEFAULT_GROUP/prod.yaml
  ______······_____________ service ${STAGING}/public/DEFAULT_GROUP/test-service
`);
