import { ValidateBy } from 'class-validator';
import type { LocalizedText } from '../../platform/locale/locale.js';
import { Localized } from '../fields/localized.js';
import { IsoDate } from '../../platform/validation/iso-date-time.js';
import { ListOf } from '../fields/nested.js';
import { Text } from '../fields/text.js';
import { Bool, Grams, Millimetres, Enum, Int } from '../fields/scalars.js';
import { FILL_ZONES, type FillZone } from '../../furniture/values.js';

/** Lengths in whole millimetres. */
export class DimensionsContent {
  @Millimetres('Overall width') width?: number;
  @Millimetres('Overall depth') depth?: number;
  @Millimetres('Overall height') height?: number;
  @Millimetres('Seat height') seatHeight?: number;
  @Millimetres('Seat width') seatWidth?: number;
  @Millimetres('Seat depth') seatDepth?: number;
  @Millimetres('Arm height') armHeight?: number;
  @Millimetres('Back height, above the seat') backHeight?: number;
  @Millimetres('Leg height') legHeight?: number;
  @Millimetres('Clearance above the floor') clearance?: number;
}

export class AssemblyContent {
  @Bool('Whether the buyer puts it together', true) required!: boolean;
  @Int({ min: 1, max: 10_000, description: 'Time for assembly, in minutes' }) minutes?: number;
}

export class PackageContent {
  @Millimetres('Width of the carton', true) width!: number;
  @Millimetres('Depth of the carton', true) depth!: number;
  @Millimetres('Height of the carton', true) height!: number;
  @Grams('Gross weight', true) grossWeight!: number;
}

export class LeadTimeContent {
  @Int({ max: 3650, description: 'Soonest delivery, in days', required: true }) minDays!: number;

  @Int({ max: 3650, description: 'Latest delivery, in days', required: true })
  @ValidateBy({
    name: 'notBeforeMinDays',
    validator: {
      validate: (days, argument) => !(days < (argument?.object as LeadTimeContent).minDays),
      defaultMessage: () => 'must not be before minDays',
    },
  })
  maxDays!: number;
}

export class FibreContent {
  @Localized({ max: 60, description: 'Fibre', required: true }) fibre!: LocalizedText;

  @Int({ max: 100, description: 'Share in percent', required: true })
  percent!: number;
}

export class UpholsteryContent {
  @ListOf(FibreContent, { max: 20, description: 'Fibres of the cover' })
  composition?: FibreContent[];
  @Int({ max: 1_000_000, description: 'Abrasion resistance, in Martindale cycles' })
  martindaleCycles?: number;
  @Text({ max: 60, required: false, description: 'Leather grade' }) leatherGrade?: string;
  @Bool('Whether the cover comes off') removableCover?: boolean;
}

export class FillContent {
  @Enum(FILL_ZONES, 'Where it is') zone!: FillZone;
  @Localized({ max: 100, description: 'Material of the fill', required: true }) material!: LocalizedText;
  @Int({ min: 1, max: 1000, description: 'Density, in kilograms per cubic metre' }) density?: number;
}

export class CertificationContent {
  @Text({ max: 100, description: 'Certifying authority' }) authority!: string;
  @Text({ max: 200, description: 'Name of the certificate or standard' }) name!: string;
  @Text({ max: 60, required: false, description: 'Number with edition', example: 'GB 18584-2024' })
  code?: string;
  @Text({ max: 60, required: false, description: 'Level or grade', example: 'ENF' }) level?: string;

  @IsoDate('Last day it is valid') validUntil?: string;
}
