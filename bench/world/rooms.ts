import { randomUUID } from 'node:crypto'
import { createPeople, type Ground, type Person } from './people.ts'

/** A room in progress: its creator first, then its owner, then those who were added. */
export type Room = { id: string; members: Person[] }

/** Creates rooms with new people in them, each as its entries tell: opened, accepted, and one after the other added. */
export async function createRooms(ground: Ground, count: number, size: number): Promise<Room[]> {
  const creators = await createPeople(ground, count, ['technician'])
  const experts = await createPeople(ground, count * (size - 1), ['expert'])
  const rooms = creators.map((creator, index) => ({
    id: randomUUID(),
    members: [creator, ...experts.slice(index * (size - 1), (index + 1) * (size - 1))],
  }))
  const { pool, areaId } = ground
  const roomIds = rooms.map(({ id }) => id)
  await pool.query(INCIDENTS, [
    roomIds,
    rooms.map(({ members }) => members[0]?.id),
    rooms.map(({ members }) => members[1]?.id),
    areaId,
    size,
  ])
  const seats = rooms.flatMap(({ id, members }) => members.map((person, index) => ({ id, person, index })))
  await pool.query(SEATS, [
    seats.map(({ id }) => id),
    seats.map(({ person }) => person.id),
    seats.map(({ index }) => index + 1),
  ])
  await pool.query(ENTRIES, [roomIds])
  return rooms
}

const INCIDENTS = `
  INSERT INTO incident (id, number, area_id, seq, status, title, description, creator_id, reporter_id, owner_id, state_seq,
                        undoable_seq, details_seq, created_at, waiting_since, state_at, message_count, last_activity_at)
  SELECT room.id, nextval('incident_number_seq'), $4::uuid, $5::int, 'in_progress', 'Pump loses pressure', '',
         room.creator, room.creator, room.owner, 2, 2, 1, now(), now(), now(), 0, now()
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS room(id, creator, owner)`

const SEATS = `
  INSERT INTO seat (incident_id, person_id, role, seated, since_seq)
  SELECT room, person, CASE WHEN seq = 1 THEN 'technician' ELSE 'expert' END, true, seq
    FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS seat(room, person, seq)`

const ENTRIES = `
  INSERT INTO entry (incident_id, seq, at, by_id, command_id, body_hash, type, fact)
  SELECT i.id, s.since_seq, i.created_at, CASE WHEN s.since_seq = 1 THEN i.creator_id ELSE i.owner_id END, gen_random_uuid(), '',
         CASE s.since_seq WHEN 1 THEN 'incident.opened' WHEN 2 THEN 'incident.accepted' ELSE 'participant.added' END,
         CASE s.since_seq
           WHEN 1 THEN jsonb_build_object('number', i.number, 'areaId', i.area_id, 'creatorId', i.creator_id,
                                          'title', i.title, 'description', i.description)
           WHEN 2 THEN '{}'
           ELSE jsonb_build_object('personId', s.person_id, 'role', s.role)
         END
    FROM incident i JOIN seat s ON s.incident_id = i.id WHERE i.id = ANY($1::uuid[])`

/** Adds that many messages to rooms which no server has looked at yet, written by their creators. */
export async function fillRooms({ pool }: Ground, roomIds: readonly string[], messages: number): Promise<void> {
  await pool.query(MESSAGES, [roomIds, messages])
  await pool.query(COUNTERS, [roomIds, messages])
}

const MESSAGES = `
  INSERT INTO entry (incident_id, seq, at, by_id, command_id, body_hash, type, fact)
  SELECT i.id, i.seq + n, i.created_at, i.creator_id, uuidv7(), 'abcdefghijklmnopqrstuv', 'message.posted',
         '{"text": "The gauge reads 2.1 bar."}'
    FROM unnest($1::uuid[]) AS room(id) JOIN incident i ON i.id = room.id CROSS JOIN generate_series(1, $2::int) AS n
   ORDER BY i.id, n`

const COUNTERS = `
  UPDATE incident SET seq = seq + $2, message_count = message_count + $2, undoable_seq = NULL,
         last_message = jsonb_build_object('seq', seq + $2, 'by', creator_id, 'text', 'The gauge reads 2.1 bar.')
   WHERE id = ANY($1::uuid[])`
