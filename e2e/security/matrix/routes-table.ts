/**
 * T12: what each kind of person is told by each route of the API, written by hand. `✔` is an answer; a word is the
 * refusal's code, a number the status of an answer that has none. `nobody` is everybody without a session in force: the anonymous,
 * the signed-out, the expired and the deactivated, who must all read the same.
 */
export const ROUTES_TABLE = `
                                               nobody            technician        expert            admin             guest
GET    /api/admin/areas                        signed-out        not-allowed       not-allowed       ✔                 not-allowed
POST   /api/admin/areas                        signed-out        not-allowed       not-allowed       ✔                 not-allowed
GET    /api/admin/areas/[id]                   signed-out        not-allowed       not-allowed       ✔                 not-allowed
PATCH  /api/admin/areas/[id]                   signed-out        not-allowed       not-allowed       ✔                 not-allowed
PUT    /api/admin/areas/[id]/people            signed-out        not-allowed       not-allowed       ✔                 not-allowed
GET    /api/admin/assets                       signed-out        not-allowed       not-allowed       ✔                 not-allowed
POST   /api/admin/assets                       signed-out        not-allowed       not-allowed       ✔                 not-allowed
GET    /api/admin/assets/[id]                  signed-out        not-allowed       not-allowed       ✔                 not-allowed
PATCH  /api/admin/assets/[id]                  signed-out        not-allowed       not-allowed       ✔                 not-allowed
POST   /api/admin/assets/import                signed-out        not-allowed       not-allowed       ✔                 not-allowed
GET    /api/admin/incidents                    signed-out        not-allowed       not-allowed       ✔                 not-allowed
GET    /api/admin/people                       signed-out        not-allowed       not-allowed       ✔                 not-allowed
POST   /api/admin/people                       signed-out        not-allowed       not-allowed       ✔                 not-allowed
GET    /api/admin/people/[id]                  signed-out        not-allowed       not-allowed       ✔                 not-allowed
PATCH  /api/admin/people/[id]                  signed-out        not-allowed       not-allowed       ✔                 not-allowed
POST   /api/admin/people/[id]/deactivate       signed-out        not-allowed       not-allowed       ✔                 not-allowed
GET    /api/admin/people/[id]/deactivation     signed-out        not-allowed       not-allowed       ✔                 not-allowed
POST   /api/admin/people/[id]/end-sessions     signed-out        not-allowed       not-allowed       ✔                 not-allowed
POST   /api/admin/people/[id]/reactivate       signed-out        not-allowed       not-allowed       ✔                 not-allowed
POST   /api/admin/people/[id]/reset-password   signed-out        not-allowed       not-allowed       ✔                 not-allowed
GET    /api/areas/[id]/assets                  signed-out        ✔                 ✔                 not-found         not-allowed
GET    /api/assets/[id]/incidents              signed-out        ✔                 ✔                 ✔                 not-allowed
GET    /api/attachments/[incident]/[id]/[what] signed-out       not-found         not-found         not-found          not-found
GET    /api/auth/[...nextauth]                 200               200               200               200               200
POST   /api/auth/[...nextauth]                 404               404               404               404               404
POST   /api/commands                           signed-out        not-found         not-found         not-found         not-found
POST   /api/guest-codes                        signed-out        not-found         not-found         not-found         not-allowed
PATCH  /api/me                                 signed-out        ✔                 ✔                 ✔                 ✔
GET    /api/me/devices                         signed-out        ✔                 ✔                 ✔                 not-allowed
DELETE /api/me/devices/[id]                    signed-out        not-found         not-found         not-found         not-allowed
PUT    /api/me/notifications                   signed-out        ✔                 ✔                 ✔                 not-allowed
GET    /api/me/drafts                          signed-out        ✔                 ✔                 ✔                 ✔
PUT    /api/me/drafts                          signed-out        ✔                 ✔                 ✔                 ✔
POST   /api/me/password                        signed-out        wrong-password    wrong-password    wrong-password    not-allowed
GET    /api/notifications                      signed-out        ✔                 ✔                 ✔                 ✔
POST   /api/notifications                      signed-out        ✔                 ✔                 ✔                 ✔
GET    /api/notifications/[id]                 signed-out        not-found         not-found         not-found         not-allowed
GET    /api/people                             signed-out        not-allowed       ✔                 ✔                 not-allowed
DELETE /api/push                               signed-out        ✔                 ✔                 ✔                 not-allowed
GET    /api/push                               signed-out        ✔                 ✔                 ✔                 not-allowed
PUT    /api/push                               signed-out        bad-input         bad-input         bad-input         not-allowed
POST   /api/setup                              setup-done        setup-done        setup-done        setup-done        setup-done
POST   /api/sign-out                           ✔                 ✔                 ✔                 ✔                 ✔
POST   /api/uploads                            signed-out        bad-input         bad-input         bad-input         bad-input
DELETE /api/uploads/[id]                       signed-out        not-found         not-found         not-found         not-found
PATCH  /api/uploads/[id]                       signed-out        not-found         not-found         not-found         not-found
`

