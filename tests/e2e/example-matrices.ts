// The complete matrices of the five examples on the default account, drawn by hand from the documentation's
// rules: one line per resource, one mark per action. ✓ allowed, · denied by default; for a container
// A all, S some, N none, E no resources inside; _ if the action does not apply to the resource or to any inside it.

import { drawing } from './drawn-matrix.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const STAGING = 'instance/mse-cn-7qk2v9x01zt';

/** Example 1 with hierarchical matching: everything on one instance and inside it. */
export const ONE_INSTANCE = drawing(`
  ✓·SSSSSSSSSSSSSSSSSSSSSSS account *
  __✓✓✓✓✓✓✓✓✓✓✓AAAAAAAAAAAA instance ${ORDERS}
  _____________AAAAA✓AAAAAA namespace ${ORDERS}/public
  _____________AAAAA_AAAAAA group ${ORDERS}/public/DEFAULT_GROUP
  _____________✓✓✓✓✓_______ config ${ORDERS}/public/DEFAULT_GROUP/gateway.yaml
  _____________✓✓✓✓✓_______ config ${ORDERS}/public/DEFAULT_GROUP/prod.yaml
  ___________________✓✓✓✓✓✓ service ${ORDERS}/public/DEFAULT_GROUP/user-service
  _____________AAAAA✓AAAAAA namespace ${PROD}
  _____________AAAAA_AAAAAA group ${PROD}/DEFAULT_GROUP
  _____________✓✓✓✓✓_______ config ${PROD}/DEFAULT_GROUP/prod.yaml
  _____________✓✓✓✓✓_______ config ${PROD}/DEFAULT_GROUP/dev.yaml
  ___________________✓✓✓✓✓✓ service ${PROD}/DEFAULT_GROUP/test-service
  ___________________✓✓✓✓✓✓ service ${PROD}/DEFAULT_GROUP/order-service
  _____________AAAAA_EEEEEE group ${PROD}/PAYMENT
  _____________✓✓✓✓✓_______ config ${PROD}/PAYMENT/rates.json
  __···········NNNNNNNNNNNN instance ${STAGING}
  _____________NNNNN·NNNNNN namespace ${STAGING}/public
  _____________NNNNN_NNNNNN group ${STAGING}/public/DEFAULT_GROUP
  _____________·····_______ config ${STAGING}/public/DEFAULT_GROUP/prod.yaml
  ___________________······ service ${STAGING}/public/DEFAULT_GROUP/test-service
`);

/** The same with literal matching: only the instance itself. */
export const ONE_INSTANCE_LITERALLY = drawing(`
  ✓·SSSSSSSSSSSNNNNNNNNNNNN account *
  __✓✓✓✓✓✓✓✓✓✓✓NNNNNNNNNNNN instance ${ORDERS}
  _____________NNNNN·NNNNNN namespace ${ORDERS}/public
  _____________NNNNN_NNNNNN group ${ORDERS}/public/DEFAULT_GROUP
  _____________·····_______ config ${ORDERS}/public/DEFAULT_GROUP/gateway.yaml
  _____________·····_______ config ${ORDERS}/public/DEFAULT_GROUP/prod.yaml
  ___________________······ service ${ORDERS}/public/DEFAULT_GROUP/user-service
  _____________NNNNN·NNNNNN namespace ${PROD}
  _____________NNNNN_NNNNNN group ${PROD}/DEFAULT_GROUP
  _____________·····_______ config ${PROD}/DEFAULT_GROUP/prod.yaml
  _____________·····_______ config ${PROD}/DEFAULT_GROUP/dev.yaml
  ___________________······ service ${PROD}/DEFAULT_GROUP/test-service
  ___________________······ service ${PROD}/DEFAULT_GROUP/order-service
  _____________NNNNN_EEEEEE group ${PROD}/PAYMENT
  _____________·····_______ config ${PROD}/PAYMENT/rates.json
  __···········NNNNNNNNNNNN instance ${STAGING}
  _____________NNNNN·NNNNNN namespace ${STAGING}/public
  _____________NNNNN_NNNNNN group ${STAGING}/public/DEFAULT_GROUP
  _____________·····_______ config ${STAGING}/public/DEFAULT_GROUP/prod.yaml
  ___________________······ service ${STAGING}/public/DEFAULT_GROUP/test-service
`);

