import { View } from '@tarojs/components'
import { sayDistance } from '../../contract/place'
import { type SiteCard, siteLevelWords } from '../../contract/sites'
import { type Instant, sayTime } from '../../contract/time'
import { classes } from './classes'
import { Pressable } from './Pressable'
import './SiteCardLine.css'

interface Props {
  readonly site: SiteCard
  readonly now: Instant
  readonly onOpen: (site: SiteCard) => void
  readonly onCall: (site: SiteCard) => void
  readonly onLead: (site: SiteCard) => void
}

const levelLook = { HOME: 'site-line-home', STATION: 'site-line-station', POINT: 'site-line-point' } as const

/** Open now, or when next; with the hours where that is not known. */
const sayState = ({ openNote, hours }: SiteCard): string => openNote || hours

/** One site in a list: what and where it is, whether somebody is there, and two taps for a thumb. Few nodes: lists are long. */
export const SiteCardLine = ({ site, now, onOpen, onCall, onLead }: Props) => (
  <View className='site-line'>
    <Pressable className='site-line-main' onClick={() => onOpen(site)}>
      <View className='site-line-name'>
        {site.name}
        {site.distance !== null && <View className='site-line-far'>{sayDistance(site.distance)}</View>}
      </View>
      <View className='site-line-note'>
        <View className={classes('site-line-level', levelLook[site.level])}>
          {siteLevelWords[site.level]}
        </View>
        {site.address}
      </View>
      <View className={classes('site-line-state', site.isOpen && 'site-line-open')}>{sayState(site)}</View>
      {site.nextReception && (
        <View className='site-line-next'>{`下次接待 ${sayTime(site.nextReception.startsAt, now)}`}</View>
      )}
    </Pressable>
    {site.phone && (
      <Pressable
        className='site-line-act icon-phone'
        onClick={() => onCall(site)}
        label={`电话：${site.name}`}
      >
        电话
      </Pressable>
    )}
    {site.gcj02 && (
      <Pressable
        className='site-line-act icon-route'
        onClick={() => onLead(site)}
        label={`导航：${site.name}`}
      >
        导航
      </Pressable>
    )}
  </View>
)
