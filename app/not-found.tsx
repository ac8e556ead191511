import { getTranslations } from 'next-intl/server'
import { buttonLook } from '../components/ui/button-look'
import { Empty } from '../components/ui/empty'
import { Logo } from '../components/ui/logo'
import type { Metadata } from 'next'

export async function generateMetadata(): Promise<Metadata> {
  const ui = await getTranslations('ui')
  return { title: ui('notFound.title') }
}

// No link of Next's: this page is part of every first load, and that link's code would be too.
const HOME = '/'

/** Wrong address and "not yours" read the same. */
export default async function NotFound() {
  const ui = await getTranslations('ui')
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="p-inset">
        <Logo />
      </header>
      <main className="flex flex-1">
        <Empty
          drawing="plug"
          title={ui('notFound.title')}
          text={ui('notFound.text')}
          action={
            <a href={HOME} className={buttonLook({ variant: 'primary' })}>
              {ui('goHome')}
            </a>
          }
        />
      </main>
    </div>
  )
}
