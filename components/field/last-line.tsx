'use client'
import { useTranslations } from 'next-intl'
import { excerpt, titleOf, type Incident } from '../../lib/incident/incident'
import { useNames } from '../incident/names'

/** The newest word in an incident and whose it is; before the first message, what the description adds to the title. */
export function LastLine({ incident }: { incident: Incident }) {
  const t = useTranslations('field.row')
  const kinds = useTranslations('attachments.kinds')
  const words = useTranslations('incident.situation')
  const { lastMessage, description, reporterId } = incident
  const names = useNames()
  const by = lastMessage?.by ?? (reporterId || names.me)
  const said = lastMessage
    ? lastMessage.text || (lastMessage.attached ? kinds(lastMessage.attached) : t('deleted'))
    : added(description, titleOf(incident, words))
  if (!said) return t('quiet')
  const text = excerpt(said)
  return <span dir="auto">{by === names.me ? t('you', { text }) : t('they', { name: names.first(by), text })}</span>
}

/** The description without the first line when that is the title already. */
function added(description: string, title: string): string {
  return description.startsWith(title) ? description.slice(title.length).trim() : description
}
