// Messages of the five examples of the documentation and of the roles, in English. Loaded on demand.

import type { ExampleId } from '../../scenario/scenario.ts';
import { GUIDE_ACTIONS } from '../action-counts.ts';
import { code } from '../marks.ts';

const misprint = `The text names ${code('mse-cn-0pp1j8om80a')}, but the policy has ${code('mse-cn-0pp1j8om8')}. As published, the policy lets the user list instances, and grants nothing on the instance in the text.`;
const corrected = `Corrected: the policy names ${code('mse-cn-0pp1j8om80a')}, as the text does. As printed, it has ${code('mse-cn-0pp1j8om8')} and grants nothing on the instance.`;
const readsAll =
  'Read access is granted on the whole instance: the content of every namespace, not only of the one named.';
const noDelete = `"Read and write" includes no delete actions, and not ${code('mse:ListServiceQuotas')}, which the same document recommends.`;
const ownMaking =
  'The document names this role, but contains no policy for it. This policy was written for the playground.';

interface ExampleNotes {
  /** The point of the example. */
  readonly teaches: string;
  readonly findings: readonly string[];
}

const exampleNotes: Readonly<Record<ExampleId, ExampleNotes>> = {
  '1': {
    teaches:
      'Account-level actions need their own statement. Naming an instance covers everything inside it.',
    findings: [
      `${code('mse:*')} also allows restarting and deleting the instance.`,
      `The same document recommends ${code('mse:ListServiceQuotas')}, but this policy does not grant it.`,
      `The document lists ${code('mse:CreateCluster')} at instance level, but a call that creates an instance has no instance ID to check.`,
    ],
  },
  '2': {
    teaches: 'A few wildcards match every read action, on every resource in the account.',
    findings: [
      `Read access includes content: every configuration of every instance, with any secrets in it.`,
      `MSE has about 240 operations, not only these ${GUIDE_ACTIONS}, and Nacos clients have their own actions. ${code('mse:Query*')} also lets clients read configurations directly.`,
    ],
  },
  '3': {
    teaches:
      'The console needs permissions at three levels: list the instances, read the instance, write in the namespace.',
    findings: [misprint, readsAll, noDelete],
  },
  '4': {
    teaches: 'A grant can be limited to one dataId.',
    findings: [misprint, readsAll, noDelete],
  },
  '5': {
    teaches: 'A service and a configuration share one ARN format.',
    findings: [
      misprint,
      `The write actions it grants are ${code('mse:CreateNacosConfig')} and ${code('mse:UpdateNacosConfig')}, which apply to configurations. With this policy, no service can be changed, but a configuration named ${code('test-service')} could be created.`,
      readsAll,
    ],
  },
  '3-corrected': {
    teaches:
      'The console needs permissions at three levels: list the instances, read the instance, write in the namespace.',
    findings: [corrected, readsAll, noDelete],
  },
  '4-corrected': {
    teaches: 'A grant can be limited to one dataId.',
    findings: [corrected, readsAll, noDelete],
  },
  '5-corrected': {
    teaches: 'A service and a configuration share one ARN format.',
    findings: [
      corrected,
      `Corrected: the write actions are ${code('mse:CreateNacosService')} and ${code('mse:UpdateNacosService')}, which apply to services. As printed, they apply to configurations.`,
      readsAll,
    ],
  },
  developer: {
    teaches: 'Reads one instance and manages its configurations and services, but not the instance itself.',
    findings: [
      ownMaking,
      `Delete actions are in a separate statement: one configuration or service at a time, and only in ${code('public')}, to protect production. ${code('mse:DeleteNacosConfigs')} is not granted, because one call deletes several configurations.`,
      'Read and write access covers every namespace, including production. To limit it to one, add its ID after the instance ID.',
      'The list actions of an instance are checked on the instance itself (assumed). They show the names in every namespace, and are denied if the statement names only a namespace.',
      `${code('mse:ListServiceQuotas')} is granted, as the document recommends.`,
      `${code('mse:List*')} and ${code('mse:Get*')} also match MSE operations other than these, if those are checked on the instance.`,
    ],
  },
  operations: {
    teaches:
      'Creates, changes, restarts and deletes instances, and lists what is in them, but reads no configuration.',
    findings: [
      ownMaking,
      `The document also assigns namespaces to this role, but none of these ${GUIDE_ACTIONS} actions applies to them. The last three actions granted, such as ${code('mse:CreateEngineNamespace')}, are other MSE operations: the matrix has no column for them, and the document does not say which resource they are checked on.`,
      'Permissions are managed in RAM, not by an MSE action. A user who can attach policies can grant themselves everything, so this is not included.',
      `${code('mse:UpdateCluster')}, ${code('mse:RestartCluster')} and ${code('mse:DeleteCluster')} cover every instance, including production. To limit them, replace ${code('instance/*')} with specific instances.`,
      `A call of ${code('mse:CreateCluster')} contains no instance ID, so it may not be checked on an instance.`,
      'Content is only denied by default: another attached policy can allow it. A Deny would override every other policy.',
      `${code('mse:List*')} includes ${code('mse:ListServiceQuotas')}, which the document recommends.`,
    ],
  },
  roles: {
    teaches:
      'The two role policies and the two MSE system policies, compared on one instance. Only the developer policy is attached. The other columns show the decisions of each policy alone.',
    findings: [
      'To see the combined result of several policies, attach them with the checkboxes next to their names on the left.',
      `The document recommends ${code('AliyunMSEReadOnlyAccess')} for developers who only view resources. It reads every configuration of every instance, more than the developer policy here.`,
      `The document recommends ${code('AliyunMSEFullAccess')} for O&M personnel. It also reads, writes and deletes all configurations and services, unlike the operations policy here.`,
      'The two system policies here are approximations, made without the published text.',
      'A phone shows only the effective decisions. To see the decisions of one policy, attach only that policy.',
    ],
  },
  application: {
    teaches:
      'An application gets its own configuration and registers its own service with a Nacos client (SDK). It can do nothing in the console.',
    findings: [
      'This policy was written for the playground. It is for the RAM user or role whose AccessKey the application uses.',
      `The ARN of a client has one more segment: ${code('config')} before the dataId, ${code('naming')} before the service name. Without it, the ARN is that of the console, and the client is denied.`,
      `To get several configurations of a group, end the resource with ${code('/config/*')}. A grant on the group itself also covers its services.`,
      `${code('mse:UpdateNacosConfig')} is one name for two paths: on a group, it allows changes in the console as well as publishing with a client.`,
      'Client authorization is a setting of the instance. Where it is off, a client needs no permission, and this policy restricts nothing.',
      'The visual editor of RAM does not offer these actions. Use the JSON editor.',
    ],
  },
};

