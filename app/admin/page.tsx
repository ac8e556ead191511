import { redirect } from 'next/navigation'
import { requireAdmin } from './admin-actor'

export default async function AdminStartPage() {
  await requireAdmin()
  redirect('/admin/people')
}
