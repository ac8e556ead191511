import { createTranslator } from 'use-intl/core'
import { describe } from '../../lib/incident/describe'
import type { Entry } from '../../lib/incident/entry'
import { excerpt, titleOf, type Incident } from '../../lib/incident/incident'
import { actionOfEntry, type EntryType } from '../../lib/incident/commands'
import type { Access } from '../../lib/incident/rights'
import { messagesFor, type Messages } from '../../lib/messages'
import type { Locale } from '../../lib/messages/locale'
import type { Account } from '../../lib/people'
import type { NoticeKind } from '../../lib/notices/notice-kinds'
import { NOTICE_TABLE } from '../../lib/notices/notice-table'

/** Who reads, in which language, and by which clock (an IANA time zone). */
export type Reader = { id: string; locale: Locale; zone: string }

export type Told = {
  kind: NoticeKind
  entry: Entry
  /** What the message says now; empty once it is deleted. */
  words: string
  access: Access
}

type EntryKey = keyof Messages['entries']
type OutcomeKey = keyof Messages['incident']['outcome']

const ALARM_MINUTES = 15

/** Everything a notification says, for one reader: only what they may read now (V1). */
export function noticeTexts(reader: Reader, personOf: (id: string) => Pick<Account, 'name' | 'guestOf'> | undefined) {
  const { locale, zone } = reader
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'notices' })
  const sentences = createTranslator({ locale, messages: messagesFor(locale), namespace: 'entries' })
  const outcomes = createTranslator({ locale, messages: messagesFor(locale), namespace: 'incident.outcome' })
  const marks = createTranslator({ locale, messages: messagesFor(locale), namespace: 'incident.names' })
  const situations = createTranslator({ locale, messages: messagesFor(locale), namespace: 'incident.situation' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })

  function nameOf(id: string): string {
    const person = personOf(id)
    return person?.guestOf ? `${person.name} ${marks('guest')}` : (person?.name ?? '')
  }

  function sentence(entry: Entry): string | undefined {
    const said = actionOfEntry(entry.type)?.say?.(entry.fact, entry)
    if (!said) return undefined
    const { key, values } = describe(said, entry.by, reader.id, nameOf, (at) => moment.format(Date.parse(at)))
    const { outcome } = values
    const worded = outcome === undefined ? values : { ...values, outcome: outcomes(outcome as OutcomeKey) }
    return sentences.markup(key as EntryKey, { ...worded, b: (chunks) => chunks })
  }

  return {
    title: (incident: Pick<Incident, 'number' | 'title' | 'description' | 'situation'>, access: Access): string => {
      if (access === 'nothing') return `#${incident.number}`
      const { description } = incident
      const known = { ...incident, description: access === 'header' ? '' : description }
      return `#${incident.number} · ${titleOf(known, situations) || t('untitled')}`
    },
    line({ kind, entry, words, access }: Told): string {
      // The admins are told of the entry since which it waits.
      if (kind === 'due' && NOTICE_TABLE[entry.type as EntryType].expert)
        return t('unaccepted', { minutes: ALARM_MINUTES })
      if (kind === 'unmanned') return t('unmanned')
      if (access === 'nothing' || access === 'header') {
        // Whoever was removed reads that, and nothing of what was said.
        return (kind === 'people' && sentence(entry)) || t(`kinds.${kind}`)
      }
      if (entry.type !== 'message.posted') return sentence(entry) ?? t(`kinds.${kind}`)
      const name = nameOf(entry.by)
      return words ? t('said', { name, text: excerpt(words) }) : t('wrote', { name })
    },
    digest: (count: number, rooms: number) => t('digest', { count, rooms }),
    digestRoom: (count: number, text: string) => t('digestRoom', { count, text }),
  }
}
