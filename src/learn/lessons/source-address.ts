// Conditions on the source address: ranges, AND and OR, and a Deny for calls from elsewhere.

import { DEFAULT_CONTEXT } from '../../engine/account/request.ts';
import type { RequestContext } from '../../engine/account/request.ts';
import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, PROD_YAML, STAGING } from '../default-account.ts';
import type { Lesson, Prediction } from '../lesson.ts';
import { decides, not } from '../check.ts';

const OFFICE = '203.0.113.0/24';
const VPN = '198.51.100.7';
const LISTS = allow(['mse:QueryClusterDetail', 'mse:List*'], '*');
const HELPDESK = policy('helpdesk', allow(['mse:QueryClusterDetail', 'mse:List*', 'mse:Get*'], '*'));
const CONTENT: Prediction = { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' };

const fromOffice = 'when acs:SourceIp = 203.0.113.77';
const fromVpn = `when acs:SourceIp = ${VPN}`;
/** An address next to that of the VPN. */
const fromElsewhere = 'when acs:SourceIp = 198.51.100.8';
const fromRangeNextDoor = 'when acs:SourceIp = 203.0.114.10';
/** In an instance bought later. */
const LATER = 'instance/mse-cn-tomorrow/public/DEFAULT_GROUP/prod.yaml';
const NO_CHANGES = decides(`deny mse:Create*, mse:Update*, mse:Delete* in * ${fromOffice}`);

export const SOURCE_ADDRESS: Lesson = {
  id: 'source-address',
  steps: [
    {
      id: 'range',
      start: {
        policies: [policy('team', LISTS, allow('mse:Get*', arn(ORDERS), isFrom(OFFICE)))],
        context: calledFrom('203.0.114.10'),
      },
      prediction: CONTENT,
      goals: [
        decides(`allow mse:GetNacosConfig on ${PROD_YAML}`),
        decides(`deny mse:GetNacosConfig on ${PROD_YAML} ${fromRangeNextDoor}`),
      ],
      hints: [
        { id: 'policy', when: [decides(`allow mse:GetNacosConfig on ${PROD_YAML} ${fromRangeNextDoor}`)] },
        { id: 'elsewhere', when: [not({ kind: 'context', key: 'acs:SourceIp', value: '203.0.114.10' })] },
        { id: 'where', when: [] },
      ],
      solution: { context: calledFrom('203.0.113.77') },
    },
    {
      id: 'write',
      start: {
        policies: [policy('team', LISTS, allow('mse:Get*', arn(ORDERS)))],
        context: DEFAULT_CONTEXT,
      },
      goals: [
        decides(`allow mse:Get* in ${ORDERS} ${fromOffice}`),
        decides(`allow mse:Get* in ${ORDERS} ${fromVpn}`),
        decides(`deny mse:Get* in ${ORDERS} ${fromElsewhere}`),
        decides(`deny mse:Get* in ${ORDERS} ${fromRangeNextDoor}`),
        decides(`allow mse:QueryClusterDetail, mse:List* on ${ORDERS} ${fromElsewhere}`),
        decides(`deny mse:Get* in ${STAGING}`),
        NO_CHANGES,
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'more', when: [not(NO_CHANGES)] },
        { id: 'string', when: [{ kind: 'contains', text: 'StringEquals' }] },
        { id: 'lists', when: [not(decides(`allow mse:List* on ${ORDERS} ${fromElsewhere}`))] },
        {
          id: 'neighbours',
          when: [
            { kind: 'writes', element: 'Condition' },
            decides(`allow mse:Get* in ${ORDERS} ${fromElsewhere}`),
          ],
        },
        {
          id: 'no-vpn',
          when: [
            decides(`allow mse:Get* in ${ORDERS} ${fromOffice}`),
            decides(`deny mse:Get* in ${ORDERS} ${fromVpn}`),
          ],
        },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('team', LISTS, allow('mse:Get*', arn(ORDERS), isFrom(OFFICE, VPN)))] },
    },
    {
      id: 'both',
      start: {
        policies: [
          policy(
            'team',
            LISTS,
            allow('mse:Get*', arn(ORDERS), {
              ...isFrom(OFFICE, VPN),
              Bool: { 'acs:SecureTransport': 'true' },
            }),
          ),
        ],
        context: { ...calledFrom(VPN), 'acs:SecureTransport': 'false' },
      },
      prediction: CONTENT,
      goals: [
        { kind: 'context', key: 'acs:SecureTransport', value: 'true' },
        decides(`allow mse:GetNacosConfig on ${PROD_YAML}`),
        decides(`deny mse:GetNacosConfig on ${PROD_YAML} when acs:SecureTransport = false`),
      ],
      hints: [
        { id: 'condition', when: [not({ kind: 'contains', text: 'acs:SecureTransport' })] },
        { id: 'context', when: [] },
      ],
      solution: { context: { ...calledFrom(VPN), 'acs:SecureTransport': 'true' } },
    },
    {
      id: 'fence',
      start: {
        policies: [policy('team', allow('mse:Get*', arn(ORDERS), isFrom(OFFICE))), HELPDESK],
        context: calledFrom('198.51.100.8'),
      },
      prediction: CONTENT,
      goals: [
        decides(`explicit-deny mse:Get* in * ${fromElsewhere}`),
        decides(`explicit-deny mse:GetNacosConfig on ${LATER} ${fromElsewhere}`),
        decides(`allow mse:Get* in ${ORDERS} ${fromOffice}`),
        decides(`allow mse:QueryClusterDetail, mse:List* on instance/* ${fromElsewhere}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'office', when: [decides(`explicit-deny mse:Get* in ${ORDERS} ${fromOffice}`)] },
        { id: 'lists', when: [not(decides(`allow mse:List* on instance/* ${fromElsewhere}`))] },
        { id: 'staging', when: [decides(`explicit-deny mse:Get* in ${ORDERS} ${fromElsewhere}`)] },
        { id: 'no-deny', when: [not({ kind: 'writes', element: 'Deny' })] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'team',
            allow('mse:Get*', arn(ORDERS), isFrom(OFFICE)),
            deny('mse:Get*', '*', isNotFrom(OFFICE)),
          ),
          HELPDESK,
        ],
      },
    },
    {
      id: 'two-fences',
      start: {
        policies: [
          policy('fence', deny('mse:Get*', '*', isNotFrom(OFFICE)), deny('mse:Get*', '*', isNotFrom(VPN))),
          HELPDESK,
        ],
        context: calledFrom('203.0.113.77'),
      },
      prediction: CONTENT,
      goals: [
        decides(`allow mse:Get* in * ${fromOffice}`),
        decides(`allow mse:Get* in * ${fromVpn}`),
        decides(`explicit-deny mse:Get* in * ${fromElsewhere}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'no-deny', when: [not({ kind: 'writes', element: 'Deny' })] },
        { id: 'open', when: [not(decides(`explicit-deny mse:Get* in * ${fromElsewhere}`))] },
        {
          id: 'no-vpn',
          when: [
            decides(`allow mse:Get* in * ${fromOffice}`),
            decides(`explicit-deny mse:Get* in * ${fromVpn}`),
          ],
        },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('fence', deny('mse:Get*', '*', isNotFrom(OFFICE, VPN))), HELPDESK],
      },
    },
  ],
};

function calledFrom(address: string): RequestContext {
  return { ...DEFAULT_CONTEXT, 'acs:SourceIp': address };
}

function isFrom(...ranges: readonly string[]) {
  return { IpAddress: { 'acs:SourceIp': oneOrMany(ranges) } };
}

function isNotFrom(...ranges: readonly string[]) {
  return { NotIpAddress: { 'acs:SourceIp': oneOrMany(ranges) } };
}

function oneOrMany(ranges: readonly string[]): string | readonly string[] {
  return ranges.length === 1 ? (ranges[0] ?? '') : ranges;
}
