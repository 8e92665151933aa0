// Evaluates functions of ROS and CloudFormation templates as far as the template determines them. Other values become a `${…}` to
// be filled in. Sources: ROS "Functions", AWS "Intrinsic function reference".

import type { JsonValue } from '../policy/json.ts';
import { itemsOf, memberOf, stringOf } from '../policy/json-value.ts';
import { listValue, membersOf, minifyValue, objectValue, scalarText, textValue } from './json-tree.ts';

/** The parameters and mappings that functions refer to. */
export interface TemplateScope {
  /** The defaults of the parameters; none of a parameter with `NoEcho`. */
  readonly defaults: ReadonlyMap<string, string>;
  readonly mappings: JsonValue | undefined;
}

export const NO_SCOPE: TemplateScope = { defaults: new Map(), mappings: undefined };

/** An `Fn::If` with an unknown condition. */
export interface Branch {
  readonly condition: string;
  /** In the text as `${subject}`, or its JSON where it stays as written. */
  readonly subject: string;
  readonly whenTrue: JsonValue | undefined;
  readonly whenFalse: JsonValue | undefined;
}

export interface Resolver {
  /** The value with its functions evaluated; null for no value (`AWS::NoValue`). */
  readonly resolve: (value: JsonValue) => JsonValue | null;
  /** The subjects of placeholders in the values resolved so far, with their defaults or empty. */
  readonly open: ReadonlyMap<string, string>;
  readonly branches: () => readonly Branch[];
}

