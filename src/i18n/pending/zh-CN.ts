import type { PendingMessages } from './en.ts';

export const pendingZhCN: PendingMessages = {
  computing: (percent) => `正在计算判定结果… ${String(percent)}%`,
  label: '计算进度',
  cancel: '取消',
  cancelled: '计算已取消，未显示判定结果。',
  resume: '继续计算',
  notChecked: '权限策略与模拟云账号规模过大，未执行检查。',
};
