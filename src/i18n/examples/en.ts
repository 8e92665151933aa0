// The documentation's five examples and what to know of them, in English. Fetched when somebody asks for them.

import { code } from '../marks.ts';
import type { ExampleTexts } from '../messages.ts';

const misprint = `The text speaks of ${code('mse-cn-0pp1j8om80a')}, the policy of ${code('mse-cn-0pp1j8om8')}. As printed, it lets the user list instances, and grants nothing on the instance that the text is about.`;
const readsAll =
  'Reading is granted on the whole instance: the content of every namespace, not only of the one named.';
const noDelete = `"Read and write" comes without any delete, and without ${code('mse:ListServiceQuotas')}, which the same document recommends.`;

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
};

export const examplesEn = {
  examplesMenu: {
    heading: "The documentation's five examples",
    intro: 'As printed there, on an account that contains the resources they mention.',
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