export const examplesEn = {
  examplesMenu: {
    heading: 'The five examples of the documentation',
    intro:
      'Three of them contain a misprint. They open corrected, or exactly as printed, on an account with matching resources.',
    version: 'Version',
    corrected: 'Corrected',
    printed: 'As printed',
    showCorrected: 'Open the corrected version',
    showPrinted: 'Open it as printed',
    rolesHeading: 'Roles',
    rolesIntro:
      'Developers and O&M personnel are roles in the documentation, which contains no policies for them. Use the ones here as a starting point.',
    starter: 'Start page',
    starterHint: 'Change one configuration; reading is denied in one namespace',
    blank: 'Blank',
    blankHint: 'No policies yet: paste one, or start with an example or a lesson',
    general: 'Notes on the document',
    generalNotes: [
      `Its tables list actions without ${code('mse:')}. In a policy, the prefix is required.`,
      `${code('3fd98c48-...')} in its ARN table is abbreviated. In a policy, it matches nothing.`,
      'Its table of scopes has no row for groups, although the ARN format has that level.',
      `${code('CreateCluster')} is listed among the instance-level actions, although its call contains no instance ID. The matrix follows the table.`,
      `It lists ${GUIDE_ACTIONS} actions. MSE publishes about 240 operations.`,
      `Nacos clients access the same content with different actions (${code('mse:QueryNacosConfig')} and others), which this document does not list. The matrix shows them in separate columns.`,
    ],
    models: 'Model and assumptions',
    glossary: 'Glossary',
    noteHeading: (title: string) => `Example: ${title}`,
    teaches: 'What it shows',
    findings: 'Notes',
    dismiss: 'Close the notes',
  },
  exampleNotes,
};

export type ExamplesMessages = typeof examplesEn;
