// 简体中文：权限策略、模拟云账号与导出的菜单。页面空闲时或菜单即将打开时加载。

import type { MenuMessages } from './en.ts';

export const menusZhCN: MenuMessages = {
  grant: '授予权限',
  grantStepwise: '授予权限…',
  policy: {
    add: '添加权限策略',
    addCustom: '新建自定义策略',
    addSystem: '系统策略',
    addFile: '导入…',
    addFromCalls: '根据调用记录…',
    more: (name) => `${name} 的更多操作`,
    rename: '重命名',
    duplicate: '创建副本',
    remove: '删除',
    copy: '复制权限策略',
    copied: '已复制',
    copyName: (name) => `${name}-copy`,
    exportPolicy: '导出…',
    formatText: '格式化',
    sortStatements: '语句排序',
    simplify: '精简…',
    tighten: '按模拟云账号收紧…',
    diff: '与之前的内容对比…',
    inWords: '策略解读',
  },
  view: {
    robust: '只看在各种依据下结果相同的行',
  },
  account: {
    presets: '预设',
    presetNames: {
      document: '文档中的云账号',
      stages: 'dev、test、prod 命名空间',
      regions: '多实例、多地域',
      empty: '空',
      large: '10,000 个资源',
    },
    own: '当前模拟云账号',
    saveAsJson: '下载 JSON',
  },
  exports: {
    button: '导出权限矩阵',
    markdown: '复制为 Markdown 表格',
    csv: '下载 CSV',
    svg: '下载 SVG',
    png: '下载 PNG',
    print: '打印',
  },
};
