import { ask } from './dialogs'

/**
 * Mini programs cannot put a file where people find it again without the album permission, so nothing is asked for:
 * the receipt is kept with the opinions on this phone already, and this says so.
 */
export const saveLines = async (_lines: readonly string[], _name: string): Promise<void> => {
  await ask({
    title: '已保存在本机',
    content: '回执已存进这台手机的“我的意见”。想另留一份，可以截屏，或点“复制”发给自己。',
    ok: '知道了',
  })
}
