// The policies in YAML: a ROS template, a CloudFormation template, an answer, or a policy. The one door to `yaml`, which is large:
// load it only for text that is not JSON. Scalars keep their source text, as YAML 1.1 and 1.2 read `012`, `1_000` and `no` differently.

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { JsonValue } from '../policy/json.ts';
import { importParts } from './import-json.ts';
import type { ImportKind, ImportResult, LeftOutItem } from './import-result.ts';
import { listValue, NULL_VALUE, objectValue, textValue } from './json-tree.ts';

/** ROS accepts no longer template. The parser is slow: at this length it takes seconds. */
const MAX_LENGTH = 524_288;

/** The limit on all values, repeated aliases included: a few lines of YAML can otherwise expand to gigabytes. */
const MAX_VALUES = 200_000;

const MAX_DEPTH = 60;

/** The policies of all documents in the text; a document with a syntax error is left out with its position. */
export function importYaml(text: string): ImportResult {
  const lines = new LineCounter();
  const documents = text.length > MAX_LENGTH ? null : parse(text, lines);
  if (documents === null) {
    return {
      kind: kindOf(text),
      policies: [],
      leftOut: [{ code: 'yaml-too-large', subject: '', detail: '' }],
    };
  }
  const errors: LeftOutItem[] = [];
  const parts = documents.flatMap((document) => {
    const read = readDocument(document, text, lines);
    if (read.error !== null) errors.push(read.error);
    return read.root === null ? [] : [{ root: read.root, text: null, name: null }];
  });
  const { kind, policies, leftOut } = importParts(parts);
  const isEmpty = policies.length + leftOut.length === 0;
  return { kind: isEmpty ? kindOf(text) : kind, policies, leftOut: [...leftOut, ...errors] };
}

function parse(text: string, lineCounter: LineCounter): readonly Document.Parsed[] | null {
  try {
    // `failsafe` reads every scalar as text.
    const options = {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    } as const;
    const documents = parseAllDocuments(text, { ...options, lineCounter });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    // The parser recurses: it runs out of stack on thousands of nested lists.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The probable kind of text that could not be read. */
function kindOf(text: string): ImportKind {
  if (/ROSTemplateFormatVersion|ALIYUN::/.test(text)) return 'ros-template';
  return /AWSTemplateFormatVersion|AWS::/.test(text) ? 'aws-template' : 'ram-policy';
}

interface ReadDocument {
  readonly root: JsonValue | null;
  readonly error: LeftOutItem | null;
}

function readDocument(document: Document.Parsed, text: string, lines: LineCounter): ReadDocument {
  const at = (code: LeftOutItem['code'], offset: number, subject: string | null): ReadDocument => {
    const { line, col } = lines.linePos(offset);
    const detail = `${String(line)}:${String(col)}`;
    return { root: null, error: { code, subject: subject ?? lineAt(text, offset), detail } };
  };
  const [error] = document.errors;
  if (error !== undefined) {
    const [offset] = error.pos;
    if (text[offset] === '*') return at('yaml-unquoted-star', offset, null);
    return at(error.code === 'TAB_AS_INDENT' ? 'yaml-tab' : 'yaml-syntax-error', offset, null);
  }
  const reader = createReader();
  const root = document.contents === null ? null : reader.read(document.contents, 0);
  const fault = reader.fault();
  if (fault === null) return { root, error: null };
  return at(fault.code, fault.offset, fault.subject);
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text
    .slice(start, end < 0 ? text.length : end)
    .trim()
    .slice(0, MAX_LINE);
}

const MAX_LINE = 200;

interface Fault {
  readonly code: 'yaml-unquoted-star' | 'yaml-duplicate-key' | 'yaml-too-large' | 'yaml-syntax-error';
  readonly offset: number;
  /** Null for the line. */
  readonly subject: string | null;
}

/** Reads the nodes of one document, in order, as JSON. Stops at the first fault. */
function createReader() {
  const anchors = new Map<string, Node>();
  /** Nodes being read, to find an alias inside its own anchor. */
  const open = new Set<Node>();
  let values = 0;
  let fault: Fault | null = null;

  function fail(code: Fault['code'], node: Node, subject: string | null = null): JsonValue {
    fault ??= { code, offset: node.range?.[0] ?? 0, subject };
    return NULL_VALUE;
  }

  function read(node: Node, depth: number): JsonValue {
    values += 1;
    if (fault !== null) return NULL_VALUE;
    if (depth > MAX_DEPTH || values > MAX_VALUES) return fail('yaml-too-large', node);
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      // An alias without an anchor: in a policy, a `*` without quotes.
      if (target === undefined) return fail('yaml-unquoted-star', node);
      return open.has(target) ? fail('yaml-syntax-error', node) : read(target, depth);
    }
    if (node.anchor !== undefined && node.anchor !== '') anchors.set(node.anchor, node);
    open.add(node);
    const value = tagged(node, readContent(node, depth));
    open.delete(node);
    return value;
  }

  function readContent(node: Node, depth: number): JsonValue {
    if (isScalar(node)) {
      const text = String(node.value);
      const isNull = node.type === 'PLAIN' && /^(?:~|null|Null|NULL|)$/.test(text);
      return isNull && node.tag === undefined ? NULL_VALUE : textValue(text);
    }
    if (isSeq<Node>(node)) return listValue(node.items.map((item) => read(item, depth + 1)));
    return isMap<Node, Node | null>(node) ? readMap(node.items, node, depth) : NULL_VALUE;
  }

  function readMap(pairs: readonly Pair<Node, Node | null>[], map: Node, depth: number): JsonValue {
    const members = new Map<string, JsonValue>();
    const merged: JsonValue[] = [];
    for (const { key, value } of pairs) {
      const keyValue = read(key, depth + 1);
      const name = keyValue.kind === 'string' ? keyValue.value : keyValue.kind === 'null' ? '' : null;
      if (name === null) return fail('yaml-syntax-error', key);
      const member = value === null ? NULL_VALUE : read(value, depth + 1);
      if (name === '<<' && isScalar(key) && key.type === 'PLAIN') {
        merged.push(...(member.kind === 'array' ? member.items : [member]));
      } else if (members.has(name)) return fail('yaml-duplicate-key', key, name);
      else members.set(name, member);
    }
    for (const source of merged) {
      if (source.kind !== 'object') return fail('yaml-syntax-error', map);
      for (const { key, value } of source.members) if (!members.has(key)) members.set(key, value);
    }
    return objectValue([...members]);
  }

  return { read, fault: () => fault };
}

/** The long form of a function in the short form: `!Sub x` is `{"Fn::Sub": "x"}`. */
function tagged(node: Node, value: JsonValue): JsonValue {
  const tag = isAlias(node) ? undefined : node.tag;
  if (tag === undefined || !/^![A-Za-z]/.test(tag)) return value;
  const name = tag.slice(1);
  if (name === 'Ref' || name === 'Condition') return objectValue([[name, value]]);
  return objectValue([[name.startsWith('Fn::') ? name : `Fn::${name}`, value]]);
}
