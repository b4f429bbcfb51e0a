import { categories, categoryWords, PHOTOS_MAX, PLACE_MAX, TEXT_MAX } from '../../contract/opinions'
import { Chips } from '../parts/Chips'
import { Field } from '../parts/Field'
import { Input } from '../parts/Input'
import { PhotoPicker } from '../parts/PhotoPicker'
import { Spot } from '../parts/Spot'
import { TextArea } from '../parts/TextArea'
import type { MatterState } from './useMatter'

const kinds = categories.map(value => ({ value, label: categoryWords[value] }))

interface Props {
  readonly matter: MatterState
}

/** What was said: the words first and largest, then where they belong and what shows it. */
export const MatterWhat = ({ matter: { draft, edit, faults } }: Props) => (
  <>
    <Spot name='text'>
      <TextArea
        label='说了什么事'
        hint='点输入法上的话筒，边听边说就能写。'
        value={draft.text}
        onChange={text => edit({ text })}
        max={TEXT_MAX}
        rows={5}
        error={faults.text}
        isMain
      />
    </Spot>
    <Spot name='category'>
      <Field label='属于哪一类' error={faults.category}>
        <Chips
          label='属于哪一类'
          options={kinds}
          value={draft.category}
          onChange={category => edit({ category: category || draft.category })}
        />
      </Field>
    </Spot>
    <Spot name='photoIds'>
      <Field label='纸质表格或现场照片' optional error={faults.photoIds}>
        <PhotoPicker value={draft.photos} onChange={photos => edit({ photos })} max={PHOTOS_MAX} />
      </Field>
    </Spot>
    <Spot name='place'>
      <Input
        label='具体位置'
        value={draft.place}
        onChange={place => edit({ place })}
        max={PLACE_MAX}
        error={faults.place}
        optional
      />
    </Spot>
  </>
)
