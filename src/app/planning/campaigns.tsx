import { View } from '@tarojs/components'
import { useState } from 'react'
import { type CampaignView, listCampaigns } from '../../contract/receptions'
import { Office } from '../office/Office'
import { Button } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Failed } from '../parts/Failed'
import { Section } from '../parts/Section'
import { Waiting } from '../parts/Waiting'
import { useEndpoint } from '../useEndpoint'
import { CampaignCard } from './CampaignCard'
import { CampaignSheet } from './CampaignSheet'
import { useYear } from './useYear'
import { YearChips } from './YearChips'
import './planning.css'

const halves = [
  { half: 2, title: '下半年' },
  { half: 1, title: '上半年' },
] as const

interface HalfProps {
  readonly title: string
  readonly campaign: CampaignView | undefined
  readonly onChanged: () => void
}

const Half = ({ title, campaign, onChanged }: HalfProps) => (
  <Section title={title}>
    {campaign ? (
      <CampaignCard campaign={campaign} onChanged={onChanged} />
    ) : (
      <View className='office-paper campaign-none'>还没有发起</View>
    )}
  </Section>
)

/** The community-visit campaigns of a year, half by half: one theme, every site, one report of each street. */
export default function CampaignsPage() {
  const [year, setYear] = useYear()
  const { data, error, reload } = useEndpoint(listCampaigns, { year }, { onShow: true })
  const [isCreating, setCreating] = useState(false)
  const missing = halves.filter(({ half }) => !data?.items.some(campaign => campaign.half === half))
  return (
    <Office
      title='集中联系社区'
      here='planning/campaigns'
      actions={
        <>
          <YearChips value={year} onChange={setYear} offers={[-1, 0, 1]} />
          {data?.mayCreate && missing.length > 0 && (
            <Button kind='primary' icon='plus' onClick={() => setCreating(true)}>
              发起集中联系
            </Button>
          )}
        </>
      }
    >
      {!data && (error ? <Failed error={error} onRetry={() => void reload()} /> : <Waiting />)}
      {data && data.items.length === 0 && (
        <Empty
          icon='users'
          title={`${year} 年还没有集中联系`}
          note='每年两次，由区人事代表工作室发起，所有站点一起接待。'
        />
      )}
      {data &&
        data.items.length > 0 &&
        halves.map(({ half, title }) => (
          <Half
            key={half}
            title={title}
            campaign={data.items.find(campaign => campaign.half === half)}
            onChanged={() => void reload()}
          />
        ))}
      {isCreating && (
        <CampaignSheet
          year={year}
          halves={missing.map(({ half }) => half)}
          onClose={() => setCreating(false)}
          onChanged={() => void reload()}
        />
      )}
    </Office>
  )
}
