// The syntax tree of HCL, as far as Terraform files use it. Source: HCL native syntax specification.

/** `start` and `end` are offsets of the source in the file's text. */
export type HclExpression = { readonly start: number; readonly end: number } & HclTerm;

type HclTerm =
  /** A number, `true`, `false` or `null`, as written. */
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'template'; readonly parts: readonly HclTemplatePart[] }
  | { readonly kind: 'list'; readonly items: readonly HclExpression[] }
  | { readonly kind: 'object'; readonly members: readonly HclMember[] }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly HclExpression[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'attribute'; readonly target: HclExpression; readonly name: string }
  | { readonly kind: 'index'; readonly target: HclExpression; readonly key: HclExpression }
  | {
      readonly kind: 'conditional';
      readonly condition: HclExpression;
      readonly whenTrue: HclExpression;
      readonly whenFalse: HclExpression;
    }
  | { readonly kind: 'not'; readonly operand: HclExpression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: HclExpression;
      readonly right: HclExpression;
    }
  | {
      readonly kind: 'for';
      readonly keyName: string | null;
      readonly valueName: string;
      readonly collection: HclExpression;
      readonly value: HclExpression;
      readonly condition: HclExpression | null;
    }
  /** A splat, a negation, a `for` that builds an object: read, and never evaluated. `parts` are the expressions in it. */
  | { readonly kind: 'other'; readonly parts: readonly HclExpression[] };

/** A member of an object. The key `Effect` of `Effect = "Allow"` is a template of one text. */
export interface HclMember {
  readonly key: HclExpression;
  readonly value: HclExpression;
}

export type HclTemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'interpolation'; readonly expression: HclExpression }
  /** `%{ if }` to `%{ endif }`. */
  | {
      readonly kind: 'if';
      readonly start: number;
      readonly end: number;
      readonly condition: HclExpression;
      readonly whenTrue: readonly HclTemplatePart[];
      readonly whenFalse: readonly HclTemplatePart[];
    }
  /** `%{ for }` to `%{ endfor }`. */
  | {
      readonly kind: 'for';
      readonly start: number;
      readonly end: number;
      readonly keyName: string | null;
      readonly valueName: string;
      readonly collection: HclExpression;
      readonly body: readonly HclTemplatePart[];
    };

export interface HclAttribute {
  readonly name: string;
  readonly value: HclExpression;
}

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
  readonly start: number;
}

export interface HclFile {
  /** The text that the offsets refer to: without byte order mark, with `\n` as the only line break. */
  readonly text: string;
  /** What is outside any block, and the blocks. */
  readonly root: HclBlock;
  /** The offset of the first syntax error; null for none. Terraform reads no file with one. */
  readonly error: number | null;
}

/** The expression and all in it, in no particular order. */
export function* expressionsIn(expression: HclExpression): Generator<HclExpression> {
  const waiting: HclExpression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (const child of childrenOf(next)) waiting.push(child);
  }
}

function childrenOf(expression: HclExpression): readonly HclExpression[] {
  switch (expression.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'template':
      return expression.parts.flatMap(expressionsOfPart);
    case 'list':
      return expression.items;
    case 'object':
      return expression.members.flatMap(({ key, value }) => [key, value]);
    case 'call':
      return expression.arguments;
    case 'attribute':
      return [expression.target];
    case 'index':
      return [expression.target, expression.key];
    case 'conditional':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'not':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'for': {
      const { collection, value, condition } = expression;
      return condition === null ? [collection, value] : [collection, value, condition];
    }
    case 'other':
      return expression.parts;
  }
}

function expressionsOfPart(part: HclTemplatePart): readonly HclExpression[] {
  switch (part.kind) {
    case 'text':
      return [];
    case 'interpolation':
      return [part.expression];
    case 'if':
      return [part.condition, ...[...part.whenTrue, ...part.whenFalse].flatMap(expressionsOfPart)];
    case 'for':
      return [part.collection, ...part.body.flatMap(expressionsOfPart)];
  }
}
