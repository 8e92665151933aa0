// The resources of a mock account as plain JSON: what users edit and links contain.

export interface Account {
  /** 16 digits. */
  readonly id: string;
  /** The region that account-level calls are made in. */
  readonly region: string;
  readonly instances: readonly Instance[];
}

export interface Instance {
  /** The InstanceId (`mse-cn-…`), never the ClusterId. */
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** Whether the requests of Nacos clients for configurations need a permission. On where it is absent, as in MSE's `UpdateConfig`. */
  readonly configAuthEnabled?: boolean;
  /** The same for services. */
  readonly namingAuthEnabled?: boolean;
  readonly namespaces: readonly Namespace[];
}

export type ClientAuthorization = Pick<Instance, 'configAuthEnabled' | 'namingAuthEnabled'>;

/** The switches of an instance whose client authorization is off, as members to copy. */
export function switchedOff({
  configAuthEnabled = true,
  namingAuthEnabled = true,
}: ClientAuthorization): ClientAuthorization {
  return {
    ...(configAuthEnabled ? {} : { configAuthEnabled }),
    ...(namingAuthEnabled ? {} : { namingAuthEnabled }),
  };
}

export interface Namespace {
  /** In ARNs, an empty id is `public` (assumed). */
  readonly id: string;
  readonly name: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly name: string;
  /** DataIds. */
  readonly configs: readonly string[];
  /** Service names; they can contain slashes and colons. */
  readonly services: readonly string[];
}

/** The account of the documentation's examples, plus similar resources that show where a grant ends. */
export const DEFAULT_ACCOUNT: Account = {
  id: '1234567890123456',
  region: 'cn-hangzhou',
  instances: [
    {
      id: 'mse-cn-0pp1j8om80a',
      name: 'orders',
      region: 'cn-hangzhou',
      namespaces: [
        {
          id: 'public',
          name: 'public',
          groups: [
            { name: 'DEFAULT_GROUP', configs: ['gateway.yaml', 'prod.yaml'], services: ['user-service'] },
          ],
        },
        {
          id: '3fd98c48-a709-4061-bba1-e341d79d681b',
          name: 'prod',
          groups: [
            {
              name: 'DEFAULT_GROUP',
              configs: ['prod.yaml', 'dev.yaml'],
              services: ['test-service', 'order-service'],
            },
            { name: 'PAYMENT', configs: ['rates.json'], services: [] },
          ],
        },
      ],
    },
    {
      id: 'mse-cn-7qk2v9x01zt',
      name: 'staging',
      region: 'cn-hangzhou',
      namespaces: [
        {
          id: 'public',
          name: 'public',
          groups: [{ name: 'DEFAULT_GROUP', configs: ['prod.yaml'], services: ['test-service'] }],
        },
      ],
    },
  ],
};
