/**
 * A2: who may do what in which status, written by hand from the permission matrix and the transitions of the
 * specification. `✔` is allowed, a word is the refusal's code, `·` says that there is no such person: nobody owns an
 * incident that waits or is closed, and entering the waiting list makes its experts former.
 *
 * Everybody asks for the ordinary thing: the newest state, a person who suits, a reason where one is due. What depends on
 * more than role and status is told beside each action. An incident that is being raised has no status yet, so its lines
 * say the same five times.
 */
export const PERMISSION_TABLE = `
                          open                 in_progress          on_hold              resolved             closed

incident.open for oneself
  creator                 ✔                    ✔                    ✔                    ✔                    ✔
  technician participant  ✔                    ✔                    ✔                    ✔                    ✔
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             ✔                    ✔                    ✔                    ✔                    ✔
  expert participant      ·                    ✔                    ✔                    ✔                    ✔
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              ✔                    ·                    ·                    ·                    ✔
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-your-area        not-your-area        not-your-area        not-your-area        not-your-area
  former participant      ✔                    ✔                    ✔                    ✔                    ✔
  deactivated owner       not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

incident.open for a technician
  creator                 not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             ✔                    ✔                    ✔                    ✔                    ✔
  expert participant      ·                    ✔                    ✔                    ✔                    ✔
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              ✔                    ·                    ·                    ·                    ✔
  admin                   ✔                    ✔                    ✔                    ✔                    ✔
  stranger                not-your-area        not-your-area        not-your-area        not-your-area        not-your-area
  former participant      not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  deactivated owner       not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

incident.withdraw
  creator                 ✔                    not-open             not-open             not-open             not-open
  technician participant  creator-only         creator-only         creator-only         creator-only         creator-only
  guest                   creator-only         creator-only         creator-only         creator-only         creator-only
  area expert             creator-only         creator-only         creator-only         creator-only         creator-only
  expert participant      ·                    creator-only         creator-only         creator-only         creator-only
  owner                   ·                    creator-only         creator-only         creator-only         ·
  last owner              creator-only         ·                    ·                    ·                    creator-only
  admin                   ✔                    not-open             not-open             not-open             not-open
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  creator-only         creator-only         creator-only         creator-only         creator-only

incident.accept
  creator                 not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             ✔                    already-taken        already-taken        already-taken        not-open
  expert participant      ·                    already-taken        already-taken        already-taken        not-open
  owner                   ·                    nothing-changed      nothing-changed      nothing-changed      ·
  last owner              ✔                    ·                    ·                    ·                    not-open
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

incident.undo-accept
  creator                 owner-only           owner-only           owner-only           owner-only           owner-only
  technician participant  owner-only           owner-only           owner-only           owner-only           owner-only
  guest                   owner-only           owner-only           owner-only           owner-only           owner-only
  area expert             owner-only           owner-only           owner-only           owner-only           owner-only
  expert participant      ·                    owner-only           owner-only           owner-only           owner-only
  owner                   ·                    ✔                    stale                stale                ·
  last owner              owner-only           ·                    ·                    ·                    owner-only
  admin                   owner-only           owner-only           owner-only           owner-only           owner-only
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  owner-only           owner-only           owner-only           owner-only           owner-only

incident.assign
  creator                 not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    not-allowed          not-allowed          not-allowed          ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   ✔                    already-taken        already-taken        already-taken        not-open
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

incident.edit
  creator                 ✔                    ✔                    ✔                    ✔                    closed-room
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

incident.set-asset
  creator                 ✔                    ✔                    ✔                    ✔                    closed-room
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

incident.answer
  creator                 ✔                    ✔                    ✔                    ✔                    closed-room
  technician participant  creator-only         creator-only         creator-only         creator-only         creator-only
  guest                   creator-only         creator-only         creator-only         creator-only         creator-only
  area expert             creator-only         creator-only         creator-only         creator-only         creator-only
  expert participant      ·                    creator-only         creator-only         creator-only         creator-only
  owner                   ·                    creator-only         creator-only         creator-only         ·
  last owner              creator-only         ·                    ·                    ·                    creator-only
  admin                   creator-only         creator-only         creator-only         creator-only         creator-only
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  creator-only         creator-only         creator-only         creator-only         creator-only

incident.hold
  creator                 owner-only           owner-only           owner-only           owner-only           owner-only
  technician participant  owner-only           owner-only           owner-only           owner-only           owner-only
  guest                   owner-only           owner-only           owner-only           owner-only           owner-only
  area expert             owner-only           owner-only           owner-only           owner-only           owner-only
  expert participant      ·                    owner-only           owner-only           owner-only           owner-only
  owner                   ·                    ✔                    wrong-status         wrong-status         ·
  last owner              owner-only           ·                    ·                    ·                    owner-only
  admin                   owner-only           owner-only           owner-only           owner-only           owner-only
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  owner-only           owner-only           owner-only           owner-only           owner-only

incident.resume of waiting for a part
  creator                 not-yet-accepted     wrong-status         ✔                    wrong-status         closed-room
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    wrong-status         ✔                    wrong-status         ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-yet-accepted     wrong-status         not-due              wrong-status         closed-room

incident.resume of waiting for the technician
  creator                 not-yet-accepted     wrong-status         just-write           wrong-status         closed-room
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    wrong-status         ✔                    wrong-status         ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-yet-accepted     wrong-status         not-due              wrong-status         closed-room

incident.propose
  creator                 owner-only           owner-only           owner-only           owner-only           owner-only
  technician participant  owner-only           owner-only           owner-only           owner-only           owner-only
  guest                   owner-only           owner-only           owner-only           owner-only           owner-only
  area expert             owner-only           owner-only           owner-only           owner-only           owner-only
  expert participant      ·                    owner-only           owner-only           owner-only           owner-only
  owner                   ·                    ✔                    ✔                    wrong-status         ·
  last owner              owner-only           ·                    ·                    ·                    owner-only
  admin                   owner-only           owner-only           owner-only           owner-only           owner-only
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  owner-only           owner-only           owner-only           owner-only           owner-only

incident.nudge
  creator                 owner-only           owner-only           owner-only           owner-only           owner-only
  technician participant  owner-only           owner-only           owner-only           owner-only           owner-only
  guest                   owner-only           owner-only           owner-only           owner-only           owner-only
  area expert             owner-only           owner-only           owner-only           owner-only           owner-only
  expert participant      ·                    owner-only           owner-only           owner-only           owner-only
  owner                   ·                    wrong-status         wrong-status         ✔                    ·
  last owner              owner-only           ·                    ·                    ·                    owner-only
  admin                   owner-only           owner-only           owner-only           owner-only           owner-only
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  owner-only           owner-only           owner-only           owner-only           owner-only

incident.confirm
  creator                 wrong-status         wrong-status         wrong-status         ✔                    closed-room
  technician participant  creator-only         creator-only         creator-only         creator-only         creator-only
  guest                   creator-only         creator-only         creator-only         creator-only         creator-only
  area expert             creator-only         creator-only         creator-only         creator-only         creator-only
  expert participant      ·                    creator-only         creator-only         creator-only         creator-only
  owner                   ·                    creator-only         creator-only         creator-only         ·
  last owner              creator-only         ·                    ·                    ·                    creator-only
  admin                   creator-only         creator-only         creator-only         creator-only         creator-only
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  creator-only         creator-only         creator-only         creator-only         creator-only

incident.not-fixed
  creator                 wrong-status         wrong-status         wrong-status         ✔                    closed-room
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    wrong-status         wrong-status         ✔                    ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

incident.remind
  creator                 not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    not-allowed          not-allowed          not-allowed          ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-due              not-due              not-due              not-due              not-due

incident.auto-close
  creator                 not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    not-allowed          not-allowed          not-allowed          ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-due              not-due              not-due              not-due              not-due

incident.close
  creator                 not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

incident.reopen
  creator                 not-closed           not-closed           not-closed           not-closed           ✔
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    not-closed           not-closed           not-closed           ·
  last owner              not-closed           ·                    ·                    ·                    ✔
  admin                   not-closed           not-closed           not-closed           not-closed           ✔
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

incident.hand-over
  creator                 owner-only           owner-only           owner-only           owner-only           owner-only
  technician participant  owner-only           owner-only           owner-only           owner-only           owner-only
  guest                   owner-only           owner-only           owner-only           owner-only           owner-only
  area expert             owner-only           owner-only           owner-only           owner-only           owner-only
  expert participant      ·                    owner-only           owner-only           owner-only           owner-only
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              owner-only           ·                    ·                    ·                    owner-only
  admin                   not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  owner-only           owner-only           owner-only           owner-only           owner-only

incident.return
  creator                 owner-only           owner-only           owner-only           owner-only           owner-only
  technician participant  owner-only           owner-only           owner-only           owner-only           owner-only
  guest                   owner-only           owner-only           owner-only           owner-only           owner-only
  area expert             owner-only           owner-only           owner-only           owner-only           owner-only
  expert participant      ·                    owner-only           owner-only           owner-only           owner-only
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              owner-only           ·                    ·                    ·                    owner-only
  admin                   not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-yet-accepted     ✔                    ✔                    ✔                    closed-room

participant.add
  creator                 owner-only           owner-only           owner-only           owner-only           owner-only
  technician participant  owner-only           owner-only           owner-only           owner-only           owner-only
  guest                   owner-only           owner-only           owner-only           owner-only           owner-only
  area expert             owner-only           owner-only           owner-only           owner-only           owner-only
  expert participant      ·                    owner-only           owner-only           owner-only           owner-only
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              owner-only           ·                    ·                    ·                    owner-only
  admin                   not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  owner-only           owner-only           owner-only           owner-only           owner-only

participant.ask
  creator                 not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  expert participant      ·                    already-seated       already-seated       already-seated       closed-room
  owner                   ·                    already-seated       already-seated       already-seated       ·
  last owner              not-yet-accepted     ·                    ·                    ·                    closed-room
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

participant.remove
  creator                 owner-only           owner-only           owner-only           owner-only           owner-only
  technician participant  owner-only           owner-only           owner-only           owner-only           owner-only
  guest                   owner-only           owner-only           owner-only           owner-only           owner-only
  area expert             owner-only           owner-only           owner-only           owner-only           owner-only
  expert participant      ·                    owner-only           owner-only           owner-only           owner-only
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              owner-only           ·                    ·                    ·                    owner-only
  admin                   ✔                    ✔                    ✔                    ✔                    closed-room
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  ✔                    ✔                    ✔                    ✔                    ✔

participant.leave
  creator                 withdraw-instead     ✔                    ✔                    ✔                    ✔
  technician participant  ✔                    ✔                    ✔                    ✔                    ✔
  guest                   ✔                    ✔                    ✔                    ✔                    ✔
  area expert             not-seated           not-seated           not-seated           not-seated           not-seated
  expert participant      ·                    ✔                    ✔                    ✔                    ✔
  owner                   ·                    owner-must-hand-over owner-must-hand-over owner-must-hand-over ·
  last owner              not-seated           ·                    ·                    ·                    ✔
  admin                   not-seated           not-seated           not-seated           not-seated           not-seated
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-seated           not-seated           not-seated           not-seated           not-seated

participant.rejoin after leaving
  creator                 ✔                    ✔                    ✔                    ✔                    closed-room
  technician participant  creator-only         creator-only         creator-only         creator-only         creator-only
  guest                   creator-only         creator-only         creator-only         creator-only         creator-only
  area expert             creator-only         creator-only         creator-only         creator-only         creator-only
  expert participant      ·                    creator-only         creator-only         creator-only         creator-only
  owner                   ·                    creator-only         creator-only         creator-only         ·
  last owner              creator-only         ·                    ·                    ·                    creator-only
  admin                   creator-only         creator-only         creator-only         creator-only         creator-only
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  creator-only         creator-only         creator-only         creator-only         creator-only

guest.invite
  creator                 owner-only           owner-only           owner-only           owner-only           owner-only
  technician participant  owner-only           owner-only           owner-only           owner-only           owner-only
  guest                   owner-only           owner-only           owner-only           owner-only           owner-only
  area expert             owner-only           owner-only           owner-only           owner-only           owner-only
  expert participant      ·                    owner-only           owner-only           owner-only           owner-only
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              owner-only           ·                    ·                    ·                    owner-only
  admin                   owner-only           owner-only           owner-only           owner-only           owner-only
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  owner-only           owner-only           owner-only           owner-only           owner-only

guest.revoke
  creator                 owner-only           owner-only           owner-only           owner-only           owner-only
  technician participant  owner-only           owner-only           owner-only           owner-only           owner-only
  guest                   owner-only           owner-only           owner-only           owner-only           owner-only
  area expert             owner-only           owner-only           owner-only           owner-only           owner-only
  expert participant      ·                    owner-only           owner-only           owner-only           owner-only
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              owner-only           ·                    ·                    ·                    owner-only
  admin                   ✔                    ✔                    ✔                    ✔                    ✔
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  owner-only           owner-only           owner-only           owner-only           owner-only

guest.join
  creator                 not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    not-allowed          not-allowed          not-allowed          ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-yet-accepted     ✔                    ✔                    ✔                    closed-room

guest.extend
  creator                 owner-only           owner-only           owner-only           owner-only           owner-only
  technician participant  owner-only           owner-only           owner-only           owner-only           owner-only
  guest                   owner-only           owner-only           owner-only           owner-only           owner-only
  area expert             owner-only           owner-only           owner-only           owner-only           owner-only
  expert participant      ·                    owner-only           owner-only           owner-only           owner-only
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              owner-only           ·                    ·                    ·                    owner-only
  admin                   owner-only           owner-only           owner-only           owner-only           owner-only
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  owner-only           owner-only           owner-only           owner-only           owner-only

guest.expire
  creator                 not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    not-allowed          not-allowed          not-allowed          ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-due              not-due              not-due              not-due              not-due

message.post
  creator                 ✔                    ✔                    ✔                    ✔                    closed-room
  technician participant  not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  guest                   not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    ✔                    ✔                    ✔                    closed-room
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              not-allowed          ·                    ·                    ·                    closed-room
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

message.post written before the closing
  creator                 ✔                    ✔                    ✔                    ✔                    ✔
  technician participant  not-yet-accepted     ✔                    ✔                    ✔                    ✔
  guest                   not-yet-accepted     ✔                    ✔                    ✔                    ✔
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    ✔                    ✔                    ✔                    ✔
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              not-allowed          ·                    ·                    ·                    ✔
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

message.edit of one’s own
  creator                 ✔                    ✔                    ✔                    ✔                    closed-room
  technician participant  not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  guest                   not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  area expert             ·                    ·                    ·                    ·                    ·
  expert participant      ·                    ✔                    ✔                    ✔                    closed-room
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              not-seated           ·                    ·                    ·                    closed-room
  admin                   ·                    ·                    ·                    ·                    ·
  stranger                ·                    ·                    ·                    ·                    ·
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  ·                    ·                    ·                    ·                    ·

message.edit of somebody else’s
  creator                 author-only          author-only          author-only          author-only          author-only
  technician participant  author-only          author-only          author-only          author-only          author-only
  guest                   author-only          author-only          author-only          author-only          author-only
  area expert             author-only          author-only          author-only          author-only          author-only
  expert participant      ·                    author-only          author-only          author-only          author-only
  owner                   ·                    author-only          author-only          author-only          ·
  last owner              author-only          ·                    ·                    ·                    author-only
  admin                   author-only          author-only          author-only          author-only          author-only
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  author-only          author-only          author-only          author-only          author-only

message.delete of one’s own
  creator                 ✔                    ✔                    ✔                    ✔                    closed-room
  technician participant  ✔                    ✔                    ✔                    ✔                    closed-room
  guest                   ✔                    ✔                    ✔                    ✔                    closed-room
  area expert             ·                    ·                    ·                    ·                    ·
  expert participant      ·                    ✔                    ✔                    ✔                    closed-room
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              not-seated           ·                    ·                    ·                    closed-room
  admin                   ·                    ·                    ·                    ·                    ·
  stranger                ·                    ·                    ·                    ·                    ·
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  ·                    ·                    ·                    ·                    ·

message.delete of somebody else’s
  creator                 author-only          author-only          author-only          author-only          author-only
  technician participant  author-only          author-only          author-only          author-only          author-only
  guest                   author-only          author-only          author-only          author-only          author-only
  area expert             author-only          author-only          author-only          author-only          author-only
  expert participant      ·                    author-only          author-only          author-only          author-only
  owner                   ·                    author-only          author-only          author-only          ·
  last owner              author-only          ·                    ·                    ·                    author-only
  admin                   ✔                    ✔                    ✔                    ✔                    ✔
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  author-only          author-only          author-only          author-only          author-only

attachment.arrive
  creator                 not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    not-allowed          not-allowed          not-allowed          ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  ✔                    ✔                    ✔                    ✔                    ✔

attachment.refuse
  creator                 not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  technician participant  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  guest                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    not-allowed          not-allowed          not-allowed          not-allowed
  owner                   ·                    not-allowed          not-allowed          not-allowed          ·
  last owner              not-allowed          ·                    ·                    ·                    not-allowed
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  ✔                    ✔                    ✔                    ✔                    ✔

attachment.ask
  creator                 ✔                    ✔                    ✔                    ✔                    closed-room
  technician participant  ✔                    ✔                    ✔                    ✔                    closed-room
  guest                   ✔                    ✔                    ✔                    ✔                    closed-room
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    ✔                    ✔                    ✔                    closed-room
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              not-allowed          ·                    ·                    ·                    closed-room
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

drawing.add
  creator                 ✔                    ✔                    ✔                    ✔                    closed-room
  technician participant  not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  guest                   not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  area expert             not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  expert participant      ·                    ✔                    ✔                    ✔                    closed-room
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              not-allowed          ·                    ·                    ·                    closed-room
  admin                   not-allowed          not-allowed          not-allowed          not-allowed          not-allowed
  stranger                not-found            not-found            not-found            not-found            not-found
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  not-allowed          not-allowed          not-allowed          not-allowed          not-allowed

drawing.undo of one’s own
  creator                 ✔                    ✔                    ✔                    ✔                    closed-room
  technician participant  not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  guest                   not-yet-accepted     ✔                    ✔                    ✔                    closed-room
  area expert             ·                    ·                    ·                    ·                    ·
  expert participant      ·                    ✔                    ✔                    ✔                    closed-room
  owner                   ·                    ✔                    ✔                    ✔                    ·
  last owner              not-allowed          ·                    ·                    ·                    closed-room
  admin                   ·                    ·                    ·                    ·                    ·
  stranger                ·                    ·                    ·                    ·                    ·
  former participant      not-found            not-found            not-found            not-found            not-found
  deactivated owner       not-found            not-found            not-found            not-found            not-found
  system                  ·                    ·                    ·                    ·                    ·
`
