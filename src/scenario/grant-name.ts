// Suggests a name for a policy that the grant builder writes.

import { activeTiles, presetOf, presetRow } from './grant-form.ts';
import type { GrantForm } from './grant-form.ts';
import { templateOf } from './grant-templates.ts';

/** What the grant makes of its user. */
function roleOf(form: GrantForm): string {
  const template = templateOf(form);
  if (template !== null) return template === 'sdk' ? 'client' : template;
  if (form.effect === 'deny') return 'guardrail';
  if (form.path === 'client') return 'client';
  const preset = presetOf(form);
  const rows = new Set(activeTiles(form).map((tile) => tile.split('-')[0]));
  if (preset === null || rows.size > 1) return 'access';
  const role = { view: 'viewer', edit: 'editor', 'edit-and-delete': 'manager' }[preset];
  return `${presetRow(form)}-${role}`;
}

/** RAM accepts letters, digits and hyphens in the name of a policy. */
const MAX_NAME_LENGTH = 128;

/** A name for the policy, such as `prod-config-editor`; `names` are those of the resource, the best first. */
export function suggestName(form: GrantForm, names: readonly string[]): string {
  const place = names.map(slug).find((each) => each !== '') ?? 'mse';
  const role = roleOf(form);
  return `${place.slice(0, MAX_NAME_LENGTH - role.length - 1)}-${role}`;
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
