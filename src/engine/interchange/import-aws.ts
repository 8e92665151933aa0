// Converts an AWS IAM policy to a RAM policy. Parts that RAM cannot express get a note and mostly stay as written, so that RAM
// rejects the policy until someone decides. Sources: AWS "IAM JSON policy element reference", RAM "Policy elements".

import type { JsonValue } from '../policy/json.ts';
import { itemsOf, memberOf, stringOf } from '../policy/json-value.ts';
import { isServiceOfAwsAlone, serviceOfAction } from './aws-names.ts';
import { convertAwsStatement } from './aws-statement.ts';
import { IN_FORCE } from './import-result.ts';
import type { ImportedPolicy, ImportNote } from './import-result.ts';
import {
  duplicateKeyIn,
  listValue,
  membersOf,
  objectValue,
  printPolicy,
  scalarText,
  textValue,
} from './json-tree.ts';
import { createNoteList, openNote } from './note-list.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Converts the JSON of an AWS policy. Its statements keep their order and number. `placeholders` are the `${…}` in it that the
 * caller has noted already.
 */
export function convertAws(
  root: JsonValue,
  name: string | null = null,
  placeholders: ReadonlySet<string> = NONE,
): ImportedPolicy {
  const { add, notes } = createNoteList();
  const duplicates = duplicateNotes(root);
  const members = membersOf(root);
  for (const { key } of members) {
    if (key === 'Id') add('member-dropped', null, key);
    else if (key !== 'Version' && key !== 'Statement') add('member-not-in-ram', null, key, { isOpen: true });
  }
  const version = memberOf(root, 'Version');
  const versionText = version === undefined ? '' : (scalarText(version) ?? '');
  if (versionText !== '1' && !AWS_VERSIONS.includes(versionText)) {
    add('version-replaced', null, versionText, { detail: '1' });
  }
  // With a member twice, the source is no policy in AWS either: it stays as it is, and RAM rejects it.
  const hasTwoStatements = members.filter(({ key }) => key === 'Statement').length > 1;
  const statements = itemsOf(memberOf(root, 'Statement')).map((item, index) =>
    convertAwsStatement(item, index + 1, placeholders, add),
  );
  const others = members
    .filter(({ key }) => key !== 'Version' && key !== 'Statement' && key !== 'Id')
    .map(({ key, value }) => [key, value] as const);
  const converted = objectValue([
    ['Version', textValue('1')],
    ['Statement', listValue(statements)],
    ...others,
  ]);
  return {
    name,
    text: printPolicy(hasTwoStatements ? root : converted),
    ...IN_FORCE,
    notes: [...duplicates, ...notes()],
  };
}

/** Notes the members that occur twice in the policy or a statement. AWS rejects them or reads the last; RAM rejects them. */
export function duplicateNotes(root: JsonValue): readonly ImportNote[] {
  const inStatements = membersOf(root)
    .filter(({ key }) => key === 'Statement')
    .flatMap(({ value }) =>
      itemsOf(value).flatMap((statement, index) => {
        const key = duplicateKeyIn(statement);
        return key === null ? [] : [openNote('duplicate-member', index + 1, key)];
      }),
    );
  const key = duplicateKeyIn(objectValue(membersOf(root).map((member) => [member.key, textValue('')])));
  return key === null ? inStatements : [openNote('duplicate-member', null, key), ...inStatements];
}

const AWS_VERSIONS = ['2012-10-17', '2008-10-17'];
const AWS_MEMBERS = ['Sid', 'NotResource', 'Principal', 'NotPrincipal'];

/**
 * Whether a policy's JSON is in AWS's language: by its version, an `arn:` or an `aws:` key; and, where the version is not
 * RAM's, by members that RAM lacks or a service that only AWS has.
 */
export function speaksAws(root: JsonValue): boolean {
  const version = stringOf(memberOf(root, 'Version'));
  if (version !== null && AWS_VERSIONS.includes(version)) return true;
  return itemsOf(memberOf(root, 'Statement')).some(
    (statement) => namesAws(statement) || (version !== '1' && looksAws(statement)),
  );
}

function namesAws(statement: JsonValue): boolean {
  const resources = ['Resource', 'NotResource'].flatMap((name) => itemsOf(memberOf(statement, name)));
  return (
    resources.some((resource) => stringOf(resource)?.startsWith('arn:') === true) ||
    membersOf(memberOf(statement, 'Condition')).some(({ value }) =>
      membersOf(value).some(({ key }) => /^aws:/i.test(key)),
    )
  );
}

function looksAws(statement: JsonValue): boolean {
  const actions = ['Action', 'NotAction'].flatMap((name) => itemsOf(memberOf(statement, name)));
  return (
    AWS_MEMBERS.some((name) => memberOf(statement, name) !== undefined) ||
    actions.some((action) => isServiceOfAwsAlone(serviceOfAction(stringOf(action) ?? '') ?? ''))
  );
}