/** Example 2: every read action on everything. The wildcard matches everything in both modes. */
export const READ_ALL = drawing(`
  ✓✓ANNNNNAAAAAAANNNNNNNNNN account *
  __✓·····✓✓✓✓✓AANNNNNNNNNN instance ${ORDERS}
  _____________AANNN·NNNNNN namespace ${ORDERS}/public
  _____________AANNN_NNNNNN group ${ORDERS}/public/DEFAULT_GROUP
  _____________✓✓···_______ config ${ORDERS}/public/DEFAULT_GROUP/gateway.yaml
  _____________✓✓···_______ config ${ORDERS}/public/DEFAULT_GROUP/prod.yaml
  ___________________······ service ${ORDERS}/public/DEFAULT_GROUP/user-service
  _____________AANNN·NNNNNN namespace ${PROD}
  _____________AANNN_NNNNNN group ${PROD}/DEFAULT_GROUP
  _____________✓✓···_______ config ${PROD}/DEFAULT_GROUP/prod.yaml
  _____________✓✓···_______ config ${PROD}/DEFAULT_GROUP/dev.yaml
  ___________________······ service ${PROD}/DEFAULT_GROUP/test-service
  ___________________······ service ${PROD}/DEFAULT_GROUP/order-service
  _____________AANNN_EEEEEE group ${PROD}/PAYMENT
  _____________✓✓···_______ config ${PROD}/PAYMENT/rates.json
  __✓·····✓✓✓✓✓AANNNNNNNNNN instance ${STAGING}
  _____________AANNN·NNNNNN namespace ${STAGING}/public
  _____________AANNN_NNNNNN group ${STAGING}/public/DEFAULT_GROUP
  _____________✓✓···_______ config ${STAGING}/public/DEFAULT_GROUP/prod.yaml
  ___________________······ service ${STAGING}/public/DEFAULT_GROUP/test-service
`);

/** Examples 3 to 5 as published: they name an unknown instance, so only the list of instances is allowed. */
export const LIST_ALONE = drawing(`
  ✓·NNNNNNNNNNNNNNNNNNNNNNN account *
  __···········NNNNNNNNNNNN instance ${ORDERS}
  _____________NNNNN·NNNNNN namespace ${ORDERS}/public
  _____________NNNNN_NNNNNN group ${ORDERS}/public/DEFAULT_GROUP
  _____________·····_______ config ${ORDERS}/public/DEFAULT_GROUP/gateway.yaml
  _____________·····_______ config ${ORDERS}/public/DEFAULT_GROUP/prod.yaml
  ___________________······ service ${ORDERS}/public/DEFAULT_GROUP/user-service
  _____________NNNNN·NNNNNN namespace ${PROD}
  _____________NNNNN_NNNNNN group ${PROD}/DEFAULT_GROUP
  _____________·····_______ config ${PROD}/DEFAULT_GROUP/prod.yaml
  _____________·····_______ config ${PROD}/DEFAULT_GROUP/dev.yaml
  ___________________······ service ${PROD}/DEFAULT_GROUP/test-service
  ___________________······ service ${PROD}/DEFAULT_GROUP/order-service
  _____________NNNNN_EEEEEE group ${PROD}/PAYMENT
  _____________·····_______ config ${PROD}/PAYMENT/rates.json
  __···········NNNNNNNNNNNN instance ${STAGING}
  _____________NNNNN·NNNNNN namespace ${STAGING}/public
  _____________NNNNN_NNNNNN group ${STAGING}/public/DEFAULT_GROUP
  _____________·····_______ config ${STAGING}/public/DEFAULT_GROUP/prod.yaml
  ___________________······ service ${STAGING}/public/DEFAULT_GROUP/test-service
`);
