// The documentation's five examples, the roles that it names, and what to know of them, in English. Fetched when
// somebody asks for them.

import { code } from '../marks.ts';
import type { ExampleTexts } from '../messages.ts';

const misprint = `The text speaks of ${code('mse-cn-0pp1j8om80a')}, the policy of ${code('mse-cn-0pp1j8om8')}. As printed, it lets the user list instances, and grants nothing on the instance that the text is about.`;
const readsAll =
  'Reading is granted on the whole instance: the content of every namespace, not only of the one named.';
const noDelete = `"Read and write" comes without any delete, and without ${code('mse:ListServiceQuotas')}, which the same document recommends.`;
const ownMaking = 'The document names the role, but prints no policy for it. This one is our own.';

const exampleTexts: ExampleTexts = {
  '1': {
    teaches:
      'An action at account level needs a statement of its own; naming an instance covers all beneath it.',
    findings: [
      `${code('mse:*')} also restarts and deletes the instance.`,
      `${code('mse:ListServiceQuotas')} is recommended by the same document, yet not granted.`,
      `${code('mse:CreateCluster')} is listed at instance level, though a call that creates an instance has no instance id to be asked about.`,
    ],
  },
  '2': {
    teaches: 'A few wildcards take in every read action, on everything in the account.',
    findings: [
      `Reading means content too: every configuration of every instance, with whatever secrets are in it.`,
      `MSE has some 240 operations, not only these 25, and Nacos clients have actions of their own. ${code('mse:Query*')} also lets clients read configurations directly.`,
    ],
  },
  '3': {
    teaches: 'The console needs three levels: list the instances, read the instance, write in the namespace.',
    findings: [misprint, readsAll, noDelete],
  },
  '4': {
    teaches: 'A grant can go down to one dataId.',
    findings: [misprint, readsAll, noDelete],
  },
  '5': {
    teaches: 'A service has the same form of ARN as a configuration.',
    findings: [
      misprint,
      `The writes it grants are ${code('mse:CreateNacosConfig')} and ${code('mse:UpdateNacosConfig')}, which are about configurations. No service can be changed with it, but a configuration named ${code('test-service')} could be created.`,
      readsAll,
    ],
  },
  developer: {
    teaches:
      'Reads one instance and looks after its configurations and services, but not after the instance itself.',
    findings: [
      ownMaking,
      `Deletes are a choice of their own, so they have a statement of their own: one configuration or service at a time, and only in ${code('public')}, since nothing should be lost in production. ${code('mse:DeleteNacosConfigs')} is left out, because one call deletes many.`,
      'Reading and writing reach every namespace, production included. To keep them to one, put its id behind that of the instance.',
      'The five list actions are taken to be asked about the instance, so they show the names in every namespace, and are denied when the statement names a namespace alone.',
      `${code('mse:ListServiceQuotas')} is granted, as the document recommends.`,
      `${code('mse:List*')} and ${code('mse:Get*')} also take in operations of MSE beside the 25, as far as those are asked about the instance.`,
    ],
  },
  operations: {
    teaches:
      'Creates, changes, restarts and deletes instances, and sees what is in them by name, without reading any configuration.',
    findings: [
      ownMaking,
      `The document gives namespaces to this role too, yet none of the 25 actions is about them. The last three actions granted, such as ${code('mse:CreateEngineNamespace')}, are other operations of MSE: the matrix has no column for them, and what they are asked about is not documented.`,
      'Permissions are granted in RAM, by no action of MSE. Whoever may attach policies can grant themselves everything, so that is left out.',
      `${code('mse:UpdateCluster')}, ${code('mse:RestartCluster')} and ${code('mse:DeleteCluster')} reach every instance, production included. Name instances in place of ${code('instance/*')} to tell them apart.`,
      `A call of ${code('mse:CreateCluster')} carries no instance id, so it may not be asked about an instance at all.`,
      'Content is only denied by default: another attached policy may allow it. A Deny would keep it out whatever else is attached.',
      `${code('mse:List*')} includes ${code('mse:ListServiceQuotas')}, which the document recommends.`,
    ],
  },
  roles: {
    teaches:
      "Our two roles beside MSE's two system policies, on one instance. Only the developer's is attached; the other columns show what each would decide by itself.",
    findings: [
      'Attach a policy beside its name on the left to see what several come to together.',
      `The document gives ${code('AliyunMSEReadOnlyAccess')} to developers who only look. It reads every configuration of every instance, which is more than our developer may read.`,
      `It gives ${code('AliyunMSEFullAccess')} to O&M personnel. That also reads, writes and deletes all configurations and services, which our operations role does not.`,
      'The text of the system policies is not public; the two here are stand-ins.',
      'On a phone only the effective decisions are there: attach one policy alone to see what it decides.',
    ],
  },
};

export const examplesEn = {
  examplesMenu: {
    heading: "The documentation's five examples",
    intro: 'As printed there, on an account that contains the resources they mention.',
    rolesHeading: 'The roles that it names',
    rolesIntro: 'It prints no policies for them. These are of our own making, to start from.',
    starter: 'Start page',
    starterHint: 'One configuration may be edited, and one namespace is closed to reading',
    blank: 'Blank',
    blankHint: 'One small policy to begin with',
    general: 'Good to know about the document',
    generalNotes: [
      `Its tables list actions without ${code('mse:')}; in a policy the prefix is needed.`,
      `${code('3fd98c48-...')} in its table of ARNs is an ellipsis. Pasted into a policy, it matches nothing.`,
      'Its table of scopes has no row for a group, though the form of the ARN has that level.',
      `${code('CreateCluster')} stands among the instance-level actions, though its call carries no instance id. The matrix follows the table.`,
      'It lists 25 actions; the service publishes some 240 operations.',
      `Nacos clients reach the same content by actions of their own (${code('mse:QueryNacosConfig')} and others), which the matrix leaves out.`,
    ],
    models: 'What this models',
    glossary: 'Glossary',
    noteHeading: (title: string) => `Example: ${title}`,
    teaches: 'What it shows',
    findings: 'What to look out for',
    dismiss: 'Close the notes',
  },
  exampleTexts,
};

export type ExamplesMessages = typeof examplesEn;
