// What AWS and Alibaba Cloud call alike things. Sources: AWS "Global condition context keys", "Service Authorization Reference";
// RAM "Policy elements" (common condition keys), "Services that work with RAM" (RAM codes). Counterparts are for suggestions
// alone: no action or resource is ever renamed by them.

/** The condition keys that mean the same, by AWS's name in lower case: AWS reads keys without regard to case. */
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

/** RAM's name of an AWS condition key; null when RAM has none that means the same. */
export function ramConditionKey(awsKey: string): string | null {
  const slash = awsKey.indexOf('/') + 1;
  const tagKey = TAG_KEYS.get(awsKey.slice(0, slash).toLowerCase());
  if (tagKey !== undefined && slash < awsKey.length) return tagKey + awsKey.slice(slash);
  return CONDITION_KEYS.get(awsKey.toLowerCase()) ?? null;
}

/** RAM codes of the services that come nearest. */
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

/** Services of AWS that no RAM code is named like: an action of theirs gives an AWS policy away. */
export function isServiceOfAwsAlone(service: string): boolean {
  const counterpart = ramServiceCode(service);
  return counterpart !== null && counterpart !== service.toLowerCase();
}
