import { Module } from '@nestjs/common';
import { MediaController } from './media.controller.js';

/** Uploaded images. */
@Module({ controllers: [MediaController] })
export class MediaModule {}
