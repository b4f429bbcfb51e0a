import { View } from '@tarojs/components'
import { type MoveData, type MoveName, moveOf, moveWords, PHOTOS_MAX } from '../../contract/opinions'
import { Button } from './Button'
import { Field } from './Field'
import { MoveField } from './MoveField'
import { type MoveDraft, openQuestions, useMoveDraft } from './MoveFormDraft'
import type { MoveOptions } from './MoveFormOptions'
import { sendWords, sureText } from './MoveFormWords'
import { Notice } from './Notice'
import { PhotoPicker } from './PhotoPicker'
import './MoveForm.css'

interface MoveFormProps {
  readonly move: MoveName
  readonly options: MoveOptions
  readonly busy: boolean
  readonly onSend: (data: MoveData) => void
  /** What the server refused: a sentence, and what was wrong by field. */
  readonly refusal?: string | undefined
  readonly refused?: Readonly<Record<string, string>> | undefined
  /** What was typed before the form was closed, and the listener that remembers it. */
  readonly initial?: MoveDraft | undefined
  readonly onDraft?: (draft: MoveDraft) => void
}

/** The form of any move, drawn from what the move asks and checked by the contract before it is sent. */
export function MoveForm(props: MoveFormProps) {
  const { move, options, busy, onSend, refusal, refused, initial, onDraft } = props
  const { draft, faults, answer, addPhotos, check } = useMoveDraft(move, initial, onDraft)
  const { confirm } = moveOf(move)
  const sure = sureText(move)
  const isUploading = draft.photos.some(photo => photo.isUploading)
  const send = () => {
    const data = check()
    if (data) onSend(data)
  }
  return (
    <View className='move-form'>
      {openQuestions(move, draft).map(({ name, ask }) =>
        name === 'photoIds' ? (
          <Field key={name} label={ask.label} optional={ask.optional}>
            <PhotoPicker value={draft.photos} onChange={addPhotos} max={PHOTOS_MAX} />
          </Field>
        ) : (
          <MoveField
            key={name}
            name={name}
            ask={ask}
            value={draft.values[name]}
            error={faults[name] ?? refused?.[name]}
            options={options}
            onChange={value => answer(name, value)}
          />
        ),
      )}
      <View className='move-form-send'>
        {refusal && <Notice kind='error'>{refusal}</Notice>}
        {Object.keys(faults).length > 0 && <Notice kind='error'>还有没填好的，请看上面标红的地方。</Notice>}
        {sure && <View className='move-form-sure'>{sure}</View>}
        <Button kind={confirm ? 'danger' : 'primary'} block busy={busy} disabled={isUploading} onClick={send}>
          {isUploading ? '照片上传中…' : confirm ? `确认${moveWords[move].button}` : sendWords(move)}
        </Button>
      </View>
    </View>
  )
}
