import { View } from '@tarojs/components'
import { type SiteCard, siteLevelWords } from '../../contract/sites'
import { Pressable } from '../parts/Pressable'

interface Props {
  readonly site: SiteCard
  readonly onOpen: (code: string) => void
}

/** A site to choose: its name, what it is, where it is, and whether somebody is there now. */
export const SiteChoice = ({ site, onOpen }: Props) => (
  <Pressable className='site-choice' onClick={() => onOpen(site.code)}>
    <View className='site-choice-name'>{site.name}</View>
    <View className='site-choice-note'>{`${site.street.name} · ${siteLevelWords[site.level]}`}</View>
    <View className='site-choice-note'>{site.address}</View>
    {site.openNote && <View className='site-choice-note'>{site.openNote}</View>}
  </Pressable>
)
