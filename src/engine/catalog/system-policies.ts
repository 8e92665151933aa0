// The two system policies of MSE. Approximations, labelled as such on the page: made without their published text.
// Source of the names and what they are for: MSE "Grant permissions on Microservices Registry resources".

export const SYSTEM_POLICY_NAMES = ['AliyunMSEFullAccess', 'AliyunMSEReadOnlyAccess'] as const;
export type SystemPolicyName = (typeof SYSTEM_POLICY_NAMES)[number];

export const SYSTEM_POLICIES: Readonly<Record<SystemPolicyName, string>> = {
  AliyunMSEFullAccess: `{
  "Version": "1",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "mse:*",
      "Resource": "*"
    }
  ]
}`,
  AliyunMSEReadOnlyAccess: `{
  "Version": "1",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["mse:List*", "mse:Query*", "mse:Get*"],
      "Resource": "*"
    }
  ]
}`,
};

export function isSystemPolicyName(name: string): name is SystemPolicyName {
  return Object.hasOwn(SYSTEM_POLICIES, name);
}