/** What each kind of person finds at each page: `✔`, where they are sent, or that there is none. */
export const PAGES_TABLE = `
                                               nobody            technician        expert            admin             guest
GET    /                                       /sign-in          /home             /desk             /admin/people     /incidents
GET    /_global-error                          404               404               404               404               404
GET    /_not-found                             404               404               404               404               404
GET    /admin                                  /sign-in          404               404               /admin/people     /incidents
GET    /admin/areas                            /sign-in          404               404               ✔                 /incidents
GET    /admin/assets                           /sign-in          404               404               ✔                 /incidents
GET    /admin/assets/import                    /sign-in          404               404               ✔                 /incidents
GET    /admin/assets/labels                    /sign-in          404               404               ✔                 /incidents
GET    /admin/incidents                        /sign-in          404               404               ✔                 /incidents
GET    /admin/people                           /sign-in          404               404               ✔                 /incidents
GET    /apple-icon.png                         ✔                 ✔                 ✔                 ✔                 ✔
GET    /desk/[[...path]]                       /sign-in          /                 ✔                 /                 /incidents
GET    /guest                                  ✔                 ✔                 ✔                 ✔                 /
GET    /healthz                                ✔                 ✔                 ✔                 ✔                 ✔
GET    /home                                   /sign-in          ✔                 ✔                 /                 /incidents
GET    /i/[no]                                 /sign-in          /incidents        /desk             /incidents        /incidents
GET    /icon.svg                               ✔                 ✔                 ✔                 ✔                 ✔
GET    /incidents/[no]                         /sign-in          ✔                 ✔                 ✔                 ✔
GET    /manifest.webmanifest                   ✔                 ✔                 ✔                 ✔                 ✔
GET    /me                                     /sign-in          ✔                 ✔                 ✔                 /incidents
GET    /new                                    /sign-in          ✔                 ✔                 /                 /incidents
GET    /notifications                          /sign-in          ✔                 ✔                 ✔                 /incidents
GET    /outbox                                 /sign-in          ✔                 ✔                 /                 /incidents
GET    /readyz                                 ✔                 ✔                 ✔                 ✔                 ✔
GET    /setup                                  /sign-in          /sign-in          /sign-in          /sign-in          /sign-in
GET    /shell                                  ✔                 ✔                 ✔                 ✔                 ✔
GET    /sign-in                                ✔                 ✔                 ✔                 ✔                 ✔
GET    /sw.js                                  ✔                 ✔                 ✔                 ✔                 ✔
GET    /.well-known/security.txt               404               404               404               404               404
`

export const KINDS = ['nobody', 'technician', 'expert', 'admin', 'guest'] as const
export type Kind = (typeof KINDS)[number]
export type RouteRow = { route: string; cells: Record<Kind, string> }

export function rowsOf(table: string): RouteRow[] {
  const [, ...lines] = table.split('\n').filter(Boolean)
  return lines.map((line) => {
    const [method = '', path = '', ...told] = line.split(/\s+/)
    const cells = Object.fromEntries(KINDS.map((kind, at) => [kind, told[at] ?? '']))
    return { route: `${method} ${path}`, cells: cells as Record<Kind, string> }
  })
}
