import { randomUUID } from 'node:crypto'
import { messageFrom, type Message } from '../../lib/incident/messages'
import type { CommandName, InputOf } from '../../lib/incident/commands'
import type { Role } from '../../lib/people'
import { messageEntries } from '../incident/store'
import { services } from '../services'
import { createArea, createPerson } from './cast'
import { uploader, type Uploader } from './uploads'

/** A room in which Marek, a technician, and Aya, who owns it, send each other files; Tom is an expert of the area without a seat. */
export type UploadRoom = {
  id: string
  areaId: string
  marek: Uploader
  aya: Uploader
  tom: Uploader
  /** Carries out a command of this person, here or in another incident. @throws when it is refused */
  does: <Name extends CommandName>(by: Uploader, name: Name, input: InputOf<Name>, incidentId?: string) => Promise<void>
  message: (seq: number) => Promise<Message>
}

export async function uploadRoom(url: string): Promise<UploadRoom> {
  const areaId = await createArea()
  const person = async (name: string, role: Role) => uploader(url, await createPerson(name, [role], [areaId]))
  const [marek, aya, tom] = [
    await person('Marek', 'technician'),
    await person('Aya', 'expert'),
    await person('Tom', 'expert'),
  ]
  const id = randomUUID()

  const does: UploadRoom['does'] = async (by, name, input, incidentId = id) => {
    const ack = await services().dispatch.run({ id: by.person.id }, { id: randomUUID(), incidentId, name, input })
    if (!ack.ok) throw new Error(`${name} was refused: ${ack.code}`)
  }
  await does(marek, 'incident.open', { areaId, creatorId: marek.person.id, title: 'P-204', description: '' })
  await does(aya, 'incident.accept', {})
  return {
    ...{ id, areaId, marek, aya, tom, does },
    message: async (seq) => {
      const [posted, ...later] = await messageEntries(services().pool, id, seq)
      if (!posted) throw new Error(`there is no message ${seq}`)
      return messageFrom(posted, later)
    },
  }
}

/** The code of a refusal. */
export async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code
}
