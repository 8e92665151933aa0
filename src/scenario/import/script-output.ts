// The output of the script that lists an account by `aliyun mse`: several responses, each after a line `## INSTANCE NAMESPACE` that
// says what it is about. Source of the commands' parameters: MSE API reference 2019-05-31.

import type { Account } from '../../engine/account/account.ts';
import type { NamedProblem } from '../../engine/account/add-resources.ts';
import { ACCOUNT_REF, childRef } from '../../engine/account/resource-ref.ts';
import type { ResourceRef } from '../../engine/account/resource-ref.ts';
import { mergeImport, readAliyunOutput } from './import-aliyun.ts';
import type { AliyunOutput, ImportNote } from './import-aliyun.ts';

export const SHELLS = ['bash', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** Lists instances, then per instance its namespaces, then per namespace its configurations and services. */
export const LIST_SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `value() { grep -o "\\"$1\\" *: *\\"[^\\"]*\\"" | cut -d'"' -f4; }
clusters=$(aliyun mse ListClusters --PageNum=1 --PageSize=100)
echo "##"; echo "$clusters"
echo "$clusters" | value InstanceId | while IFS= read -r instance; do
  namespaces=$(aliyun mse ListEngineNamespaces --InstanceId="$instance" </dev/null)
  echo "## $instance"; echo "$namespaces"
  echo "$namespaces" | value Namespace | while IFS= read -r namespace; do
    for list in ListNacosConfigs ListAnsServices; do
      echo "## $instance $namespace"
      aliyun mse $list --InstanceId="$instance" --NamespaceId="$namespace" --PageNum=1 --PageSize=200 </dev/null
    done
  done
done
`,
  powershell: `$clusters = aliyun mse ListClusters --PageNum=1 --PageSize=100
"##"; $clusters
foreach ($instance in ($clusters -join "\`n" | ConvertFrom-Json).Data.InstanceId) {
  $namespaces = aliyun mse ListEngineNamespaces "--InstanceId=$instance"
  "## $instance"; $namespaces
  foreach ($namespace in ($namespaces -join "\`n" | ConvertFrom-Json).Data.Namespace) {
    foreach ($list in "ListNacosConfigs", "ListAnsServices") {
      "## $instance $namespace"
      aliyun mse $list "--InstanceId=$instance" "--NamespaceId=$namespace" --PageNum=1 --PageSize=200
    }
  }
}
`,
};

/** One response, and the resource that it lists the content of. */
export interface ScriptSection {
  readonly container: ResourceRef;
  readonly output: AliyunOutput;
}

const MARKER = /^##(?: (\S+)(?: (\S*))?)? *$/;

/** Returns null if the text has no marker line, so that it is something else. */
export function readScriptOutput(text: string): readonly ScriptSection[] | null {
  const sections: { readonly container: ResourceRef; readonly lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const marker = MARKER.exec(line);
    if (marker === null) sections.at(-1)?.lines.push(line);
    else sections.push({ container: containerOf(marker[1], marker[2]), lines: [] });
  }
  if (sections.length === 0) return null;
  return sections.map(({ container, lines }) => ({ container, output: readAliyunOutput(lines.join('\n')) }));
}

/** The public namespace has an empty id. Assumed: requests use `public`. */
function containerOf(instance?: string, namespace?: string): ResourceRef {
  if (instance === undefined) return ACCOUNT_REF;
  const ref = childRef(ACCOUNT_REF, 'instance', instance);
  if (namespace === undefined) return ref;
  return childRef(ref, 'namespace', namespace === '' ? 'public' : namespace);
}

export interface ScriptMerge {
  readonly account: Account;
  readonly added: number;
  readonly present: number;
  readonly leftOut: readonly NamedProblem[];
  readonly irregular: readonly NamedProblem[];
  readonly notes: readonly ImportNote[];
  /** Responses that could not be read, such as error messages, or whose container was not listed. */
  readonly unread: number;
}

/** Adds what the sections list, in order. */
export function mergeScriptOutput(account: Account, sections: readonly ScriptSection[]): ScriptMerge {
  let merged: ScriptMerge = {
    ...{ account, added: 0, present: 0, leftOut: [], irregular: [], notes: [], unread: 0 },
  };
  for (const { container, output } of sections) {
    if (output.kind === 'unknown') {
      if (output.why !== 'nothing-listed') merged = { ...merged, unread: merged.unread + 1 };
      continue;
    }
    const result = mergeImport(merged.account, output, container);
    merged =
      result.kind === 'needs-container'
        ? { ...merged, unread: merged.unread + 1 }
        : {
            account: result.account,
            added: merged.added + result.added.length,
            present: merged.present + result.present,
            leftOut: [...merged.leftOut, ...result.leftOut],
            irregular: [...merged.irregular, ...result.irregular],
            notes: [...merged.notes, ...result.notes],
            unread: merged.unread,
          };
  }
  return merged;
}
