// Resources of the default account, which most lessons and challenges use.

export const ORDERS = 'instance/mse-cn-0pp1j8om80a';
export const ORDERS_PUBLIC = `${ORDERS}/public`;
export const ORDERS_PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
export const PROD_GROUP = `${ORDERS_PROD}/DEFAULT_GROUP`;
export const PROD_YAML = `${PROD_GROUP}/prod.yaml`;
export const STAGING = 'instance/mse-cn-7qk2v9x01zt';

/** Returns the ARN of a relative id or pattern, in any region and account. */
export function arn(relativeId: string): string {
  return `acs:mse:*:*:${relativeId}`;
}
