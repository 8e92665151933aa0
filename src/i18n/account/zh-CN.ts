// 修改模拟云账号和请求上下文时的中文说明，与表单一起加载。

import type { AllowedCharacters, NameProblem } from '../../engine/account/naming-rules.ts';
import type { AccountJsonProblem } from '../../scenario/import/account-json.ts';
import type { EntryProblem } from '../../scenario/import/nacos-zip-entry.ts';
import { code, strong } from '../marks.ts';
import { expectedKinds } from '../diagnostics/zh-CN.ts';
import { kinds, listed } from '../zh-CN.ts';
import type { AccountMessages } from './en.ts';
import { number } from '../number.ts';

const allowedCharacters: Readonly<Record<AllowedCharacters, string>> = {
  'letters-digits-dash-underscore': `字母、数字、${code('-')} 和 ${code('_')}`,
  'letters-digits-dash-underscore-colon-dot': `字母、数字和 ${code('- _ : .')}`,
  'lowercase-digits-dash-underscore': `小写字母、数字、${code('-')} 和 ${code('_')}`,
  'no-space-no-chinese-no-double-at': `除空白、中文字符和 ${code('@@')} 以外的字符`,
  'no-special-signs': `除 ${code('@ # $ % ^ & *')} 以外的字符`,
  'no-slash': `除 ${code('/')} 以外的字符`,
  'no-double-at': `除 ${code('@@')} 以外的字符`,
  any: '任意字符',
};

const nameProblem = (problem: NameProblem): string => {
  switch (problem.kind) {
    case 'empty':
      return '不能为空。';
    case 'too-long':
      return `最多 ${number(problem.limit)} 个字符，当前为 ${number(problem.length)} 个。`;
    case 'forbidden-character':
      return `不能使用${problem.character === ' ' ? '空格' : ` ${code(problem.character)} `}，可使用${allowedCharacters[problem.allowed]}。`;
    case 'forbidden-start':
      return `不能以 ${code(problem.character)} 开头。`;
    case 'not-an-account-id':
      return '阿里云账号 ID 为 16 位数字。';
    case 'not-a-region':
      return `地域的写法如 ${code('cn-hangzhou')}。`;
    case 'reserved':
      return '该名称已被演练场用来表示未列出的资源。';
    case 'taken':
      return `此处已有 ${code(problem.by)}。`;
  }
};

const editProblem: AccountMessages['forms']['problem'] = (problem) => {
  switch (problem.kind) {
    case 'invalid-field':
      return nameProblem(problem.problem);
    case 'ambiguous-group':
      return `无法确定分组在哪里结束。请写成 ${code('GROUP@@服务名')}，或只写服务名。`;
    case 'no-names':
      return '请至少填写一个名称。';
    case 'not-found':
      return `${code(problem.ref.resource)} 已不存在。`;
    case 'wrong-container':
      return `${code(problem.container.resource)} 下不能有${kinds[problem.child]}。`;
    case 'no-such-field':
      return `${kinds[problem.of]}没有此属性。`;
    case 'account-stays':
      return '不能对模拟云账号本身执行此操作。';
  }
};

const accountJsonProblem = (problem: AccountJsonProblem['problem']): string => {
  switch (problem.kind) {
    case 'wrong-type':
      return `此处必须是${expectedKinds[problem.expected]}。`;
    case 'missing':
      return '缺少此成员。';
    case 'unknown-member':
      return '模拟云账号没有此成员。';
    case 'repeated-member':
      return '重复出现。';
    case 'duplicate':
      return `与 ${code(problem.first)} 重复。`;
    case 'empty':
    case 'too-long':
    case 'forbidden-character':
    case 'forbidden-start':
    case 'not-an-account-id':
    case 'not-a-region':
    case 'reserved':
    case 'taken':
      return nameProblem(problem);
  }
};

const entryProblems: Readonly<Record<EntryProblem | 'duplicate', string>> = {
  folder: '文件夹',
  'absolute-path': '绝对路径',
  'leaves-archive': '指向压缩包之外的路径',
  'system-file': '操作系统生成的文件',
  metadata: '导出文件的元数据',
  'no-group': '不在任何 Group 中',
  duplicate: '与前面的条目重名',
};

