// The whole matrices of the five examples on the account that the page opens them with, drawn by hand from the documentation's
// rules: a line for each resource, a mark for each of the 25 actions. ✓ allowed, · denied by default; beneath a container
// A all, S some, N none, E nothing there; _ where the action is not asked about the resource nor about any beneath it.

import { drawing } from './drawn-matrix.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const STAGING = 'instance/mse-cn-7qk2v9x01zt';

/** Example 1 by hierarchical matching: everything on one instance and beneath it. */
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

/** The same by literal matching: the instance itself, nothing beneath it. */
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

/** Example 2: every read action on everything; the wildcard takes all in, whichever way it is matched. */
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

/** Examples 3 to 5 as printed: they name an instance that the account does not have, so only the list of instances is left. */
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
