import {
  AVAILABILITY_STATUSES,
  type AvailabilityStatus,
} from '../../catalog/entities/availability.entity.js';
import { OneOf, Whole } from '../../catalog/fields/whole.js';

export class AvailabilityInput {
  @OneOf(AVAILABILITY_STATUSES, 'What a buyer can count on') status!: AvailabilityStatus;
  @Whole({ max: 1_000_000_000, description: 'Pieces on hand, if known' }) quantity?: number;
}
