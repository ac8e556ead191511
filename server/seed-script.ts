import { v7 } from 'uuid'
import type { DemoArea, DemoName } from '../prisma/seed/people'
import type { Script, Step } from '../prisma/seed/script'
import type { CommandName, InputOf } from '../lib/incident/commands'
import type { Incident } from '../lib/incident/incident'
import { loadIncident } from './incident/store'
import { services } from './services'

/** The ids of the demo areas and people, and of its machines by label. */
export type Cast = {
  areas: Record<DemoArea, string>
  people: Record<DemoName, string>
  machines: Record<string, string>
}

const MINUTE_MS = 60_000
const ATTEMPTS = 5

/** Raises a script's incident at its time before `now` (ms); returns its id. */
export async function openScript(cast: Cast, script: Script, now: number): Promise<string> {
  const incidentId = v7()
  const { title, description, creator, reporter = creator, area, ago, asset, situation } = script
  const assetId = asset && cast.machines[asset]
  const input = {
    ...{ areaId: cast.areas[area], creatorId: cast.people[creator], title, description },
    ...(assetId && { assetId }),
    ...(situation && { situation }),
  }
  await run(cast.people[reporter], incidentId, 'incident.open', input, now - ago * MINUTE_MS)
  return incidentId
}

/** Plays the rest of the script, one command after the other. */
export async function playSteps(cast: Cast, incidentId: string, script: Script, now: number): Promise<void> {
  let at = now - script.ago * MINUTE_MS
  for (const step of script.steps) {
    at += step.after * MINUTE_MS
    const incident = services().dispatch.held(incidentId) ?? (await loadIncident(services().pool, incidentId))
    if (!incident) throw new Error('an incident of the demo history is gone')
    const [name, input] = commandOf(step, incident, cast.people)
    await run(cast.people[step.by], incidentId, name, input, at)
  }
}

type Told = { [Name in CommandName]: [Name, InputOf<Name>] }[CommandName]

function commandOf(step: Step, { stateSeq, detailsSeq }: Incident, people: Cast['people']): Told {
  switch (step.act) {
    case 'say':
      return ['message.post', { text: step.text }]
    case 'accept':
      return ['incident.accept', {}]
    case 'reopen':
      return ['incident.reopen', { stateSeq }]
    case 'withdraw':
      return ['incident.withdraw', { stateSeq }]
    case 'add':
      return ['participant.add', { personId: people[step.who] }]
    case 'hand-over':
      return [
        'incident.hand-over',
        { personId: people[step.to], note: step.note, leave: false, evenIfAway: true, stateSeq },
      ]
    case 'return':
      return ['incident.return', { note: step.note, stateSeq }]
    case 'close':
      return ['incident.close', { outcome: step.outcome, note: step.note, stateSeq }]
    case 'edit':
      return ['incident.edit', { title: step.title, description: step.description, detailsSeq }]
  }
}

async function run<Name extends CommandName>(
  by: string,
  incidentId: string,
  name: Name,
  input: InputOf<Name>,
  at: number,
): Promise<void> {
  const command = { id: v7(), incidentId, name, input }
  for (let attempt = 1; ; attempt += 1) {
    const ack = await services().dispatch.run({ id: by }, command, { at })
    if (ack.ok) return
    // The database of a machine that is just starting can be slow; the same id makes asking again harmless.
    if (ack.code !== 'unavailable' || attempt === ATTEMPTS)
      throw new Error(`the demo history stops at ${name}: ${ack.code}`)
  }
}
