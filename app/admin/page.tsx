import { redirect } from 'next/navigation'
import { requireAdmin, sectionTitle } from './admin-actor'
import type { Metadata } from 'next'

export function generateMetadata(): Promise<Metadata> {
  return sectionTitle('people')
}

export default async function AdminStartPage() {
  await requireAdmin()
  redirect('/admin/people')
}
