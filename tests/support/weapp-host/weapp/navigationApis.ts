import { textOf } from '../logic/values'
import type { WxParts } from './parts'

/** `wx` navigation over the page stack. */
export function addNavigationApis({ table, navigation }: WxParts): void {
  table.async('navigateTo', ({ url }) => navigation.navigateTo(textOf(url)))
  table.async('redirectTo', ({ url }) => navigation.redirectTo(textOf(url)))
  table.async('reLaunch', ({ url }) => navigation.reLaunch(textOf(url)))
  table.async('switchTab', ({ url }) => navigation.switchTab(textOf(url)))
  table.async('navigateBack', ({ delta }) => navigation.navigateBack(Number(delta ?? 1)))
}
