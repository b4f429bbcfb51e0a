import { View } from '@tarojs/components'
import type { HomeView } from '../../contract/home'
import { aria } from '../parts/aria'
import { Icon } from '../parts/Icon'
import { Picture } from '../parts/Picture'
import { Pressable } from '../parts/Pressable'

/** The district's front door: what this is, in one sentence. */
export const DistrictHero = () => (
  <View className='home-hero'>
    <View className='home-brand'>人大代表家站点</View>
    <View className='home-lead'>身边的人大代表，听您说</View>
    <View className='home-note'>说出身边的事。每一条意见都有回执、有期限、有答复。</View>
  </View>
)

interface Props {
  /** Not there yet while it is being fetched: the band keeps its place. */
  readonly street: HomeView['street'] | undefined
  readonly onSwitch: () => void
}

/** A street's own front door: its name on its photo, or on warm colour; and the way to the other streets. */
export const StreetHero = ({ street, onSwitch }: Props) => (
  <View className='band'>
    {street?.photo && <Picture className='band-photo' src={street.photo.full} />}
    {street?.photo && <View className='band-shade' />}
    <View className='band-words'>
      <View className='band-by'>{street?.committee ?? '人大代表家站点'}</View>
      <View className='band-name' {...aria('heading')} aria-level={2}>
        {street?.name ?? '…'}
      </View>
    </View>
    <Pressable className='band-switch' onClick={onSwitch}>
      换街道
      <Icon name='chevron-right' size={16} />
    </Pressable>
  </View>
)
