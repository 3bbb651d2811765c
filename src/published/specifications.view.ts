import { ApiProperty } from '@nestjs/swagger';
import { FILL_ZONES, type FillZone, ENVIRONMENTS, type UsageEnvironment } from '../furniture/values.js';

const millimetres = { type: 'integer', required: false, description: 'Millimetres' } as const;

export class DimensionsView {
  @ApiProperty(millimetres) width?: number;
  @ApiProperty(millimetres) depth?: number;
  @ApiProperty(millimetres) height?: number;
  @ApiProperty(millimetres) seatHeight?: number;
  @ApiProperty(millimetres) seatWidth?: number;
  @ApiProperty(millimetres) seatDepth?: number;
  @ApiProperty(millimetres) armHeight?: number;
  @ApiProperty(millimetres) backHeight?: number;
  @ApiProperty(millimetres) legHeight?: number;
  @ApiProperty(millimetres) clearance?: number;
}

export class AssemblyView {
  @ApiProperty() required!: boolean;
  @ApiProperty({ type: 'integer', required: false }) minutes?: number;
}

export class PackageView {
  @ApiProperty({ type: 'integer', description: 'Millimetres' }) width!: number;
  @ApiProperty({ type: 'integer', description: 'Millimetres' }) depth!: number;
  @ApiProperty({ type: 'integer', description: 'Millimetres' }) height!: number;
  @ApiProperty({ type: 'integer', description: 'Grams' }) grossWeight!: number;
}

export class LeadTimeView {
  @ApiProperty({ type: 'integer', description: 'Days' }) minDays!: number;
  @ApiProperty({ type: 'integer', description: 'Days' }) maxDays!: number;
}

export class FibreView {
  @ApiProperty() fibre!: string;
  @ApiProperty({ type: 'integer' }) percent!: number;
}

export class UpholsteryView {
  @ApiProperty({ type: [FibreView] }) composition!: FibreView[];
  @ApiProperty({ type: 'integer', nullable: true }) martindaleCycles!: number | null;
  @ApiProperty({ type: String, nullable: true }) leatherGrade!: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) removableCover!: boolean | null;
}

export class FillView {
  @ApiProperty({ enum: FILL_ZONES }) zone!: FillZone;
  @ApiProperty() material!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Kilograms per cubic metre' }) density!:
    number | null;
}

export class CertificationView {
  @ApiProperty() authority!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ required: false }) code?: string;
  @ApiProperty({ required: false }) level?: string;
  @ApiProperty({ required: false, format: 'date' }) validUntil?: string;
}

/** The specifications of a product; the API calls them `record`. Null or empty: not known. */
export class FurnitureRecordView {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Net, in grams' }) weight!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Grams' }) maxLoad!: number | null;
  @ApiProperty({ type: String, nullable: true }) brand!: string | null;
  @ApiProperty({ type: String, nullable: true }) designer!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) designYear!: number | null;
  @ApiProperty({ type: String, nullable: true }) collection!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' }) origin!: string | null;
  @ApiProperty({ type: String, nullable: true }) care!: string | null;
  @ApiProperty({ type: AssemblyView, nullable: true }) assembly!: AssemblyView | null;
  @ApiProperty({ type: [PackageView] }) packaging!: PackageView[];
  @ApiProperty({ type: LeadTimeView, nullable: true }) leadTime!: LeadTimeView | null;
  @ApiProperty({ type: 'integer', nullable: true }) warrantyMonths!: number | null;
  @ApiProperty({ enum: ENVIRONMENTS, nullable: true }) environment!: UsageEnvironment | null;
  @ApiProperty({ type: UpholsteryView, nullable: true }) upholstery!: UpholsteryView | null;
  @ApiProperty({ type: [FillView] }) fill!: FillView[];
  @ApiProperty({ type: [CertificationView] }) certifications!: CertificationView[];
}
