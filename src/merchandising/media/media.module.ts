import { Module } from '@nestjs/common';
import { MediaController } from './media.controller.js';

/** Uploaded pictures. */
@Module({ controllers: [MediaController] })
export class MediaModule {}
