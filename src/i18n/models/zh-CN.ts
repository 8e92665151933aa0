// “判定模型与推断”页面和术语表的中文，按需加载。

import type { ModelsMessages } from './en.ts';
import { assumedZhCN } from './zh-CN-assumed.ts';
import { documentedZhCN } from './zh-CN-documented.ts';
import { meaningsZhCN } from './zh-CN-meanings.ts';
import { unknowableZhCN } from './zh-CN-unknowable.ts';
import { number } from '../number.ts';

const HELP = 'https://help.aliyun.com/zh';

export const modelsZhCN: ModelsMessages = {
  heading: '判定模型与推断',
  model: '判定模型',
  glossary: '术语表',
  pages: '页面',
  contents: '目录',
  intro:
    '演练场依据阿里云的公开文档进行判定；文档未说明的部分采用推断。所有内容均未在真实服务上验证。大部分推断只需一个测试用 RAM 用户和一个测试实例，几分钟即可验证。在验证之前，建议编写不依赖这些推断的权限策略。',
  kinds: { documented: '有文档依据', assumed: '推断', unknowable: '从外部无法得知' },
  kindNotes: {
    documented: '公开文档中有明确说明。',
    assumed: '文档未说明或说明不清，由演练场自行选择。',
    unknowable: '权限策略和文档中都没有这些信息。',
  },
  rows: { here: '演练场的做法', documents: '文档说明', otherwise: '如果实际不同', advice: '建议' },
  source: '来源',
  points: { ...documentedZhCN, ...assumedZhCN, ...unknowableZhCN },
  sources: {
    'policy-structure': {
      title: 'RAM：权限策略语法和结构',
      url: `${HELP}/ram/user-guide/policy-structure-and-syntax`,
    },
    'policy-elements': { title: 'RAM：权限策略基本元素', url: `${HELP}/ram/user-guide/policy-elements` },
    'conditional-operators': { title: 'RAM：条件操作符', url: `${HELP}/ram/conditional-operator` },
    evaluation: { title: 'RAM：权限策略判定流程', url: `${HELP}/ram/policy-evaluation-process` },
    limits: { title: 'RAM：使用限制', url: `${HELP}/ram/product-overview/limits` },
    'policy-check': { title: 'RAM：权限策略检查', url: `${HELP}/ram/permission-policy-check` },
    'mse-permissions': {
      title: 'MSE：注册配置中心授权',
      url: `${HELP}/mse/user-guide/grant-permissions-on-microservices-registry-resources`,
    },
    'mse-clients': {
      title: 'MSE：配置中心细粒度鉴权',
      url: `${HELP}/mse/user-guide/fine-grained-authorization-in-configuration-centers`,
    },
    'mse-api': { title: 'MSE：API 参考（2019-05-31）', url: `${HELP}/mse/developer-reference/api-reference` },
    'mse-authorization': {
      title: 'MSE：授权信息',
      url: `${HELP}/mse/developer-reference/api-mse-2019-05-31-ram`,
    },
    'mse-security': {
      title: 'MSE：安全合规',
      url: `${HELP}/mse/security-and-compliance/mse`,
    },
  },
  find: '查找术语',
  found: (n) => (n === 0 ? '没有匹配的术语。' : `${number(n)} 条术语`),
  columns: { term: '术语', other: '英文', meaning: '含义' },
  meanings: meaningsZhCN,
};
