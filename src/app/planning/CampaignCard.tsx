import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CampaignView } from '../../contract/receptions'
import { CampaignStreet } from './CampaignStreet'
import { ReportSheet } from './ReportSheet'
import { sayDate } from './words'

type Street = CampaignView['streets'][number]

const sum = (streets: readonly Street[], field: 'sessions' | 'held' | 'visitors' | 'matters'): number =>
  streets.reduce((total, street) => total + street[field], 0)

const sayTotal = ({ streets }: CampaignView): string =>
  [
    `已接待 ${sum(streets, 'held')} / ${sum(streets, 'sessions')} 场`,
    `来访 ${sum(streets, 'visitors')} 人`,
    `反映 ${sum(streets, 'matters')} 件`,
    `小结 ${streets.filter(({ report }) => report !== null).length} / ${streets.length}`,
  ].join(' · ')

interface Props {
  readonly campaign: CampaignView
  readonly onChanged: () => void
}

/** One campaign: its theme and days, and how far each street has come with it. */
export function CampaignCard({ campaign, onChanged }: Props) {
  const { theme, fromOn, untilOn, streets } = campaign
  const [slug, setSlug] = useState<string | null>(null)
  const reporting = streets.find(street => street.slug === slug)
  return (
    <View className='office-paper'>
      <View className='campaign-theme'>{theme}</View>
      <View className='office-lead'>{`${sayDate(fromOn)}至${sayDate(untilOn)}`}</View>
      {streets.length > 1 && <View className='campaign-total'>{sayTotal(campaign)}</View>}
      {streets.map(street => (
        <CampaignStreet
          key={street.slug}
          campaign={campaign}
          street={street}
          onReport={() => setSlug(street.slug)}
          onChanged={onChanged}
        />
      ))}
      {reporting && (
        <ReportSheet
          campaign={campaign}
          street={reporting}
          onClose={() => setSlug(null)}
          onChanged={onChanged}
        />
      )}
    </View>
  )
}