export const accountZhCN: AccountMessages = {
  forms: {
    change: (name) => `修改 ${name}`,
    edit: '重命名…',
    duplicate: '创建副本',
    move: '移动…',
    remove: '删除',
    configAuth: '客户端鉴权：配置中心',
    namingAuth: '客户端鉴权：注册中心',
    on: '已开启',
    off: '未开启',
    copyArn: '复制 ARN',
    grantHere: '授予此处的权限…',
    moveTo: (name) => `将 ${strong(name)} 移动到`,
    noTarget: '没有其他可移动到的位置。',
    ids: {
      account: '阿里云账号 ID',
      instance: '实例 ID',
      namespace: '命名空间 ID',
      group: '分组',
      config: 'dataId',
      service: '服务名',
    },
    idsMany: { config: 'dataId，每行一个', service: '服务名，每行一个' },
    listHelp: {
      config: '每行为一个名称，逗号属于名称的一部分。',
      service: `每行为一个名称，逗号属于名称的一部分。${code('GROUP@@服务名')} 会添加到对应的分组。`,
    },
    nacosRule: 'Nacos 的命名规则不允许此名称，但服务端可能存在这样的名称。可以仍然添加。',
    nacosRuleMany: (n) =>
      `其中 ${number(n)} 个名称不符合 Nacos 的命名规则，但服务端可能存在这样的名称。可以仍然添加。`,
    addAnyway: '仍然添加',
    saveAnyway: '仍然保存',
    fields: { name: '显示名称', region: '地域' },
    willAdd: (n) => `将添加 ${number(n)} 个名称`,
    leftOut: (name, problem) => `${code(name)}：${editProblem(problem)}`,
    leftOutMore: (n) => `另有 ${number(n)} 个名称`,
    problem: editProblem,
    save: '保存',
    addButton: '添加',
    moveButton: '移动',
  },

  imports: {
    heading: '导入到模拟云账号',
    stepRun: '1. 在已登录 aliyun CLI 的终端中运行',
    stepPaste: '2. 粘贴全部输出',
    shell: 'Shell',
    copy: '复制脚本',
    copied: '已复制。',
    notCopied: '复制失败，请选中脚本后手动复制。',
    scriptHint: '脚本只列出名称：CLI 所在地域的最多 100 个实例，每个命名空间最多 200 个配置和 200 个服务。',
    replaceSample: '替换示例账号',
    unread: (n) => `${number(n)} 条返回结果无法读取（例如报错信息），其中的内容未导入。`,
    intro: `也可以粘贴从此处下载的模拟云账号，或单个命令的输出：${code('ListClusters')}、${code('ListEngineNamespaces')}、${code('ListNacosConfigs')}、${code('ListAnsServices')}。文件还可以是 Nacos 导出的 zip。`,
    privacy: '内容不会离开此浏览器。Nacos 导出文件只读取名称，不读取配置内容。',
    text: '粘贴的 JSON',
    file: '选择文件',
    notJson: '这不是有效的 JSON，请粘贴完整的输出。',
    notRecognised: '无法识别此 JSON。请粘贴上述四种命令的原始输出（不要使用 --output）。',
    nothingListed: '列表为空，没有可导入的内容。',
    damagedZip: 'zip 文件已损坏，请重新从 Nacos 导出配置。',
    tooMany: (limit) => `zip 中的条目超过 ${number(limit)} 个，无法显示。`,
    notImported: (n) => `${number(n)} 个条目未导入：`,
    entry: (path, problem) => `${code(path)}：${entryProblems[problem]}`,
    ambiguous: (n) =>
      `${number(n)} 个路径超过两级。第一级是导出内容之外多出的文件夹，还是 dataId 中包含斜线？`,
    readings: { undecided: '不导入', withoutFolder: '多出的文件夹', withSlash: 'dataId 中包含斜线' },
    example: ({ group, id }) => `Group 为 ${code(group)}，dataId 为 ${code(id)}`,
    contentDropped: '只读取了名称，没有读取配置内容。',
    unreadable: '该文件不是 UTF-8、UTF-16 或 GBK 编码的文本，也不是 zip。',
    account: (instances) => `模拟云账号，包含 ${number(instances)} 个实例。`,
    invalid: (n) => `无法导入此模拟云账号，有 ${number(n)} 个问题：`,
    invalidAt: (path, problem) => `${path === '' ? '' : `${code(path)}：`}${accountJsonProblem(problem)}`,
    more: (n) => `另有 ${number(n)} 个`,
    found: (kind, n) =>
      `${number(n)} 个${{ instances: '实例', namespaces: '命名空间', configs: '配置', services: '服务' }[kind]}`,
    into: { instance: '所属实例', namespace: '所属命名空间' },
    noContainer: { instance: '请先导入或添加实例。', namespace: '请先导入或添加命名空间。' },
    irregular: (n) => `以下 ${number(n)} 个名称不符合 Nacos 的命名规则，已按服务端返回的名称导入：`,
    leftOut: (n) => `以下 ${number(n)} 个名称未导入：`,
    note: (note) => {
      switch (note.kind) {
        case 'empty-id':
          return `public 命名空间的 ID 为空。推断请求中使用的 ID 是 ${code('public')}。`;
        case 'public-twice':
          return `列表中既有 ID 为空的命名空间，又有 ID 为 ${code('public')} 的命名空间。演练场将二者合并显示为 ${code('public')}，请确认您的权限策略指的是哪一个。`;
        case 'id-is-name':
          return `${code(note.id)} 是一个命名空间的 ID，同时也是 ${listed(note.others)} 的显示名称。ARN 中的 ${code(note.id)} 表示 ID。`;
        case 'same-name':
          return `有 ${number(note.ids.length)} 个命名空间的显示名称为 ${code(note.name)}：${listed(note.ids)}。ARN 中需要填写 ID。`;
      }
    },
    merge: (added, present) => `新增 ${number(added)} 个资源，已存在 ${number(present)} 个。`,
    replace: '替换模拟云账号',
    add: '添加到模拟云账号',
  },

  contextForm: {
    intro: '随请求发送的信息，只有条件会用到。',
    presets: '预设',
    presetNames: {
      'access-key': 'AccessKey 调用',
      office: '办公网络，控制台',
      'console-mfa': '控制台，已通过 MFA',
      night: '夜间',
      vpc: 'VPC 内访问',
      insecure: '未使用 TLS',
    },
    used: '权限策略用到的条件关键字',
    unused: '其他条件关键字',
    noneUsed: '已授权的权限策略均没有条件，以下内容不影响判定。',
    absent: '不存在',
    isTrue: 'true',
    isFalse: 'false',
    remove: (key) => `清除 ${key}`,
    value: (key, index) => `${key}，第 ${number(index)} 个值`,
    invalid: {
      number: '不是数字，任何数值条件都不会满足。',
      date: '不是 2026-11-23T18:00:00+08:00 这样的时间，任何日期条件都不会满足。',
      boolean: '既不是 true，也不是 false。',
      address: '不是 IP 地址，任何地址条件都不会满足。',
    },
    addTag: '添加条件关键字',
    newKey: '条件关键字，例如 acs:RequestTag/env',
    add: '添加',
    keyHelp: {
      'acs:SourceIp': '发起调用的源 IP 地址',
      'acs:CurrentTime': '调用时间',
      'acs:SecureTransport': '是否通过 TLS 调用',
      'acs:MFAPresent': '用户是否通过 MFA；AccessKey 调用时不存在',
      'acs:PrincipalARN': '调用者的 ARN',
      'acs:UserAgent': '客户端程序',
      'acs:SourceVpc': '发起调用的 VPC',
      'acs:VpcSourceIp': 'VPC 内的源 IP 地址',
      'acs:ResourceGroupId': '资源所属的资源组',
      'acs:RequestTag/': '请求中携带的标签',
      'acs:ResourceTag/': '资源上的标签',
    },
  },
};
