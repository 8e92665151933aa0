// A policy as a template of Resource Orchestration Service (ROS), in JSON.
// Source: ROS "ALIYUN::RAM::ManagedPolicy", whose `PolicyDocument` takes Effect, Action, Resource and Condition, actions and
// resources as lists; `PolicyDocumentUnchecked` takes any document in its place.

import { formatPolicy } from '../policy/format.ts';
import { parseJson } from '../policy/json.ts';
import type { JsonValue } from '../policy/json.ts';
import { parsePolicy } from '../policy/parse.ts';
import { printJson } from '../policy/print.ts';
import type { Json } from '../policy/print.ts';
import { itemsOf, jsonOf, memberOf } from '../policy/json-value.ts';
import type { NamedPolicy, Written } from './named-policy.ts';

/** A template with the policy as its one resource. Holds any JSON; of a member that stands twice the last one. */
export function toRos({ name, text }: NamedPolicy): Written {
  const { root, syntaxError } = parseJson(formatPolicy(text));
  if (syntaxError !== null) return { kind: 'not-expressible', why: 'not-json' };
  const template = {
    ROSTemplateFormatVersion: '2015-09-01',
    Resources: {
      ManagedPolicy: {
        Type: 'ALIYUN::RAM::ManagedPolicy',
        Properties: { PolicyName: name, ...documentProperty(root, text) },
      },
    },
  };
  return { kind: 'written', text: printJson(template) };
}

/** `NotAction` and what RAM would refuse do not fit the checked property. */
function documentProperty(root: JsonValue, text: string): { readonly [key: string]: Json } {
  const { kind, document } = parsePolicy(text);
  const isPlain = document.statements.every(({ action }) => action?.kind === 'action');
  if (kind !== 'accepted' || !isPlain) return { PolicyDocumentUnchecked: jsonOf(root) };
  const statements = itemsOf(memberOf(root, 'Statement')).map(withLists);
  return { PolicyDocument: { Version: '1', Statement: statements } };
}

const LISTS = ['Action', 'Resource'];

function withLists(statement: JsonValue): Json {
  if (statement.kind !== 'object') return jsonOf(statement);
  return Object.fromEntries(
    statement.members.map(({ key, value }): [string, Json] => [
      key,
      LISTS.includes(key) ? itemsOf(value).map(jsonOf) : jsonOf(value),
    ]),
  );
}
