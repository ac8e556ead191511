import { ASSET_LENGTHS } from '../../lib/assets'
import { line } from '../accounts/fields'

/** The parts of a machine's record that people write. */
export const assetFields = {
  label: line(1, ASSET_LENGTHS.label),
  name: line(1, ASSET_LENGTHS.name),
  place: line(0, ASSET_LENGTHS.place),
  serial: line(0, ASSET_LENGTHS.serial),
}
