import { Host } from './Host'
import type { HostOptions } from './logic/logicLayer'
import { WeappApp } from './weapp/weappApp'

/**
 * Runs the WeChat build of a Taro app without WeChat: the app's code in a bare realm, its pages drawn by
 * WeChat's own WXML compiler. End each test with `expect(host.errors).toEqual([])`.
 */
export class WeappHost extends Host<WeappApp> {
  constructor(options: HostOptions) {
    super(new WeappApp(options))
  }

  override close(): void {
    this.app.screen.stop()
    super.close()
  }
}
