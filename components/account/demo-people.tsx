'use client'

import { useTranslations } from 'next-intl'
import { Avatar } from '../ui/avatar'
import { Choice, Choices } from '../ui/choices'
import { ErrorBlock } from '../ui/error-block'
import { demoGroups } from './demo-groups'
import { useSignIn } from './use-sign-in'
import type { DemoPerson } from '../../lib/admin-api'

/** The made-up people by what they do; one tap signs in as one of them. */
export function DemoPeople({ people, next }: { people: readonly DemoPerson[]; next: string }) {
  const t = useTranslations('account.signIn.tryout')
  const roles = useTranslations('account.roles')
  const { signIn, pending, problemText } = useSignIn(next)
  return (
    <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
      {problemText && <ErrorBlock title={problemText} />}
      {demoGroups(people).map(({ group, members }) => (
        <Choices key={group} label={t(group)}>
          {members.map((person) => (
            <Choice
              key={person.id}
              picture={<Avatar name={person.name} size="large" />}
              name={person.name}
              text={<DemoLine person={person} />}
              aside={person.roles.map((role) => roles(role)).join(', ')}
              aria-disabled={pending !== undefined || undefined}
              onClick={() => {
                if (!pending) void signIn({ demo: person.id })
              }}
            />
          ))}
        </Choices>
      ))}
    </div>
  )
}

function DemoLine({ person }: { person: DemoPerson }) {
  const t = useTranslations('account.signIn.tryout')
  const { roles, mine, waiting, waitingTitle } = person
  if (roles.includes('expert')) {
    return t('expert', { areas: person.areas.map((area) => area.name).join(', '), mine, waiting })
  }
  if (roles.includes('admin')) return t('admin')
  return waitingTitle ? t('technicianWaiting', { title: waitingTitle }) : t('technician', { count: mine })
}
