import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { attachView, WeappHost } from './weapp-host'

/** One person's phone or desk: the screen they look at, on either platform. */
export interface Screen {
  readonly page: Page
  /** Opens an address of the app from outside: a scanned code, a link, a bookmark. */
  readonly open: (address: string) => Promise<void>
  /** Chooses a photo of the album, once the form asks for one. */
  readonly giveRandomPhoto: (tap: () => Promise<void>) => Promise<void>
  /** Takes the network away, or gives it back. */
  readonly setOnline: (online: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

export type Platform = (size?: { width: number; height: number }) => Promise<Screen>

const PHONE = { width: 375, height: 667 }
/** Patience for one step, in milliseconds: the machines that test are slow. */
const PATIENCE = 30_000

const photo = path.resolve('tests/support/lamp.jpg')

/** The H5 build in a browser, served by the server itself. With `now` (milliseconds) its clock is set each time something is opened. */
export const onWeb =
  (browser: Browser, url: string, now?: () => number): Platform =>
  async (size = PHONE) => {
    const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    const errors: Error[] = []
    page.on('pageerror', error => errors.push(error))
    return {
      page,
      open: async address => {
        if (now) await context.clock.setSystemTime(now())
        await page.goto(url + address)
      },
      giveRandomPhoto: async tap => {
        const asked = page.waitForEvent('filechooser')
        await tap()
        await (await asked).setFiles(photo)
      },
      setOnline: online => context.setOffline(!online),
      close: async () => {
        await context.close()
        expect(errors).toEqual([])
      },
    }
  }

/** The WeChat build: its logic in a bare host, its view drawn by a browser. With `now` (milliseconds) that is its clock. */
export const onWeapp =
  (browser: Browser, url: string, now?: () => number): Platform =>
  async (size = PHONE) => {
    const context = await browser.newContext({ viewport: size })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    const album = { tempFilePaths: [photo], tempFiles: [{ path: photo, size: 20_000 }] }
    const newHost = (storage: Record<string, unknown>) =>
      new WeappHost({
        dist: path.resolve('dist/weapp'),
        baseUrl: url,
        storage,
        now,
        mocks: { chooseImage: album },
      })
    let host: WeappHost | undefined
    const open = async (address: string) => {
      const kept = host ? host.storage.snapshot() : {}
      host?.close()
      await page.goto('about:blank')
      host = newHost(kept)
      await attachView(host, page)
      await host.launch(address)
    }
    return {
      page,
      open,
      giveRandomPhoto: tap => tap(),
      setOnline: async online => host?.setOnline(online),
      close: async () => {
        const errors = host?.errors ?? []
        host?.close()
        await context.close()
        expect(errors).toEqual([])
      },
    }
  }
