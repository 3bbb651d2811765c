import { ApiProperty } from '@nestjs/swagger';
import { AVAILABILITY_STATUSES } from '../../furniture/values.js';

export class AvailabilityView {
  @ApiProperty() sku!: string;
  @ApiProperty({ enum: AVAILABILITY_STATUSES }) status!: string;
  @ApiProperty({ type: 'integer', nullable: true }) quantity!: number | null;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}
