'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOTICE_KINDS, type NoticeKind } from '../../lib/notices/notice-kinds'
import { NO_CHOICES, type NoticeChoices } from '../../lib/notices/notice-choices'
import type { Me } from '../../lib/wire'
import { ProblemNote } from '../admin/problem-note'
import { call, type Problem } from '../api/call'
import { Switch } from '../ui/switch'
import { ProfilePart } from './profile-part'
import { ProfilePush } from './profile-push'
import { ProfileQuiet } from './profile-quiet'
import { ProfileSounds } from './profile-sounds'

/** Never loud by themselves: nothing to choose. */
const CHOOSABLE = NOTICE_KINDS.filter((kind) => kind !== 'details')

/** How the reader is told of what happens: pushes to this device, when never, of what, and by which sounds. */
export function ProfileNotices({ me }: { me: Me }) {
  const t = useTranslations('notices')
  const [choices, setChoices] = useState(me.notices ?? NO_CHOICES)
  const [problem, setProblem] = useState<Problem>()
  async function choose(next: NoticeChoices) {
    setChoices(next)
    const answer = await call('PUT', '/api/me/notifications', next)
    setProblem(answer.ok ? undefined : answer)
    if (!answer.ok) setChoices(choices)
  }
  const silenced = (kind: NoticeKind, on: boolean) =>
    on ? choices.silent.filter((one) => one !== kind) : [...choices.silent, kind]
  return (
    <>
      <ProfilePart title={t('push.title')}>
        <ProfilePush personId={me.id} />
      </ProfilePart>
      <ProfilePart title={t('choose.title')} text={t('choose.text')}>
        <div className="glove:grid glove:gap-4">
          {CHOOSABLE.filter((kind) => concerns(kind, me)).map((kind) => (
            <Switch
              key={kind}
              label={t(`kinds.${kind}`)}
              checked={!choices.silent.includes(kind)}
              onChange={({ target }) => void choose({ ...choices, silent: silenced(kind, target.checked) })}
            />
          ))}
        </div>
        <ProblemNote problem={problem} />
      </ProfilePart>
      <ProfilePart title={t('quiet.title')} text={t('quiet.text')}>
        <ProfileQuiet quiet={choices.quiet} onChange={(quiet) => void choose({ ...choices, quiet })} />
      </ProfilePart>
      <ProfilePart title={t('sound.title')} text={t('sound.text')}>
        <ProfileSounds />
      </ProfilePart>
    </>
  )
}

/** Nobody is asked about what only experts or admins are told of. */
function concerns(kind: NoticeKind, { roles }: Me): boolean {
  if (kind === 'unmanned') return roles.includes('admin')
  return (kind !== 'queue' && kind !== 'assigned') || roles.includes('expert')
}
