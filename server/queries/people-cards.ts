import type { PersonCard } from '../../lib/people'
import { perBus } from '../per-bus'
import { services } from '../services'

type CardRow = Omit<PersonCard, 'guest'> & { guest: boolean }

const MOST_HELD = 10_000

const held = perBus((bus) => {
  const cards = new Map<string, PersonCard>()
  bus.listen('account', ({ personId }) => cards.delete(personId))
  bus.listen('missed', () => cards.clear())
  return cards
})

/** What everybody may see of these people; unknown ids are left out. From memory while nothing has changed. */
export async function peopleCards(ids: Iterable<string>): Promise<PersonCard[]> {
  const cards = held()
  const wanted = [...new Set(ids)]
  const missing = wanted.filter((id) => !cards.has(id))
  if (missing.length > 0) {
    if (cards.size > MOST_HELD) cards.clear()
    const { rows } = await services().pool.query<CardRow>({
      name: 'people-cards',
      text: 'SELECT id, name, title, roles, active, availability, guest_of IS NOT NULL AS guest FROM person WHERE id = ANY($1::uuid[])',
      values: [missing],
    })
    for (const { guest, ...card } of rows) cards.set(card.id, guest ? { ...card, guest } : card)
  }
  return wanted.flatMap((id) => cards.get(id) ?? [])
}
