// Offers complete statements for common grants, with resources of the account.

import type { ResourceKind } from '../../catalog/schema.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import { printJson } from '../../policy/print.ts';
import type { Json } from '../../policy/print.ts';
import type { CaretPosition } from '../caret.ts';
import { isNameable } from './offer-resources.ts';
import { blank, escaped, plain, STATEMENT_SNIPPETS, valueOffer } from './offer.ts';
import type { Completion, InsertPiece, StatementSnippet } from './offer.ts';
import type { AssistContext } from '../assist-context.ts';

/** The maximum number of choices at a blank. */
const MAX_CHOICES = 20;

/** Marks the blank while a statement is printed: a private-use character, which JSON does not escape. */
const BLANK = '\uE010';

interface SnippetFacts {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: string | readonly string[];
  /** The kind of resource to choose from; `account` for all resources. */
  readonly on: Extract<ResourceKind, 'account' | 'instance' | 'namespace'>;
}

const SNIPPETS: Readonly<Record<StatementSnippet, SnippetFacts>> = {
  'list-instances': {
    effect: 'Allow',
    actions: ['mse:ListClusters', 'mse:ListServiceQuotas'],
    on: 'account',
  },
  'read-instance': { effect: 'Allow', actions: ['mse:List*', 'mse:Query*', 'mse:Get*'], on: 'instance' },
  'edit-namespace': {
    effect: 'Allow',
    actions: [
      'mse:GetNacosConfig',
      'mse:GetNacosHistoryConfig',
      'mse:CreateNacosConfig',
      'mse:UpdateNacosConfig',
    ],
    on: 'namespace',
  },
  'deny-deletes': { effect: 'Deny', actions: 'mse:Delete*', on: 'account' },
};

/** Statements as items of the list. */
export function offerStatements(caret: CaretPosition, { tree }: AssistContext): readonly Completion[] {
  return STATEMENT_SNIPPETS.flatMap((snippet) =>
    offered(
      caret,
      { kind: 'statement', snippet },
      pieces(snippet, tree, (statement) => statement),
    ),
  );
}

/** A list with one statement. */
export function offerStatementLists(caret: CaretPosition, { tree }: AssistContext): readonly Completion[] {
  return STATEMENT_SNIPPETS.flatMap((snippet) =>
    offered(
      caret,
      { kind: 'statement', snippet },
      pieces(snippet, tree, (statement) => [statement]),
    ),
  );
}

/** Policies with one statement, for an empty text. */
export function offerPolicies(caret: CaretPosition, { tree }: AssistContext): readonly Completion[] {
  const wrap = (statement: Json): Json => ({ Version: '1', Statement: [statement] });
  return STATEMENT_SNIPPETS.flatMap((snippet) =>
    offered(caret, { kind: 'policy', snippet }, pieces(snippet, tree, wrap)),
  );
}

function offered(
  caret: CaretPosition,
  offer: Extract<Completion['offer'], { readonly kind: 'statement' | 'policy' }>,
  insert: readonly InsertPiece[],
): readonly Completion[] {
  const completion = valueOffer(caret, insert, { label: '', filter: offer.snippet, offer });
  return completion === null ? [] : [completion];
}

function pieces(
  snippet: StatementSnippet,
  tree: ResourceTree,
  wrap: (statement: Json) => Json,
): readonly InsertPiece[] {
  const { effect, actions, on } = SNIPPETS[snippet];
  const choices = on === 'account' ? [] : choicesOf(on, tree);
  const statement = { Effect: effect, Action: actions, Resource: on === 'account' ? '*' : BLANK };
  const [before = '', after] = printJson(wrap(statement)).split(BLANK);
  if (after === undefined) return [plain(before)];
  return [
    plain(before),
    blank(choices[0] ?? fallbackOf(on), choices.length > 1 ? choices : []),
    plain(after),
  ];
}

function choicesOf(kind: ResourceKind, tree: ResourceTree): readonly string[] {
  return tree.nodes
    .filter((node) => node.kind === kind && isNameable(node))
    .slice(0, MAX_CHOICES)
    .map(({ relativeId }) => escaped(`acs:mse:*:*:${relativeId}`));
}

function fallbackOf(kind: ResourceKind): string {
  return kind === 'namespace' ? 'acs:mse:*:*:instance/*/public' : 'acs:mse:*:*:instance/*';
}
