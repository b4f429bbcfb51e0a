import { View } from '@tarojs/components'
import type { StaffSite } from '../../contract/sites'
import { siteLevels, siteLevelWords } from '../../contract/sites'
import { Choice } from '../parts/Choice'
import { Field } from '../parts/Field'
import { HoursInput } from '../parts/HoursInput'
import { Input } from '../parts/Input'
import { Notice } from '../parts/Notice'
import { PhotoPicker } from '../parts/PhotoPicker'
import { Picker } from '../parts/Picker'
import { Section } from '../parts/Section'
import { TextArea } from '../parts/TextArea'
import { PlaceField } from './PlaceField'
import type { SiteDraft } from './siteDraft'
import type { SiteFormState } from './useSiteForm'

type Line = 'name' | 'neighbourhood' | 'address' | 'phone' | 'hoursNote' | 'boxPlace'

interface Props {
  readonly form: SiteFormState
  readonly site: StaffSite | null
  readonly streets: readonly { readonly slug: string; readonly name: string }[]
}

const levels = siteLevels.map(value => ({ value, label: siteLevelWords[value] }))
const weekdays = ['没有意见箱', '周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, at) => ({
  value: String(at),
  label,
}))

/** What a field is given of the form: its value, its fault, and how it tells what was typed. */
const bind = ({ draft, type, faults }: SiteFormState) => {
  const faultAt = (name: string) => (faults[name] ? { error: faults[name] } : {})
  const line = (name: Line, max: number) => ({
    value: draft[name],
    onChange: (value: string) => type({ [name]: value }),
    max,
    ...faultAt(name),
  })
  return { faultAt, line }
}

const Basics = ({ form, streets }: Omit<Props, 'site'>) => {
  const { draft, type } = form
  const { faultAt, line } = bind(form)
  return (
    <Section title='基本情况'>
      <View id='site-name'>
        <Input label='名称' hint='居民看到的全名，例如：幸福里代表联系点' {...line('name', 40)} />
      </View>
      <Choice
        label='级别'
        options={levels}
        value={draft.level}
        onChange={level => type({ level })}
        {...faultAt('level')}
      />
      <View id='site-street'>
        <Picker
          label='街道'
          options={streets.map(({ slug, name }) => ({ value: slug, label: name }))}
          value={draft.street}
          onChange={street => type({ street })}
          {...faultAt('street')}
        />
      </View>
      <Input label='居民区' optional {...line('neighbourhood', 40)} />
    </Section>
  )
}

const Place = ({ form, site }: Omit<Props, 'streets'>) => {
  const { draft, type, faults } = form
  const { line } = bind(form)
  const isMoved = site !== null && draft.address.trim() !== site.address
  return (
    <Section title='在哪里'>
      <View id='site-address'>
        <Input label='地址' {...line('address', 100)} />
      </View>
      {isMoved && <Notice kind='info'>改地址就是搬迁，旧海报会告诉居民搬到了哪里。位置也请一起改。</Notice>}
      <View id='site-gcj02'>
        <PlaceField value={draft.at} onChange={at => type({ at })} error={faults.gcj02} />
      </View>
      <TextArea
        label='怎么走'
        hint='例如：小区北门进，居委会一楼右手边。'
        optional
        value={draft.directions}
        onChange={directions => type({ directions })}
        max={200}
        rows={2}
        {...(faults.directions ? { error: faults.directions } : {})}
      />
    </Section>
  )
}

const Opening = ({ form }: { readonly form: SiteFormState }) => {
  const { draft, type, faults } = form
  const { line } = bind(form)
  return (
    <Section title='什么时候来、怎么联系'>
      <View id='site-hours'>
        <HoursInput value={draft.hours} onChange={hours => type({ hours })} error={faults.hours} />
      </View>
      <Input label='时间补充说明' hint='例如：七八月下午三点开始。' optional {...line('hoursNote', 100)} />
      <View id='site-phone'>
        <Input label='电话' optional type='phone' {...line('phone', 20)} />
      </View>
      <Picker
        label='意见箱哪天开箱'
        hint='没有智能手机的居民，可以写在纸上投进去。'
        options={weekdays}
        value={draft.boxWeekday}
        onChange={(boxWeekday: SiteDraft['boxWeekday']) => type({ boxWeekday })}
      />
      {draft.boxWeekday !== '0' && (
        <Input label='意见箱在哪里' hint='例如：居委会门口左侧' {...line('boxPlace', 60)} />
      )}
    </Section>
  )
}

/** Everything of a site that can be filled in, in the order in which one knows it. */
export function SiteFields({ form, site, streets }: Props) {
  const { draft, type, faults } = form
  return (
    <View className='office-paper'>
      <Basics form={form} streets={streets} />
      <Place form={form} site={site} />
      <Opening form={form} />
      <Section title='照片'>
        <Field
          label='站点门口的照片'
          hint='让居民一眼认出来；照片里不要有人脸。'
          optional
          {...(faults.photoId ? { error: faults.photoId } : {})}
        >
          <PhotoPicker value={draft.photos} onChange={photos => type({ photos })} max={1} />
        </Field>
      </Section>
    </View>
  )
}
