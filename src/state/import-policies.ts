// Adds imported policies to the playground, and resolves the notes that an import left open.

import { applyImportChoice } from '../engine/interchange/apply-import-choice.ts';
import { fillValue } from '../engine/interchange/fill-value.ts';
import { isAttachedOnImport, isValueNote } from '../engine/interchange/import-result.ts';
import type { ImportedPolicy, ImportResult } from '../engine/interchange/import-result.ts';
import type { OpenItem, OpenItemChoice } from '../scenario/scenario.ts';
import type { Playground } from './playground.svelte.ts';
import type { PolicyBuffer } from './policy-buffer.svelte.ts';

/**
 * Adds the policies as one undo step. Incomplete policies and versions that are not in force are not attached.
 * The first policy replaces `replaced`, whose text was imported. Policies without a name get `name`.
 */
export function addImported(
  playground: Playground,
  { policies, leftOut }: ImportResult,
  name: string,
  replaced: PolicyBuffer | null = null,
): void {
  const [first, ...others] = policies;
  playground.reportImport({ policies, leftOut });
  if (first === undefined) return;
  playground.history.beginCommand();
  const opened = replaced ?? playground.addPolicy(first.name ?? name, first.text);
  if (replaced !== null) {
    replaced.replaceText(first.text);
    if (first.name !== null) playground.rename(replaced, first.name);
  }
  fill(opened, first);
  for (const policy of others) fill(playground.addPolicy(policy.name ?? name, policy.text), policy);
  playground.view.open(opened);
  playground.reportEdit({ kind: 'policies-imported', count: policies.length });
}

/** Fills in a value in the policy and in what other items offer, as one undo step. */
export function fillInItem(
  playground: Playground,
  buffer: PolicyBuffer,
  item: OpenItem,
  value: string,
): void {
  const fill = (text: string) => fillValue(text, item.subject, value);
  const others = buffer.openItems.map((open) => ({ ...open, choices: open.choices.map(fillChoice(fill)) }));
  const answered = buffer.openItems.indexOf(item);
  resolve(
    playground,
    buffer,
    fill(buffer.text),
    others.filter((_, index) => index !== answered),
  );
}

/** Makes one of the item's choices, as one undo step. */
export function chooseForItem(
  playground: Playground,
  buffer: PolicyBuffer,
  item: OpenItem,
  choice: OpenItemChoice,
): void {
  resolve(playground, buffer, applyImportChoice(buffer.text, choice), without(buffer.openItems, item));
}

/** Dismisses the item, as one undo step: the policy stays as it is. */
export function dismissItem(playground: Playground, buffer: PolicyBuffer, item: OpenItem): void {
  resolve(playground, buffer, buffer.text, without(buffer.openItems, item));
}

/** Drops notes about values that neither the text nor a choice needs any more. */
function resolve(
  playground: Playground,
  buffer: PolicyBuffer,
  text: string,
  openItems: readonly OpenItem[],
): void {
  playground.history.beginCommand();
  if (text !== buffer.text) buffer.replaceText(text);
  const texts = [text, ...openItems.flatMap(({ choices }) => choices.flatMap(textsOf))];
  // JSON escapes the quotes of an expression.
  const isNeeded = ({ subject }: OpenItem) =>
    texts.some(
      (it) => it.includes(JSON.stringify(`\${${subject}}`).slice(1, -1)) || it.includes(`\${${subject}}`),
    );
  buffer.setOpenItems(openItems.filter((item) => !isValueNote(item.code) || isNeeded(item)));
}

function without(items: readonly OpenItem[], item: OpenItem): readonly OpenItem[] {
  return items.filter((open) => open !== item);
}

function textsOf({ statement, also = [], allowCondition = '' }: OpenItemChoice): readonly string[] {
  return [statement, ...also, allowCondition];
}

function fillChoice(fill: (text: string) => string) {
  return (choice: OpenItemChoice): OpenItemChoice => ({
    ...choice,
    statement: fill(choice.statement),
    ...(choice.also === undefined ? {} : { also: choice.also.map(fill) }),
    ...(choice.allowCondition === undefined ? {} : { allowCondition: fill(choice.allowCondition) }),
  });
}

function fill(buffer: PolicyBuffer, policy: ImportedPolicy): void {
  buffer.setAttached(isAttachedOnImport(policy));
  buffer.setOpenItems(
    policy.notes
      .filter(({ isOpen }) => isOpen)
      .map(({ code, statement, subject, detail, choices }) => ({
        code,
        statement,
        subject,
        detail,
        choices,
      })),
  );
}
