import { Shell } from '../../components/offline/shell'

/** What devices keep to start from without a network. It is the same for everybody, so nobody has to be signed in. */
export default function ShellPage() {
  return <Shell />
}
