import type { Account } from '../../lib/people'
import type { Lists, Me } from '../../lib/wire'
import { services } from '../services'
import { closedInbox, openInbox } from './inbox'
import { castOf, peopleIn } from './room-view'
import { waitingList } from './waiting-list'

/** Everything this person's lists show, as of now. */
export async function listsFor(viewer: Account): Promise<Lists> {
  const { db, presence } = services()
  const [me, areas, open, closed, waiting] = await Promise.all([
    ownCard(viewer),
    db.area.findMany({
      where: { members: { some: { personId: viewer.id } } },
      select: { id: true, name: true, participantCap: true },
      orderBy: { name: 'asc' },
    }),
    openInbox(viewer),
    closedInbox(viewer),
    waitingList(viewer),
  ])
  const inbox = [...open, ...closed.rows]
  return {
    me,
    areas,
    inbox,
    moreClosed: closed.more,
    waiting,
    previewing: presence.previewing(waiting.map(({ id }) => id)),
    ...(await castOf([...inbox.map(({ incident }) => incident), ...waiting].flatMap(peopleIn))),
  }
}

async function ownCard({ id, areaIds }: Account): Promise<Me> {
  const me = await services().db.person.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, name: true, title: true, roles: true, active: true },
      ...{ availability: true, email: true, locale: true, theme: true },
    },
  })
  return { ...me, areaIds, roles: me.roles as Me['roles'], availability: me.availability as Me['availability'] }
}
