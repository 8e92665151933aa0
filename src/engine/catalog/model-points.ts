// The points of the model: documented, assumed, or impossible to observe from outside. Each has a paragraph on the page
// (`i18n/models`) and an anchor in docs/semantics.md. Links contain the ids, so a published id never changes.

export const MODEL_POINTS = {
  documented: [
    'decision',
    'policy-document',
    'wildcards',
    'arn',
    'actions',
    'account-level',
    'client-path',
    'conditions',
  ],
  assumed: [
    'pooling',
    'hierarchy',
    'request-level',
    'two-readings',
    'asked-about',
    'list-level',
    'batch-delete',
    'create-cluster',
    'public-namespace',
    'fields',
    'region',
    'action-case',
    'length',
    'strictness',
    'negation',
    'missing-key',
    'for-all-values',
    'several-values',
    'addresses',
    'proofs',
  ],
  unknowable: ['system-policies', 'console', 'other-grants', 'request-context', 'after-ram', 'refusal'],
} as const;

export type PointKind = keyof typeof MODEL_POINTS;
export type PointOf<Kind extends PointKind> = (typeof MODEL_POINTS)[Kind][number];
export type ModelPoint = PointOf<PointKind>;

/** The pages that the model is based on. */
export type SourceId =
  | 'policy-structure'
  | 'policy-elements'
  | 'conditional-operators'
  | 'evaluation'
  | 'limits'
  | 'policy-check'
  | 'mse-permissions'
  | 'mse-clients'
  | 'mse-api'
  | 'mse-authorization'
  | 'mse-security';

/** The sources of each point; empty if no page covers it. */
export const POINT_SOURCES: Readonly<Record<ModelPoint, readonly SourceId[]>> = {
  decision: ['evaluation', 'policy-elements'],
  'policy-document': ['policy-structure', 'policy-check'],
  wildcards: ['policy-elements', 'conditional-operators'],
  arn: ['mse-permissions', 'policy-elements'],
  actions: ['mse-permissions', 'mse-api', 'mse-clients'],
  'account-level': ['mse-permissions'],
  'client-path': ['mse-clients'],
  conditions: ['policy-elements', 'conditional-operators'],
  pooling: ['evaluation', 'mse-permissions'],
  hierarchy: ['mse-permissions', 'policy-elements'],
  'request-level': ['mse-permissions', 'mse-authorization'],
  'two-readings': ['mse-permissions', 'mse-api'],
  'asked-about': ['mse-permissions', 'mse-authorization'],
  'list-level': ['mse-permissions'],
  'batch-delete': ['mse-api'],
  'create-cluster': ['mse-permissions'],
  'public-namespace': ['mse-permissions'],
  fields: ['policy-elements'],
  region: ['mse-permissions'],
  'action-case': ['policy-elements'],
  length: ['limits'],
  strictness: ['policy-structure', 'policy-check'],
  negation: ['conditional-operators', 'policy-elements'],
  'missing-key': ['conditional-operators'],
  'for-all-values': ['conditional-operators'],
  'several-values': ['conditional-operators'],
  addresses: ['conditional-operators'],
  proofs: ['policy-elements', 'mse-permissions', 'mse-clients'],
  'system-policies': ['mse-permissions', 'mse-security'],
  console: ['mse-permissions'],
  'other-grants': ['evaluation'],
  'request-context': ['mse-authorization', 'policy-elements'],
  'after-ram': ['mse-api'],
  refusal: [],
};
