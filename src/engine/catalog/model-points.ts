// Every point on which the model follows the documents, fills in what they leave open, or lacks what cannot be seen from
// outside. Each has a paragraph in the product (`i18n/models`) and an anchor in docs/semantics.md; links name them, so an id
// that was once published stays.

import type { ActionFacts } from './schema.ts';

export const MODEL_POINTS = {
  documented: ['decision', 'policy-document', 'wildcards', 'arn', 'actions', 'account-level', 'conditions'],
  assumed: [
    'pooling',
    'hierarchy',
    'request-level',
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
  ],
  unknowable: ['system-policies', 'console', 'other-grants', 'request-context', 'after-ram', 'refusal'],
} as const;

export type PointKind = keyof typeof MODEL_POINTS;
export type PointOf<Kind extends PointKind> = (typeof MODEL_POINTS)[Kind][number];
export type ModelPoint = PointOf<PointKind>;

/** The pages that the model rests on. */
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
  | 'mse-authorization';

/** What is to be read about each point; nothing where no page tells. */
export const POINT_SOURCES: Readonly<Record<ModelPoint, readonly SourceId[]>> = {
  decision: ['evaluation', 'policy-elements'],
  'policy-document': ['policy-structure', 'policy-check'],
  wildcards: ['policy-elements', 'conditional-operators'],
  arn: ['mse-permissions', 'policy-elements'],
  actions: ['mse-permissions', 'mse-api', 'mse-clients'],
  'account-level': ['mse-permissions'],
  conditions: ['policy-elements', 'conditional-operators'],
  pooling: ['evaluation', 'mse-permissions'],
  hierarchy: ['mse-permissions', 'policy-elements'],
  'request-level': ['mse-permissions', 'mse-authorization'],
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
  'system-policies': ['mse-permissions'],
  console: ['mse-permissions'],
  'other-grants': ['evaluation'],
  'request-context': ['mse-authorization', 'policy-elements'],
  'after-ram': ['mse-api'],
  refusal: [],
};

/** The point that tells what the action is checked against, where that is not plainly documented. */
export function pointOfAction({ name, level, basis }: ActionFacts): ModelPoint | null {
  if (name === 'CreateCluster') return 'create-cluster';
  if (basis === 'documented') return null;
  if (name === 'DeleteNacosConfigs') return 'batch-delete';
  return level === 'list' ? 'list-level' : 'asked-about';
}
