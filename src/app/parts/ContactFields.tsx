import { Input } from './Input'
import { Spot } from './Spot'
import { Toggle } from './Toggle'

interface Contact {
  readonly name: string
  readonly phone: string
  readonly deputyMayContact: boolean
}

interface Props {
  readonly contact: Contact
  readonly onChange: (change: Partial<Contact>) => void
  /** What is wrong, by the path of the field. */
  readonly faults: Readonly<Record<string, string>>
  /** How the reader is spoken to: the resident is asked, the keeper asks for somebody else. */
  readonly words: {
    readonly name: string
    readonly nameExample?: string
    readonly phoneExample?: string
    readonly deputy: string
    readonly deputyHint: string
  }
}

/** How to reach somebody: nobody has to say it, and the deputy sees it only where that is allowed. */
export const ContactFields = ({ contact, onChange, faults, words }: Props) => (
  <>
    <Spot name='contact-name'>
      <Input
        label={words.name}
        placeholder={words.nameExample}
        value={contact.name}
        onChange={name => onChange({ name })}
        max={30}
        error={faults['contact.name']}
        optional
      />
    </Spot>
    <Spot name='contact-phone'>
      <Input
        label='电话'
        type='phone'
        placeholder={words.phoneExample}
        value={contact.phone}
        onChange={phone => onChange({ phone })}
        max={13}
        error={faults['contact.phone']}
        optional
      />
    </Spot>
    <Toggle
      label={words.deputy}
      hint={words.deputyHint}
      value={contact.deputyMayContact}
      onChange={deputyMayContact => onChange({ deputyMayContact })}
    />
  </>
)
