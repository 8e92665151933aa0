// Equivalent names in AWS and Alibaba Cloud, and AWS policy variables. Service counterparts are suggestions: no action or resource
// is renamed. Sources: AWS "Global condition context keys", "Service Authorization Reference", "IAM policy elements: Variables
// and tags"; RAM "Policy elements" (common condition keys), "Services that work with RAM" (RAM codes).

import { SERVICE_CODES } from '../catalog/service-codes.ts';
import { matchesPattern } from '../policy/pattern.ts';

/** Equivalent condition keys, by AWS name in lower case: AWS keys are case-insensitive. */
const CONDITION_KEYS: ReadonlyMap<string, string> = new Map([
  ['aws:sourceip', 'acs:SourceIp'],
  ['aws:currenttime', 'acs:CurrentTime'],
  ['aws:securetransport', 'acs:SecureTransport'],
  ['aws:multifactorauthpresent', 'acs:MFAPresent'],
  ['aws:useragent', 'acs:UserAgent'],
  ['aws:principalarn', 'acs:PrincipalARN'],
  ['aws:sourcevpc', 'acs:SourceVpc'],
  ['aws:vpcsourceip', 'acs:VpcSourceIp'],
]);

/** The keys that a tag's name completes. */
const TAG_KEYS: ReadonlyMap<string, string> = new Map([
  ['aws:requesttag/', 'acs:RequestTag/'],
  ['aws:resourcetag/', 'acs:ResourceTag/'],
]);

/** The RAM equivalent of an AWS condition key; null for none. */
export function ramConditionKey(awsKey: string): string | null {
  const slash = awsKey.indexOf('/') + 1;
  const tagKey = TAG_KEYS.get(awsKey.slice(0, slash).toLowerCase());
  if (tagKey !== undefined && slash < awsKey.length) return tagKey + awsKey.slice(slash);
  return CONDITION_KEYS.get(awsKey.toLowerCase()) ?? null;
}

/** The RAM codes of the closest services. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  ['s3', 'oss'],
  ['ec2', 'ecs'],
  ['autoscaling', 'ess'],
  ['elasticloadbalancing', 'slb'],
  ['rds', 'rds'],
  ['dynamodb', 'ots'],
  ['elasticache', 'kvstore'],
  ['lambda', 'fc'],
  ['sqs', 'mns'],
  ['sns', 'mns'],
  ['logs', 'log'],
  ['cloudwatch', 'cms'],
  ['cloudtrail', 'actiontrail'],
  ['cloudfront', 'cdn'],
  ['cloudformation', 'ros'],
  ['route53', 'alidns'],
  ['ecr', 'cr'],
  ['eks', 'cs'],
  ['iam', 'ram'],
  ['sts', 'sts'],
  ['kms', 'kms'],
  ['secretsmanager', 'kms'],
  ['servicediscovery', 'mse'],
  ['appconfig', 'mse'],
]);

export function ramServiceCode(awsService: string): string | null {
  return SERVICES.get(awsService.toLowerCase()) ?? null;
}

const RAM_CODES: ReadonlySet<string> = new Set([...SERVICE_CODES, ...SERVICES.values()]);

/** Whether the service is in AWS and no RAM code has its name, so that an action of it identifies an AWS policy. */
export function isServiceOfAwsAlone(service: string): boolean {
  const counterpart = ramServiceCode(service);
  return counterpart !== null && !RAM_CODES.has(service.toLowerCase());
}

/** Whether no action of a RAM service can match: true for `s3`, `braket` and `s3*`, false for `rds`, `mse` and `*`. */
export function isForeignService(service: string): boolean {
  const pattern = service.toLowerCase();
  if (RAM_CODES.has(pattern)) return false;
  if (!/[*?]/.test(pattern)) return true;
  return ![...RAM_CODES].some((code) => matchesPattern(pattern, code));
}

/** `s3` of `s3:GetObject`; null for `*` and for what is no action. */
export function serviceOfAction(action: string): string | null {
  const colon = action.indexOf(':');
  return colon < 0 || action.startsWith('*:') ? null : action.slice(0, colon);
}

const VARIABLE = /\$\{(?:[\w.-]+:(?!:)[^{}]*|[*?$])\}/;

/** The first policy variable in the text, such as `${aws:username}`; null for none. */
export function variableIn(text: string): string | null {
  return VARIABLE.exec(text)?.[0] ?? null;
}

const PLACEHOLDER = /\$\{[^{}]*\}/g;

/** The first `${…}` that is neither a variable nor one of the known placeholders; null for none. */
export function placeholderIn(text: string, known: ReadonlySet<string>): string | null {
  for (const [placeholder] of text.matchAll(PLACEHOLDER)) {
    if (!VARIABLE.test(placeholder) && !known.has(placeholder)) return placeholder;
  }
  return null;
}
