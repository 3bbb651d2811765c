import { Module } from '@nestjs/common';
import { AvailabilityController } from './availability.controller.js';

/** Status and quantity by SKU. */
@Module({ controllers: [AvailabilityController] })
export class AvailabilityModule {}
