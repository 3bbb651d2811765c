import { Enum, Int } from '../../catalog/fields/scalars.js';
import { AVAILABILITY_STATUSES, type AvailabilityStatus } from '../../furniture/values.js';

export class AvailabilityInput {
  @Enum(AVAILABILITY_STATUSES, 'Whether and how the SKU can be bought') status!: AvailabilityStatus;
  @Int({ max: 1_000_000_000, description: 'Pieces in stock, if known' }) quantity?: number;
}
