import { DomEvent, divIcon, type Map as LeafletMap, type Marker, marker } from 'leaflet'
import { type SiteLevel, siteLevelWords } from '../../../contract/sites'
import { classes } from '../../parts/classes'
import type { Mark } from '../clusters'
import { levelIcons } from '../levels'
import type { Datum } from './datum'

const looks: Record<SiteLevel, string> = {
  HOME: 'map-pin-home',
  STATION: 'map-pin-station',
  POINT: 'map-pin-point',
}

const nameOf = (mark: Mark): string =>
  mark.kind === 'cluster'
    ? `${mark.count} 个站点，放大看`
    : `${mark.site.name}，${siteLevelWords[mark.site.level]}`

const fill = (button: HTMLElement, mark: Mark): void => {
  if (mark.kind === 'cluster') {
    button.className = 'map-cluster'
    button.textContent = String(mark.count)
    return
  }
  button.className = classes('map-pin', looks[mark.site.level])
  const icon = document.createElement('span')
  icon.className = classes('icon', `icon-${levelIcons[mark.site.level]}`)
  button.append(icon)
}

/** A real button for each mark: it has a name, the keyboard reaches it, and it comes into sight when it does. */
const pinOf = (map: LeafletMap, mark: Mark, { toMap }: Datum, onTap: (mark: Mark) => void): Marker => {
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('aria-label', nameOf(mark))
  fill(button, mark)
  const at = toMap(mark.at)
  DomEvent.disableClickPropagation(button)
  DomEvent.on(button, 'click', () => onTap(mark))
  DomEvent.on(button, 'focus', () => void map.panInside(at, { padding: [48, 48] }))
  const icon = divIcon({ html: button, className: 'map-mark', iconSize: [0, 0] })
  return marker(at, { icon, interactive: false, keyboard: false })
}

/** Keeps the pins on a map the same as a list of marks. One that stays keeps its button, and so the focus. */
export const makePins = (map: LeafletMap, datum: Datum, onTap: (mark: Mark) => void) => {
  const pins = new Map<string, Marker>()
  const show = (marks: readonly Mark[]) => {
    const wanted = new Set(marks.map(({ key }) => key))
    for (const [key, pin] of pins) {
      if (wanted.has(key)) continue
      pin.remove()
      pins.delete(key)
    }
    for (const mark of marks) {
      if (!pins.has(mark.key)) pins.set(mark.key, pinOf(map, mark, datum, onTap).addTo(map))
    }
  }
  /** Marks the pin whose card is open. */
  const choose = (code: string | null) => {
    for (const [key, pin] of pins) {
      const isChosen = key === code
      pin.setZIndexOffset(isChosen ? 1000 : 0)
      pin.getElement()?.querySelector('button')?.classList.toggle('map-pin-on', isChosen)
    }
  }
  const clear = () => show([])
  return { show, choose, clear }
}
