import { STATUS_TABLE } from '../incident/status'
import { may } from '../incident/rights'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

export const editIncident = defineAction({
  name: 'incident.edit',
  entry: 'incident.edited',
  place: 'details',
  allow: (incident, actor, { title, description, detailsSeq }) => {
    if (!may(actor, 'edit', incident)) return refuse('not-allowed')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (title === incident.title && description === incident.description) return refuse('nothing-changed')
    if (detailsSeq === incident.detailsSeq) return allowed
    return refuse('edit-conflict', undefined, {
      theirs: { title: incident.title, description: incident.description, detailsSeq: incident.detailsSeq },
      yours: { title, description },
    })
  },
  fact: (incident, _, { title, description }) => ({
    title,
    description,
    before: { title: incident.title, description: incident.description },
  }),
  evolve: (incident, { title, description }, entry) => ({ ...incident, title, description, detailsSeq: entry.seq }),
  say: ({ title, description, before }) => {
    if (title === before.title) return { key: description ? 'describedAnew' : 'descriptionRemoved' }
    return { key: before.title ? 'renamed' : 'named', values: { from: before.title, to: title } }
  },
})
