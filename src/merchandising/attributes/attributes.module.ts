import { Module } from '@nestjs/common';
import { AttributesController } from './attributes.controller.js';

/** Styles, colours and rooms. */
@Module({ controllers: [AttributesController] })
export class AttributesModule {}
