// The documentation pages that several rules follow. `url` is null where no stable address is known.

export const POLICY_ELEMENTS = {
  title: 'RAM: Policy elements',
  url: 'https://www.alibabacloud.com/help/doc-detail/93738.htm',
} as const;

export const CONDITION_OPERATORS = { title: 'RAM: Conditional operators', url: null } as const;

export const MSE_PERMISSIONS = {
  title: 'MSE: Grant permissions on Microservices Registry resources',
  url: null,
} as const;

export const MSE_OPERATIONS = { title: 'MSE API reference, 2019-05-31', url: null } as const;

export const POLICY_EVALUATION = {
  title: 'RAM: Policy evaluation process',
  url: 'https://www.alibabacloud.com/help/doc-detail/93740.htm',
} as const;

export const POLICY_STRUCTURE = { title: 'RAM: Policy structure and syntax', url: null } as const;

export const MSE_CLIENT_PERMISSIONS = {
  title: 'MSE: Fine-grained authorization in configuration centers',
  url: 'https://www.alibabacloud.com/help/en/mse/user-guide/fine-grained-authorization-in-configuration-centers',
} as const;
