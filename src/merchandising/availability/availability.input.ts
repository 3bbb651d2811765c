import { Enum, Int } from '../../catalog/fields/scalars.js';
import { AVAILABILITY_STATUSES, type AvailabilityStatus } from '../../furniture/values.js';

export class AvailabilityInput {
  @Enum(AVAILABILITY_STATUSES, 'What a buyer can count on') status!: AvailabilityStatus;
  @Int({ max: 1_000_000_000, description: 'Pieces on hand, if known' }) quantity?: number;
}
