import type { Mock } from '../logic/api'
import { type Dict, dictOf, isDict, textOf } from '../logic/values'
import type { EventCarrier } from './events'
import type { ElementNode } from './nodes'

/** The event each `open-type` of a button answers with. */
const answers: Record<string, string> = {
  getPhoneNumber: 'getphonenumber',
  getRealtimePhoneNumber: 'getrealtimephonenumber',
  chooseAvatar: 'chooseavatar',
  getUserInfo: 'getuserinfo',
  openSetting: 'opensetting',
  agreePrivacyAuthorization: 'agreeprivacyauthorization',
}

/** Fires what WeChat would answer to a button with an `open-type`; the mock of that name may say what. */
export function answerOpenType(button: ElementNode, events: EventCarrier, mocks: Record<string, Mock>): void {
  const type = textOf(button.attr.openType)
  const event = answers[type]
  if (event === undefined) return
  const mock = mocks[type]
  const detail: Dict = isDict(mock) ? mock : dictOf(mock?.({}))
  events.fire(button, event, { errMsg: `${type}:ok`, code: 'mock-code', ...detail })
}
