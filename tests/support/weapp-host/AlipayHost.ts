import { AlipayApp } from './alipay/alipayApp'
import { Host } from './Host'
import type { HostOptions } from './logic/logicLayer'

/**
 * Runs the Alipay build of a Taro app, logic only: nodes are found in the data its pages set, and events go
 * back to the handlers the build's templates name. There is no screen to attach.
 */
export class AlipayHost extends Host<AlipayApp> {
  constructor(options: HostOptions) {
    super(new AlipayApp(options))
  }
}
