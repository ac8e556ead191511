'use client'
import { Mic, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useImperativeHandle, type Ref } from 'react'
import type { Attaching } from '../attaching/use-attaching'
import { useDetach } from '../attaching/use-detach'
import { useObjectUrl } from '../attaching/use-object-url'
import { useClient } from '../live/hooks'
import type { Upload } from '../live/uploads/upload'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { LazyVoiceBar } from '../voice/lazy-voice-bar'
import { measureLevels } from '../voice/levels'
import { madeNote } from '../voice/made-note'
import { useVoiceNote } from '../voice/use-voice-note'
import { VoicePlayer } from '../voice/voice-player'

type VoiceFieldProps = {
  draftKey: string
  attaching: Attaching
  /** Ends what is being said and attaches it; resolves at once where there is nothing. */
  finish: Ref<() => Promise<void>>
}

/** Says what is wrong instead of writing it: nothing on this screen needs a keyboard. */
export function VoiceField({ draftKey, attaching, finish }: VoiceFieldProps) {
  const t = useTranslations('voice')
  const client = useClient()
  const voice = useVoiceNote(draftKey, (note) => client.attach(draftKey, madeNote(note)))
  useImperativeHandle(finish, () => voice.send)
  const notes = attaching.attached.filter(({ attachment }) => attachment.kind === 'voice')
  return (
    <div className="-mt-3 grid gap-between">
      {notes.map((upload) => (
        <AttachedNote key={upload.attachment.id} upload={upload} />
      ))}
      {voice.state.at === 'idle' ? (
        <Button icon={<Mic />} size="large" onClick={voice.start} className="justify-self-start">
          {t('record')}
        </Button>
      ) : (
        <LazyVoiceBar voice={voice} done={t('keep')} />
      )}
    </div>
  )
}

function AttachedNote({ upload }: { upload: Upload }) {
  const t = useTranslations('voice')
  const client = useClient()
  const detach = useDetach()
  const { id, seconds = 0 } = upload.attachment
  const kept = upload.state !== 'keeping'
  const load = useCallback(async () => {
    const sound = kept ? await client.bytes(id, 'whole') : undefined
    if (sound) void measureLevels(id, sound)
    return sound
  }, [client, id, kept])
  return (
    <div className="flex items-start gap-between">
      <VoicePlayer id={id} src={useObjectUrl(id, load)} seconds={seconds} />
      <IconButton icon={<Trash2 />} label={t('delete')} onClick={() => detach(upload)} />
    </div>
  )
}
