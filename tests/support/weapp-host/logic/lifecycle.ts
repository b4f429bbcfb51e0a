import type { LogicLayer } from './logicLayer'
import type { Navigation } from './navigation'
import { type Page, splitUrl } from './pages'
import { type Dict, invoke } from './values'

/** The scene a platform gives when an app is opened from the list of recent ones. */
const fromRecents = 1001
/** A page is ready once its first data has been drawn, about one frame after it was shown. */
const frameMs = 16

export interface Start {
  readonly url: string
  readonly options: Dict
}

/** What the platform tells an app that is opened at this address (its entry page, if none is given). */
export function startingAt({ manifest }: LogicLayer, url = `/${manifest.entry}`, scene = fromRecents): Start {
  const { route, query } = splitUrl(url)
  return { url, options: { path: route, query, scene, shareTicket: '', referrerInfo: {} } }
}

/** Loads the app, runs its onLaunch and onShow, opens the page, and waits until it is quiet. */
export async function coldStart(
  logic: LogicLayer,
  navigation: Navigation<Page>,
  { url, options }: Start,
): Promise<void> {
  logic.loadApp()
  const told = logic.realm.copyIn(options)
  logic.guard(() => invoke(logic.app, 'onLaunch', told))
  logic.guard(() => invoke(logic.app, 'onShow', told))
  navigation.reLaunch(url)
  await logic.activity.idle()
}

/** Runs the lifecycle of a page that opens; `push` puts it on the stack and on the screen. */
export function openPage(logic: LogicLayer, { instance, query }: Page, push: () => void): void {
  push()
  logic.guard(() => invoke(instance, 'onLoad', logic.realm.copyIn(query)))
  logic.guard(() => invoke(instance, 'onShow'))
  logic.timers.after(() => invoke(instance, 'onReady'), frameMs)
}