/** `outcomes`: conditions whose outcome is given. */
export function createResolver(
  scope: TemplateScope,
  outcomes: ReadonlyMap<string, boolean> = new Map(),
): Resolver {
  const open = new Map<string, string>();
  const branches = new Map<string, Branch>();
  const labels = new Map<string, string>();
  const usedLabels = new Map<string, number>();

  function placeholder(subject: string): JsonValue {
    open.set(subject, scope.defaults.get(subject) ?? '');
    return textValue(`\${${subject}}`);
  }

  /** A placeholder for a function without a name: its text, and a number to keep labels unique. */
  function labelled(name: string, argument: JsonValue): JsonValue {
    const identity = name + minifyValue(argument);
    const plain = `${name} ${minifyValue(argument)
      .replaceAll(/[^\w./-]+/g, ' ')
      .trim()}`;
    const label = plain.length > MAX_LABEL ? plain.slice(0, MAX_LABEL) : plain;
    const known = labels.get(identity);
    if (known !== undefined) return placeholder(known);
    const count = (usedLabels.get(label) ?? 0) + 1;
    usedLabels.set(label, count);
    const subject = count === 1 ? label : `${label} #${String(count)}`;
    labels.set(identity, subject);
    return placeholder(subject);
  }

  function resolve(value: JsonValue): JsonValue | null {
    const call = functionOf(value);
    if (call !== null) return evaluate(call, value);
    if (value.kind === 'array') return listValue(value.items.flatMap(resolveItem));
    if (value.kind !== 'object') return value;
    return objectValue(
      value.members.flatMap((member): [string, JsonValue][] => {
        const resolved = resolve(member.value);
        return resolved === null ? [] : [[member.key, resolved]];
      }),
    );
  }

  /** A function may give a list where an item is. */
  function resolveItem(item: JsonValue): readonly JsonValue[] {
    const resolved = resolve(item);
    if (resolved === null) return [];
    return functionOf(item) !== null && resolved.kind === 'array' ? resolved.items : [resolved];
  }

  function evaluate({ name, argument }: FunctionCall, source: JsonValue): JsonValue | null {
    switch (name) {
      case 'Ref': {
        const target = stringOf(argument) ?? '';
        if (target === 'AWS::NoValue' || target === 'ALIYUN::NoValue') return null;
        return placeholder(target);
      }
      case 'Fn::Sub':
        return substitute(argument) ?? labelled(name, argument);
      case 'Fn::Join':
        return join(argument) ?? labelled(name, argument);
      case 'Fn::GetAtt': {
        const path = itemsOf(argument).map(scalarText);
        return path.includes(null) ? labelled(name, argument) : placeholder(path.join('.'));
      }
      case 'Fn::If':
        return choose(argument, source);
      case 'Fn::FindInMap': {
        const [map, first, second] = itemsOf(argument).map(scalarText);
        const found = [map, first, second].reduce<JsonValue | undefined>(
          (value, key) => (value === undefined ? undefined : memberOf(value, key ?? '')),
          scope.mappings,
        );
        return found === undefined ? labelled(name, argument) : resolve(found);
      }
      case 'Fn::Select': {
        const [index, list] = itemsOf(argument).map(resolve);
        const items = list?.kind === 'array' ? list.items : [];
        const position = Number(scalarText(index ?? textValue('')) ?? Number.NaN);
        return items[position] ?? labelled(name, argument);
      }
      case 'Fn::Split': {
        const [separator, text] = itemsOf(argument).map((item) => scalarText(resolve(item) ?? item));
        if (separator === undefined || separator === null || separator === '')
          return labelled(name, argument);
        if (text === undefined || text === null || text.includes('${')) return labelled(name, argument);
        return listValue(text.split(separator).map(textValue));
      }
      default:
        return labelled(name, argument);
    }
  }

  /** `${Name}` stays for a person to fill in, unless the function itself gives its value; `${!x}` means the text `${x}`. */
  function substitute(argument: JsonValue): JsonValue | null {
    const [template, variables] = itemsOf(argument);
    const text = template === undefined ? null : scalarText(template);
    if (text === null) return null;
    const given = new Map(membersOf(variables).map(({ key, value }) => [key, value]));
    const replaced = text.replaceAll(/\$\{(!?)([^{}]*)\}/g, (_, isLiteral: string, inner: string) => {
      const name = inner.trim();
      if (isLiteral !== '') return `\${${inner}}`;
      const value = given.get(name);
      const resolved = value === undefined ? null : resolve(value);
      const known = resolved === null ? null : scalarText(resolved);
      return known ?? scalarText(placeholder(name)) ?? '';
    });
    return textValue(replaced);
  }

  function join(argument: JsonValue): JsonValue | null {
    const [separator, list] = itemsOf(argument);
    const between = separator === undefined ? null : scalarText(separator);
    const items = list === undefined ? null : resolve(list);
    if (between === null || items?.kind !== 'array') return null;
    const texts = items.items.map(scalarText);
    return texts.includes(null) ? null : textValue(texts.join(between));
  }

  function choose(argument: JsonValue, source: JsonValue): JsonValue | null {
    const [name, whenTrue, whenFalse] = itemsOf(argument);
    const condition = name === undefined ? '' : (scalarText(name) ?? minifyValue(name));
    const outcome = outcomes.get(condition);
    if (outcome !== undefined) {
      const branch = outcome ? whenTrue : whenFalse;
      return branch === undefined ? null : resolve(branch);
    }
    const isStructure = [whenTrue, whenFalse].some(
      (branch) => branch !== undefined && functionOf(branch) === null && branch.kind === 'object',
    );
    // A block or a statement stays as written, so that RAM rejects it.
    const subject = isStructure ? minifyValue(source) : `If ${condition.replaceAll(/[^\w.:/-]+/g, ' ')}`;
    branches.set(subject, branches.get(subject) ?? { condition, subject, whenTrue, whenFalse });
    return isStructure ? source : textValue(`\${${subject}}`);
  }

  return { resolve, open, branches: () => [...branches.values()] };
}

const MAX_LABEL = 60;

interface FunctionCall {
  readonly name: string;
  readonly argument: JsonValue;
}

/** `{"Ref": …}` or `{"Fn::…": …}`; null for another value. */
function functionOf(value: JsonValue): FunctionCall | null {
  if (value.kind !== 'object' || value.members.length !== 1) return null;
  const [member] = value.members;
  if (member === undefined || !(member.key === 'Ref' || member.key.startsWith('Fn::'))) return null;
  return { name: member.key, argument: member.value };
}

/** The function's name and argument on one line, for a message; null where the value is no function. */
export function describeFunction(value: JsonValue): string | null {
  return functionOf(value) === null ? null : minifyValue(value);
}
