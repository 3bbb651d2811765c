import { Module } from '@nestjs/common';
import { CompletenessRulesController } from './rules.controller.js';
import { Measurer } from './measurer.js';

/** Which fields entries need, and how many they have. */
@Module({ controllers: [CompletenessRulesController], providers: [Measurer] })
export class CompletenessModule {}
