import type { Step } from '../parts/Steps'

/** The whole service in three steps; said on the front door and at every site. */
export const howItWorks: readonly Step[] = [
  { title: '扫码或选站点', note: '站点海报上有二维码和编号，就在您家附近。' },
  { title: '说清一件事', note: '写几句话，可以附照片。不留姓名电话也能提。' },
  { title: '等答复，作评价', note: '凭回执随时看进展；答复不满意，可以要求重办。' },
]

/** What happens to an opinion once it is sent; said at every site. */
export const whatFollows: readonly Step[] = [
  { title: '有人受理', note: '一个工作日内受理，并告诉您由谁来办。' },
  { title: '有单位办理', note: '街道能办的交给承办单位，超出街道权限的转区里。' },
  { title: '有答复，您评价', note: '凭回执随时看进展；答复不满意，可以要求重办。' },
]
