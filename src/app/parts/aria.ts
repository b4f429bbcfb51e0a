/** WeChat reads `aria-role`; browsers and Alipay read `role`. Only the one is sent: a list says it twenty times. */
const roleName = process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role'

/** What screen readers are told of a box. */
export const aria = (role: string, label?: string) => ({
  [roleName]: role,
  ...(label ? { 'aria-label': label } : {}),
})

/** A decoration that screen readers pass over. */
export const hidden = { 'aria-hidden': true } as const

/** A message that is read out when it appears. */
export const live = { ...aria('status'), 'aria-live': 'polite' } as const

/** A fault that is read out at once. */
export const alert = { ...aria('alert'), 'aria-live': 'assertive' } as const
