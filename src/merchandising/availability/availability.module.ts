import { Module } from '@nestjs/common';
import { AvailabilityController } from './availability.controller.js';

/** Inventory status and quantity by SKU. */
@Module({ controllers: [AvailabilityController] })
export class AvailabilityModule {}
