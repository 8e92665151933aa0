// 控制台路径的中文说明，与面板一起加载。

import type { ActionName } from '../../engine/catalog/actions.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import { code } from '../marks.ts';
import { kinds } from '../zh-CN.ts';
import type { ConsolePathMessages } from './en.ts';
import { number } from '../number.ts';

const labels: Readonly<Record<ActionName, string>> = {
  ListClusters: '查看实例列表',
  ListServiceQuotas: '查看配额',
  QueryClusterDetail: '进入实例',
  CreateCluster: '购买实例',
  UpdateCluster: '修改设置',
  RestartCluster: '重启实例',
  RetryCluster: '重试创建',
  DeleteCluster: '释放实例',
  ListNacosConfigs: '查看配置列表',
  ListNacosHistoryConfigs: '查看历史版本列表',
  ListAnsServices: '查看服务列表',
  ListAnsServiceClusters: '查看服务集群',
  ListAnsInstances: '查看服务提供者',
  GetNacosConfig: '查看配置内容',
  GetNacosHistoryConfig: '查看历史版本内容',
  CreateNacosConfig: '创建配置',
  UpdateNacosConfig: '编辑配置',
  DeleteNacosConfig: '删除配置',
  DeleteNacosConfigs: '批量删除配置',
  CreateNacosService: '创建服务',
  UpdateNacosService: '编辑服务',
  DeleteNacosService: '删除服务',
  CreateNacosInstance: '注册服务提供者',
  UpdateNacosInstance: '编辑服务提供者',
  UpdateNacosCluster: '编辑集群',
};

const symptoms: Readonly<Record<ActionName, string>> = {
  ListClusters: '实例列表为空',
  ListServiceQuotas: '看不到配额',
  QueryClusterDetail: '实例列表中有该实例，但无法进入',
  CreateCluster: '可以看到实例列表，但购买实例会被拒绝',
  UpdateCluster: '可以进入实例，但修改设置会被拒绝',
  RestartCluster: '可以进入实例，但重启会被拒绝',
  RetryCluster: '实例列表中有该实例，但重试创建会被拒绝',
  DeleteCluster: '可以进入实例，但释放会被拒绝',
  ListNacosConfigs: '可以进入实例，但配置列表为空',
  ListNacosHistoryConfigs: '可以进入实例，但历史版本列表为空',
  ListAnsServices: '可以进入实例，但服务列表为空',
  ListAnsServiceClusters: '服务列表中有该服务，但看不到它的集群',
  ListAnsInstances: '可以看到服务的集群，但提供者列表为空',
  GetNacosConfig: '配置列表中有该配置，但看不到内容',
  GetNacosHistoryConfig: '可以看到历史版本列表，但看不到内容',
  CreateNacosConfig: '可以看到配置列表，但创建配置会被拒绝',
  UpdateNacosConfig: '可以看到配置内容，但发布修改会被拒绝',
  DeleteNacosConfig: '配置列表中有该配置，但删除会被拒绝',
  DeleteNacosConfigs: '可以看到配置列表，但批量删除会被拒绝',
  CreateNacosService: '可以看到服务列表，但创建服务会被拒绝',
  UpdateNacosService: '可以看到服务详情，但修改会被拒绝',
  DeleteNacosService: '服务列表中有该服务，但删除会被拒绝',
  CreateNacosInstance: '可以看到服务提供者，但注册会被拒绝',
  UpdateNacosInstance: '可以看到服务提供者，但修改会被拒绝',
  UpdateNacosCluster: '可以看到集群，但修改会被拒绝',
};

const why: Readonly<Record<Exclude<Decision, 'allow'>, string>> = {
  'explicit-deny': '有语句拒绝该操作',
  'implicit-deny': '没有语句允许该操作',
};

export const consolePathZhCN: ConsolePathMessages = {
  consolePath: {
    picker: '目标资源',
    inside: {
      account: { label: '实例', all: '云账号' },
      instance: { label: '命名空间', all: '所有命名空间' },
      namespace: { label: '分组', all: '所有分组' },
      group: { label: '配置或服务', all: '所有配置和服务' },
    },
    steps: '控制台中的步骤',
    labels,
    step: (label, decision) => `${label}：${decision}`,
    apiOnly: '仅可通过 API',
    marks: { blocked: '在此中断', unreachable: '在控制台中无法到达' },
    complete: '路径上的所有步骤均允许。',
    completeForSome: (kind, allowed, total) =>
      `路径上的所有步骤均允许，其中最后一步允许 ${number(total)} 个${kinds[kind]}中的 ${number(allowed)} 个。`,
    deniedOutside: (names) => `路径以外被拒绝的操作：${names.join('、')}。`,
    blocked: (action, kind, resource, decision) =>
      `${symptoms[action]}：${code(`mse:${action}`)} 针对${kind === 'account' ? '云账号' : ` ${code(resource)} `}鉴权，${why[decision]}。`,
    blockedOnAll: (action, kind, total) =>
      `${symptoms[action]}：${code(`mse:${action}`)} 针对每个${kinds[kind]}分别鉴权，此处 ${number(total)} 个${kinds[kind]}均不允许。`,
    nothing: (action, kind) =>
      `此处没有${kinds[kind]}，无法对 ${code(`mse:${action}`)} 鉴权。勾选“未列出的资源”可添加未列出的资源。`,
    laterSteps: '后续步骤在控制台中无法到达，API 调用不受影响。',
    why: '查看原因',
    hidden: '作答后显示路径。',
    assumed: '页面与操作的对应关系为推断。',
    clientHeading: '通过 Nacos 客户端（SDK）访问，不经过控制台',
    operations: {
      get: '获取配置',
      listen: '监听配置',
      publish: '发布配置',
      subscribe: '订阅服务',
      register: '注册服务',
    },
  },
};
