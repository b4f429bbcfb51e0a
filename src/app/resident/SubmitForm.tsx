import { View } from '@tarojs/components'
import { categories, categoryWords, PHOTOS_MAX, PLACE_MAX, TEXT_MAX } from '../../contract/opinions'
import { Choice } from '../parts/Choice'
import { Field } from '../parts/Field'
import { Icon } from '../parts/Icon'
import { Input } from '../parts/Input'
import { Notice } from '../parts/Notice'
import { PhotoPicker } from '../parts/PhotoPicker'
import { Spot } from '../parts/Spot'
import { TextArea } from '../parts/TextArea'
import { categoryIcons } from './categoryIcons'
import { SubmitContact } from './SubmitContact'
import { SubmitPin } from './SubmitPin'
import type { SubmissionState } from './useSubmission'

const kinds = categories.map(value => ({ value, label: categoryWords[value], icon: categoryIcons[value] }))

const Where = ({ siteName }: { siteName: string }) => (
  <View className='submit-site'>
    <Icon name='map-pin' size={18} />
    <View className='submit-site-name'>{siteName || '正在读取站点…'}</View>
  </View>
)

const What = ({ submission: { draft, edit, errors } }: { submission: SubmissionState }) => (
  <>
    <Spot name='text'>
      <TextArea
        label='说说是什么事'
        hint='什么地方、什么情况、希望怎样解决。'
        placeholder='例如：3 号楼门口的路灯坏了半个月，晚上老人进出看不清，希望尽快修好。'
        value={draft.text}
        onChange={text => edit({ text })}
        max={TEXT_MAX}
        rows={6}
        error={errors.text}
      />
    </Spot>
    <Spot name='category'>
      <Choice
        label='属于哪一类'
        options={kinds}
        value={draft.category}
        onChange={category => edit({ category })}
        columns={4}
        error={errors.category}
      />
    </Spot>
    <Spot name='photoIds'>
      <Field label='照片' optional error={errors.photoIds}>
        <PhotoPicker value={draft.photos} onChange={photos => edit({ photos })} max={PHOTOS_MAX} />
      </Field>
    </Spot>
    <Spot name='place'>
      <Input
        label='具体位置'
        placeholder='例如：梅家浜路 3 号楼门口'
        value={draft.place}
        onChange={place => edit({ place })}
        max={PLACE_MAX}
        error={errors.place}
        optional
      />
    </Spot>
  </>
)

/** The form of an opinion: what it is first, who says it last. */
export const SubmitForm = ({ submission }: { submission: SubmissionState }) => {
  const { draft, isGuest } = submission
  return (
    <View className='submit'>
      <Where siteName={draft.siteName} />
      {draft.refusal && <Notice kind='error'>{draft.refusal.message}</Notice>}
      <What submission={submission} />
      <SubmitContact submission={submission} />
      {isGuest && <SubmitPin submission={submission} />}
      <View className='submit-kept'>写的内容会自动保存在本机，退出也不会丢。</View>
    </View>
  )
}
